#!/bin/sh
# Runs a program with its secrets. What is not in the environment comes from the files that make-secrets.sh made, so no
# secret stands in the compose file, in the image, or in what `docker inspect` shows.
set -eu

if [ -z "${STOREFOLK_SECRET:-}" ] && [ -r "$STOREFOLK_DATA/secret" ]; then
  STOREFOLK_SECRET="$(cat "$STOREFOLK_DATA/secret")"
  export STOREFOLK_SECRET
fi

if [ -z "${DATABASE_URL:-}" ] && [ -r /run/storefolk/database-password ]; then
  DATABASE_URL="postgresql://storefolk:$(cat /run/storefolk/database-password)@db:5432/storefolk"
  export DATABASE_URL
fi

exec "$@"
