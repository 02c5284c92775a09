#!/bin/sh
# The command line inside the container: `docker compose exec app storefolk ask "…" --store ID`
exec /app/docker/image/entrypoint.sh node /app/dist/cli.mjs "$@"
