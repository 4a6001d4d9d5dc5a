# An image of Spårbar: the API and the worker are the same image with another command.
#
#   docker build -t sparbar:0.1.0 .
#
# What it holds, scripts/image.mjs lays out: Node with its libraries, the built program and the packages it asks for. No shell, no package manager, and
# nothing that belongs to anybody but root, except the folder for data.

FROM node:24.21.0-bookworm-slim AS build
WORKDIR /build
# First what seldom changes, so that the packages are fetched again only when they are others.
COPY package.json package-lock.json .npmrc ./
RUN npm install --no-save --no-fund --no-audit
COPY . .
RUN node scripts/image.mjs /image

FROM scratch
COPY --from=build /image /
COPY --from=build --chown=65532:65532 /image/data /data
WORKDIR /app
USER 65532:65532
ENV NODE_ENV=production \
    HOME=/tmp \
    HOST=0.0.0.0 \
    PORT=3000 \
    SPARBAR_DATA=/data
EXPOSE 3000
# Asked without a shell, by Node itself. An API that has much to read when it starts does not listen before it has.
HEALTHCHECK --interval=15s --timeout=5s --start-period=300s --retries=3 CMD ["/usr/local/bin/node", "scripts/health.mjs"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["/usr/local/bin/node", "--enable-source-maps", "--disable-warning=ExperimentalWarning"]
# Without servers it keeps everything in /data, which is then a volume of its own. A worker: dist/apps/worker/src/work.js.
CMD ["dist/apps/api/src/main.js", "--no-demo"]
