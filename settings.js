// Node-RED's settings file, for `node-red --settings settings.js` and tools that look for it. The product itself starts by scripts/serve.ts.
import { nodeRedSettings } from "./adapters/http/node-red-settings.ts";

const settings = nodeRedSettings(process.env);

// the name under which require() hands over an ES module whole
export { settings as "module.exports" };
