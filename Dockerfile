# Happy Buttons: runtime only. No build step (Node runs the TypeScript), no install scripts, nothing but production packages.
FROM node:24-slim

ENV NODE_ENV=production \
    HB_HOST=0.0.0.0 \
    HB_DATA=/data
WORKDIR /app

COPY package.json package-lock.json .npmrc ./
# --omit=optional: Node 24 comes with the image, not from npm
RUN npm ci --omit=dev --omit=optional --ignore-scripts && npm cache clean --force

COPY settings.js ./
COPY scripts ./scripts
COPY nodes ./nodes
COPY core ./core
COPY adapters ./adapters
COPY flows ./flows
COPY ui ./ui
COPY config ./config
COPY templates ./templates
COPY examples ./examples
COPY samples ./samples

RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 1880
# npm and shells swallow signals: node itself gets SIGTERM, gives its leases back and ends
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["node", "scripts/healthy.mjs"]
CMD ["node", "--disable-warning=ExperimentalWarning", "--max-semi-space-size=4", "--heap-growing-percent=25", "scripts/serve.ts"]
