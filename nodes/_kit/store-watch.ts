// Says it when the database takes nothing, and ends the process on a damaged one: nothing is worked on what cannot be trusted.
import type { StoreTrouble, StoreTroubleKind } from "../../adapters/sqlite/trouble.ts";
import type { Runtime } from "./runtime.ts";

const WORDS = {
  locked: {
    de: "Ein anderes Programm hält sie gesperrt. Mails bleiben solange auf dem Server. Ausweg: das Programm schließen (z. B. eine offene SQLite-Konsole, eine fremde Sicherung); es geht von selbst weiter.",
    en: "Another program holds it locked. Mail stays on the server meanwhile. Way out: close that program (e.g. an open SQLite shell, a foreign backup); work goes on by itself.",
  },
  full: {
    de: "Auf dem Datenträger ist kein Platz, oder er nimmt nichts an. Mails bleiben solange auf dem Server. Ausweg: Platz schaffen; es geht von selbst weiter.",
    en: "The disk is full or refuses to write. Mail stays on the server meanwhile. Way out: make room; work goes on by itself.",
  },
  damaged: {
    de: "Die Datei ist beschädigt. Ausweg: die letzte Sicherung zurückspielen (npm run restore).",
    en: "The file is damaged. Way out: restore the last backup (npm run restore).",
  },
} as const satisfies Record<StoreTroubleKind, { de: string; en: string }>;

/** @param damaged the process must end: what it would read or write cannot be trusted. @returns how to stop watching */
export function watchStore(services: Runtime, damaged: (detail: string) => void): () => void {
  const { store, alarms, company, dataFolder } = services;
  const onTrouble = (trouble: StoreTrouble | null): void => {
    if (!trouble) {
      alarms.clear("store", dataFolder);
      return;
    }
    const detail = `${WORDS[trouble.kind][company.language]} (${trouble.code})`;
    alarms.raise("store", dataFolder, detail);
    if (trouble.kind === "damaged") damaged(detail);
  };
  store.events.on("trouble", onTrouble);
  return () => void store.events.off("trouble", onTrouble);
}
