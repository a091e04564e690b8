// The screen's language: business words come from the widget's node, a component's own texts from the table beside it.

let words = {
  language: "de",
  timezone: "Europe/Berlin",
  intents: {},
  intentDepartments: {},
  departments: {},
  reasons: {},
  automation: [],
  states: [],
  fields: {},
};

/** Called once by the page, before any part of it is made. */
export function speak(given) {
  if (given) words = given;
}

export const dictionary = () => words;
export const language = () => words.language;

/** @param texts {key: {de, en}}, values are text or functions that make text. @returns {key: value} in the screen's language */
export const say = (texts) => Object.fromEntries(Object.entries(texts).map(([key, both]) => [key, both[words.language]]));

/** A label out of one of the business's tables; what nobody has named is shown as it is. */
export const label = (table, key) => (key === null || key === undefined ? "–" : (words[table]?.[key] ?? key));

export const stateLabel = (state) => words.states.find((s) => s.key === state)?.label ?? state;
