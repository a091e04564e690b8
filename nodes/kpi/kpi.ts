// kpi: sends all figures of the wall screen, whenever they have changed.
import { defineService } from "../_kit/define-service.ts";
import { gatherWall, portOf, shownOf } from "../_kit/wall.ts";

/** Ages and mailbox states change without a commit: looked at every so many beats. */
const QUIET_BEATS = 5;

export default defineService({
  type: "hb-kpi",
  defaults: { name: "", seconds: 2 },
  outputs: ["figures"],
  start({ seconds }, services, { send, status, warn }) {
    const port = portOf(services);
    let last = "";
    let changed = true;
    let beats = 0;
    let stopped = false;
    let cancel = (): void => {};

    const look = async (): Promise<void> => {
      beats += 1;
      if (!changed && beats % QUIET_BEATS !== 0) return;
      changed = false;
      const wall = await gatherWall(port);
      const shown = shownOf(wall);
      if (stopped || shown === last) return;
      last = shown;
      send({ topic: "kpi", payload: wall });
      const mails = wall.kpis.find((kpi) => kpi.key === "mails_today");
      status({ fill: "green", shape: "dot", text: `${mails?.label}: ${mails?.["shown"]}` });
    };
    const beat = (): void => {
      look()
        .catch((error: Error) => warn(`Kennzahlen: ${error.message}`))
        .then(() => {
          if (!stopped) cancel = services.clock.after(Math.max(1, seconds) * 1000, beat);
        });
    };
    const stopEvents = port.onEvents(() => {
      changed = true;
    });
    const onAlarm = (): void => {
      changed = true;
    };
    services.bus.on("alarm", onAlarm);
    beat();
    return () => {
      stopped = true;
      services.bus.off("alarm", onAlarm);
      stopEvents();
      cancel();
    };
  },
});
