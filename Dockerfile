# docker build -t easel .   docs/operate.md says how it is run.
FROM node:24-slim AS install
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production HTTP_PORT=9464
WORKDIR /app
COPY --from=install /app/node_modules ./node_modules
COPY package.json ./
COPY commands ./commands
COPY src ./src
# All that it writes. A volume takes its owner and its rights from here.
RUN mkdir -m 700 data && chown node:node data
VOLUME /app/data
USER node
STOPSIGNAL SIGTERM
# Whether the process lives; whether Discord and the painting service answer is told at /readyz, and no restart mends it.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "const port = process.env.HTTP_PORT; if (port) fetch(`http://127.0.0.1:${port}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/start.js"]
