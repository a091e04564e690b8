// How a figure is written on the wall: the number large, its unit small, what it is made of beneath; and when it is good or bad.
import { duration, number } from "../kit/format.js";
import { say } from "../kit/words.js";

const TEXTS = {
  points: { de: "von 100", en: "of 100" },
  uptime: { de: "seit dem Start", en: "since the start" },
};

const WRITE = {
  "%": (value) => [number(value, value >= 99.95 || value === 0 ? 0 : 1), "%"],
  points: (value) => [number(value), say(TEXTS).points],
  count: (value) => [number(value), ""],
  EUR: (value) => [number(value), "EUR"],
  minutes: (value) => duration(value),
  hours: (value) => duration(value * 60),
};

/** @returns {figure, unit}, or {none} in words where there is no figure */
export function written({ value, shown, unit }) {
  if (value === null) return { none: shown };
  const [figure, after] = WRITE[unit]?.(value) ?? [shown, ""];
  return { figure, unit: after };
}

export const madeOf = ({ n, period, key }) => (key === "uptime" ? say(TEXTS).uptime : `n = ${number(n)} · ${period}`);

/** From which value on a figure is good, and from which still fair. What is not here is neither. */
const BARS = {
  performance_score: [85, 70],
  sla_compliance: [95, 85],
  email_efficiency: [80, 50],
  automation_rate: [70, 40],
  order_fulfilment: [95, 85],
  courtesy_average: [85, 70],
  routing_accuracy: [95, 85],
  first_contact_resolution: [80, 60],
  customer_satisfaction: [85, 70],
};

/** @returns "good", "fair", "bad", or "" where there is nothing to judge */
export function judged({ key, value }) {
  const bars = BARS[key];
  if (!bars || value === null) return "";
  if (value >= bars[0]) return "good";
  return value >= bars[1] ? "fair" : "bad";
}
