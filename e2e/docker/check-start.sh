# From nothing to healthy. To be sourced.

begun=$SECONDS
check 'the image builds' compose build || give_up
note "build $((SECONDS - begun)) s"

begun=$(date +%s%N)
started=yes
check 'up -d from a clean state' compose up --detach
check 'db, app and worker become healthy' wait_until 120 all_well || give_up
note "first start until healthy: $((($(date +%s%N) - begun) / 1000000)) ms"

one_shots_ended() {
  local s
  for s in setup roles migrate; do [ "$(inspect "$s" '{{.State.Status}} {{.State.ExitCode}}')" = 'exited 0' ] || return 1; done
}
check 'secrets, roles and migrations were done once and ended' one_shots_ended

restarts_unless_stopped() {
  local s
  for s in "${long_running[@]}"; do
    [ "$(inspect "$s" '{{.HostConfig.RestartPolicy.Name}}')" = unless-stopped ] || { echo "$s"; return 1; }
  done
}
check 'restart policy unless-stopped' restarts_unless_stopped

runs_as_non_root() {
  local s uids
  for s in "${long_running[@]}"; do
    # All processes but this look itself, which in `db` comes in as root. The second number is the effective user.
    uids="$(compose exec -T "$s" sh -c 'for p in /proc/[0-9]*; do [ "$p" = "/proc/$$" ] || sed -n "s/^Uid:\t[0-9]*\t\([0-9]*\).*/\1/p" "$p/status"; done' 2>/dev/null | sort -u | tr '\n' ' ')"
    case " $uids" in *' 0 '* | ' ') echo "$s runs as: $uids"; return 1 ;; esac
  done
}
check 'no process of db, app and worker is root' runs_as_non_root

app_cannot_change_itself() { [ "$(compose exec -T app sh -c 'echo x 2>/dev/null >/app/dist/server.mjs || echo refused')" = refused ]; }
check 'the app cannot write to its own files' app_cannot_change_itself

listens_on_loopback_only() { [ "$(compose port app 3000)" = "127.0.0.1:$PORT" ] && [ "$(inspect db '{{len .HostConfig.PortBindings}}')" = 0 ]; }
check 'the app is published on this machine only, the database not at all' listens_on_loopback_only

set_up_page() { curl -sS -L "$origin/" | tee /dev/stderr | grep -i 'account' >/dev/null; }
check 'the first page offers to make an account' set_up_page

role_is_limited() {
  [ "$(compose exec -T db psql -U postgres -d storefolk -Atc "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication FROM pg_roles WHERE rolname = 'storefolk'")" = f ]
}
check "the product's database role is no superuser" role_is_limited
