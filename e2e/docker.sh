#!/usr/bin/env bash
# Runs Storefolk's compose file for real, from a clean state, and checks what docs/self-hosting.md promises.
# Uses whatever engine `docker` reaches (DOCKER_HOST and the like are honoured) and takes everything down at the end.
#
#   e2e/docker.sh            PORT=3980 is the port for it; KEEP=1 leaves the stack running
#
# Needs: docker with compose, curl, node and this project's packages (`npm ci --ignore-scripts`). It takes some
# ten minutes, and the time of the build.
set -uo pipefail
cd "$(dirname "$0")/.."
source e2e/docker/report.sh
source e2e/docker/stack.sh
docker version >/dev/null || exit 1
trap 'take_down' EXIT

printf 'Storefolk in Docker: %s, compose %s\n\n' "$(docker version -f '{{.Server.Version}}')" "$(docker compose version --short)"

take_down
source e2e/docker/check-start.sh
source e2e/docker/check-image.sh
source e2e/docker/check-answers.sh
source e2e/docker/check-restarts.sh
source e2e/docker/check-backup.sh
source e2e/docker/check-profiles.sh
source e2e/docker/check-scale.sh
summary
