# The stack under test: a compose project of its own, on ports of its own. To be sourced.

export COMPOSE_PROJECT_NAME=storefolk-e2e STOREFOLK_IMAGE=storefolk-e2e
export PORT="${PORT:-3980}"
export HTTP_PORT=$((PORT + 1)) HTTPS_PORT=$((PORT + 2))
# What the caller's shell holds, or an .env beside the compose file, must not change the result.
export COMPOSE_PROFILES='' STOREFOLK_BIND=127.0.0.1 STOREFOLK_SECRET='' DATABASE_URL='' REDIS_URL='' LOG_LEVEL=debug
export STOREFOLK_URL="http://localhost:$PORT"
origin="http://127.0.0.1:$PORT"
long_running=(db app worker)

compose() { docker compose --ansi never --progress quiet "$@"; }
container() { compose ps --all --quiet "$1"; }
inspect() { docker inspect --format "$2" "$(container "$1")"; }
storefolk() { compose exec -T app storefolk --json "$@"; }

# field EXPRESSION: reads JSON on stdin and prints what the expression on `it` gives.
field() { node -e 'const it = JSON.parse(require("fs").readFileSync(0, "utf8")); console.log(eval(process.argv[1]) ?? "")' "$1"; }

is_healthy() { [ "$(inspect "$1" '{{.State.Health.Status}}')" = healthy ] || { compose logs --tail 5 "$1"; return 1; }; }
is_well() { curl -sS --max-time 5 "$origin/api/health" | tee /dev/stderr | grep '"status":"ok"' >/dev/null; }
all_well() { local s; for s in "${long_running[@]}"; do is_healthy "$s" || return 1; done; is_well; }

# Whether the worker has finished a job since its container was last started.
has_done_jobs() { compose logs --no-log-prefix --since "$(inspect worker '{{.State.StartedAt}}')" worker | grep '"msg":"job done"' >/dev/null; }

# post_message KEY TEXT [CONVERSATION]: asks as a shopper's browser does, and prints the answer's JSON.
post_message() {
  node -e 'const [text, id] = process.argv.slice(1); console.log(JSON.stringify({ visitor_id: "3f0f8a34-8f4e-4d5b-9a57-1c9f1d0c7b11", text, ...(id && { conversation_id: id }) }))' "$2" "${3:-}" |
    curl -sS --max-time 30 -H 'content-type: application/json' --data-binary @- "$origin/api/v1/widget/$1/messages"
}

take_down() {
  [ -z "${KEEP:-}" ] || [ -z "${started:-}" ] || return 0
  compose --profile redis --profile tls down --volumes --remove-orphans --timeout 5 >/dev/null 2>&1 || true
}
