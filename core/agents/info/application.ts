// Job applications: a person decides, always; the applicant gets a friendly acknowledgement once somebody released it.
import { type Plan, reason } from "../plan.ts";
import type { AgentInput } from "../types.ts";

export function receiveApplication(_input: AgentInput): Plan {
  return {
    action: "pass-on-application",
    because: ["über Bewerbungen entscheidet ein Mensch"],
    human: [reason("info", "job_application", "Bewerbung an die Personalverantwortlichen geben")],
    letter: { template: "job-received", facts: {} },
  };
}
