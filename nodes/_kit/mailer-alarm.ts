// A mailer with its alarm: staff hear of it within a minute when letters find no server, and when they do again.
import { MailError, type Mailer, NoAnswer } from "../../core/ports.ts";
import type { Runtime } from "./runtime.ts";
import { watchOver } from "./watch-over.ts";

/** @param host names the server in the alarm */
export function withAlarm(services: Runtime, host: string, mailer: Mailer): Mailer {
  let last = "";
  const watch = watchOver(services, "mail_server_down", host, () => last || "keine Antwort");
  return {
    ...mailer,
    async send(mail) {
      watch.need();
      try {
        const answer = await mailer.send(mail);
        watch.settled();
        watch.served();
        return answer;
      } catch (error) {
        watch.settled();
        last = (error as Error).message;
        // a refusal is an answer: the server is there
        if (error instanceof MailError && !(error instanceof NoAnswer)) watch.served();
        else watch.renew();
        throw error;
      }
    },
    async close() {
      await mailer.close();
      watch.stop();
    },
  };
}
