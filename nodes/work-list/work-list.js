// Node-RED loads .js files; the node itself is in the .ts file beside this one.
export { default } from "./work-list.ts";
