# The image of Storefolk's app, worker and command line. See docs/decisions/0005-docker-image.md.

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Install scripts would fetch engines and GPU libraries that nothing here uses.
RUN --mount=type=cache,target=/root/.npm npm ci --include=dev --ignore-scripts --loglevel=error

FROM packages AS build
COPY . .
RUN node scripts/build.mjs
# Next reads its configuration at run time too, where there is no compiler for TypeScript.
RUN node_modules/.bin/esbuild next.config.ts --format=esm --outfile=/production/next.config.mjs --log-level=warning
RUN node docker/packages/copy-packages.mjs /production/node_modules
RUN rm -rf .next/cache .next/diagnostics .next/types .next/trace* \
 && find .next -name '*.map' -delete -o -name '*.nft.json' -delete

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1 \
    STOREFOLK_DATA=/data
WORKDIR /app
# A volume takes its owner from the folder it is mounted on: the program's own user.
RUN install -d -o node -g node -m 0750 /data && install -d -o node -g node /run/storefolk
COPY --from=build /production/node_modules node_modules
COPY LICENSE package.json ./
COPY --from=build /production/next.config.mjs ./
COPY models models
COPY public public
COPY demo/store demo/store
COPY prisma/migrations prisma/migrations
COPY docker/image docker/image
COPY docker/image/storefolk.sh /usr/local/bin/storefolk
COPY --from=build /app/.next .next
COPY --from=build /app/dist/widget dist/widget
COPY --from=build /app/dist/server.mjs /app/dist/worker.mjs /app/dist/cli.mjs dist/
USER node
EXPOSE 3000
ENTRYPOINT ["/app/docker/image/entrypoint.sh"]
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --start-interval=1s \
    CMD ["node", "/app/docker/image/check-app.mjs"]
CMD ["node", "--max-semi-space-size=12", "--max-old-space-size=768", "dist/server.mjs"]
