# docker-compose.scale.yml on the same data: two app processes behind the balancer and two workers, first on Postgres
# alone, then with Redis. To be sourced.

# What the profiles left running is not in use here.
compose --profile redis --profile tls rm --stop --force redis caddy >/dev/null 2>&1
export COMPOSE_PROFILES='' REDIS_URL='' STOREFOLK_URL="http://localhost:$PORT"
export COMPOSE_FILE=docker-compose.yml:docker-compose.scale.yml

psql() { compose exec -T db psql -U postgres -d storefolk -qAt "$@"; }
two_of_each() {
  local s id
  for s in app worker; do
    [ "$(compose ps --quiet "$s" | wc -l)" = 2 ] || { compose ps; return 1; }
    for id in $(compose ps --quiet "$s"); do
      [ "$(docker inspect --format '{{.State.Health.Status}}' "$id")" = healthy ] || { docker logs --tail 5 "$id"; return 1; }
    done
  done
  is_well
}

# Two teammates with a password, and a store that allows hardly anything.
teammates=(ada@e2e.example bert@e2e.example)
password="$(od -An -N12 -tx1 /dev/urandom | tr -d ' \n')"
limited=''
prepares_people() {
  local hash
  hash="$(node -e 'require("@node-rs/argon2").hash(process.argv[1]).then(console.log)' "$password")" || return 1
  psql -v ON_ERROR_STOP=1 -v hash="$hash" -v store="$store_id" -v limited="$(field 'it.store_id' <<<"$limited")" <<'SQL'
INSERT INTO users (id, email, name, password_hash) VALUES
  (gen_random_uuid(), 'ada@e2e.example', 'Ada', :'hash'), (gen_random_uuid(), 'bert@e2e.example', 'Bert', :'hash')
  ON CONFLICT (email) DO UPDATE SET password_hash = excluded.password_hash;
INSERT INTO memberships (store_id, user_id, role) SELECT :'store', id, 'owner' FROM users ON CONFLICT DO NOTHING;
UPDATE stores SET agent_settings = '{"messagesPerVisitor": 1000, "messagesPerKey": 100000}' WHERE id = :'store';
UPDATE stores SET agent_settings = '{"messagesPerVisitor": 1}' WHERE id = :'limited';
SQL
}

# Takes over the lines of a program of checks, and counts them.
checks_of() { # WHERE PROGRAM ARGUMENTS…
  local where="$1" outcome what detail seen=0
  shift
  while IFS=$'\t' read -r outcome what detail; do
    case "$outcome" in
      PASS) pass "$where: $what" ;;
      FAIL) fail "$where: $what" "$detail" ;;
      NOTE) note "$what" ;;
      *) note "$outcome $what" ;;
    esac
    seen=$((seen + 1))
  done < <("$@" 2>&1 </dev/null)
  [ "$seen" -gt 1 ] || fail "$where: the checks were made" 'hardly any line came from them'
}

check_scaled() { # WHERE
  checks_of "$1" node_modules/.bin/tsx e2e/docker/scale/check-scale.ts \
    "$origin" "$store_id" "$widget_key" "$limited_key" "$password" "${teammates[@]}"
}

check 'up -d with docker-compose.scale.yml' compose up --detach --remove-orphans
check 'scaled: two app processes and two workers become healthy' wait_until 120 two_of_each || give_up
limited="$(storefolk store create --name Limited)"
limited_key="$(field 'it.widget_key' <<<"$limited")"
check 'scaled: the data of the one process is there' prepares_people
sign_in_page() { curl -sS -L "$origin/" | tee /dev/stderr | grep -i 'password' >/dev/null; }
check 'scaled: the pages come through the balancer' sign_in_page
check_scaled scaled

other_worker_works() { # while the first one is away
  local begun
  begun="$(date -u +%FT%TZ)"
  docker stop "$(compose ps --quiet worker | head -1)" >/dev/null
  wait_until 60 bash -c "docker compose logs --no-log-prefix --since '$begun' worker | grep -q '\"msg\":\"job done\"'" || return 1
  compose up --detach --remove-orphans
}
check 'scaled: with one worker away the other does the jobs' other_worker_works

export COMPOSE_PROFILES=redis REDIS_URL=redis://redis:6379
check 'up -d with docker-compose.scale.yml and Redis' compose up --detach --remove-orphans
check 'scaled, with Redis: all healthy' wait_until 120 two_of_each || give_up
# A minute's count of messages is over by now.
check_scaled 'scaled, with Redis'
unset COMPOSE_FILE
