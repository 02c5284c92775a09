# What a script of checks needs: one line for each check, a count at the end. To be sourced.

passed=0
failed=0

pass() { passed=$((passed + 1)); printf 'PASS  %s\n' "$1"; }
fail() { failed=$((failed + 1)); printf 'FAIL  %s\n' "$1"; printf '%s\n' "${2:-}" | tail -20 | sed 's/^/      /'; }
note() { printf '      %s\n' "$1"; }

# check WHAT COMMAND…: passes when the command succeeds; its output is shown when it does not.
check() {
  local what="$1" output
  shift
  if output="$("$@" 2>&1)"; then pass "$what"; else fail "$what" "$output" && return 1; fi
}

# wait_until SECONDS COMMAND…: until the command succeeds; fails with its last output when time is up.
wait_until() {
  local until=$((SECONDS + $1)) output
  shift
  until output="$("$@" 2>&1)"; do
    if [ "$SECONDS" -ge "$until" ]; then
      printf '%s\n' "$output"
      return 1
    fi
    sleep 0.5
  done
}

# give_up: when nothing that follows could pass, or could pass for no good reason.
give_up() {
  printf '      the checks that need this were not made\n'
  summary
  exit 1
}

summary() {
  printf '\n%d passed, %d failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ]
}
