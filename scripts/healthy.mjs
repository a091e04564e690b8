// For the container's health check: asks this machine's own /health; ends with 0 if it answers 200.
import { get } from "node:http";
import { get as getTls } from "node:https";

const { HB_PORT: port = "1880", HB_TLS_CERT: tls } = process.env;
const done = (answer) => process.exit(answer.statusCode === 200 ? 0 : 1);
const options = { host: "127.0.0.1", port, path: "/health", timeout: 4_000 };
// the certificate names the server as others call it, not 127.0.0.1; asking oneself there is nobody to mistake
const request = tls ? getTls({ ...options, rejectUnauthorized: false }, done) : get(options, done);
request.on("timeout", () => process.exit(1));
request.on("error", () => process.exit(1));
