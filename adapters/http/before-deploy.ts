// Middleware before Node-RED's admin API: whatever stops nodes waits until their work is done. What a deploy is, Node-RED knows alone.
import type { RequestHandler } from "express";

/** Paths below the admin root that stop or start nodes; "flow" is the API's deploy of one tab. */
const DEPLOYS = /^\/(flows|flows\/state|flow|flow\/[^/]+)\/?$/i;

/** @param prepare resolves when nodes may be stopped; what it returns is called when they run again, or the deploy was refused */
export function beforeDeploy(prepare: () => Promise<() => void>): RequestHandler {
  return (req, res, next) => {
    if (req.method === "GET" || req.method === "HEAD" || !DEPLOYS.test(req.path)) return next();
    void prepare().then((over) => {
      if (res.closed) over();
      else res.once("close", over);
      next();
    }, next);
  };
}
