# What is killed comes back, and keeps its data. To be sourced.
#
# `docker kill` is of no use here: an engine takes it as the operator's wish, and does not restart what was killed so.
# So a container's processes are killed from within, as the kernel does when memory runs out. Postgres is the first
# process of its container, which takes no -9 from within; -QUIT makes it end at once and leave everything as it lies.

messages() { compose exec -T db psql -U postgres -d storefolk -Atc 'SELECT count(*) FROM messages'; }
messages_before="$(messages)"

comes_back() { # SERVICE USER KILL-ARGUMENTS
  local service="$1" before begun
  before="$(inspect "$service" '{{.RestartCount}}')"
  begun=$(date +%s%N)
  compose exec -T --user "$2" "$service" sh -c "kill $3" >/dev/null 2>&1
  wait_until 60 restarted_and_well "$service" "$before" || return 1
  note "$service is back and everything healthy after $((($(date +%s%N) - begun) / 1000000)) ms" >&3
}
restarted_and_well() { [ "$(inspect "$1" '{{.RestartCount}}')" -gt "$2" ] && all_well; }
exec 3>&1
check 'kill -9 of the worker: it returns healthy' comes_back worker node '-9 -1'
check 'kill -9 of the app: it returns healthy' comes_back app node '-9 -1'
check 'the database crashes: everything returns healthy' comes_back db postgres '-QUIT 1'

check 'the product is still found' asks_for_a_jacket
check 'messages are still there' test "$messages_before" -ge 4 -a "$(messages)" -gt "$messages_before"
check 'the worker does jobs again' wait_until 90 has_done_jobs

stops_in_order() { # exit code 0 after SIGTERM, well before the engine would kill
  compose stop app worker >/dev/null 2>&1
  local codes
  codes="$(inspect app '{{.State.ExitCode}}') $(inspect worker '{{.State.ExitCode}}')"
  [ "$codes" = '0 0' ] || { echo "exit codes: $codes"; compose logs --tail 3 app worker; return 1; }
}
check 'SIGTERM stops app and worker in order' stops_in_order

check 'down and up again' bash -c 'docker compose --progress quiet down && docker compose --progress quiet up --detach'
check 'healthy after it' wait_until 120 all_well
same_secret() { secrets_are_long && [ "$(compose exec -T app cat /data/secret)" = "$master_secret" ]; }
check 'the secrets are the same as before' same_secret
check 'the product is found after down and up' asks_for_a_jacket

memory() { # MiB of a service's container
  docker stats --no-stream --format '{{.MemUsage}}' "$(container "$1")" |
    node -e 'const [, n, unit] = /([\d.]+)([KMG])iB/.exec(require("fs").readFileSync(0, "utf8")); console.log(Math.round(n * { K: 1 / 1024, M: 1, G: 1024 }[unit]))'
}
rests_in_700() {
  local s used total=0
  for s in "${long_running[@]}"; do
    used="$(memory "$s")" || return 1
    note "memory of $s at rest: $used MiB" >&3
    total=$((total + used))
  done
  [ "$total" -gt 50 ] && [ "$total" -le 700 ]
}
sleep 20
check 'app, worker and db use at most 700 MiB at rest' rests_in_700
exec 3>&-
