#!/bin/sh
# Stops the embedded Postgres when the process that used it was killed and nobody else uses it.
#   $1 folder of leases   $2 postmaster.pid   $3 number of the server process   $4 lock file
# stdin is a pipe from that process. A line on it means that it left in order; its end without one, that it died.
# It takes the same lock as everything that starts or stops the server (see scripts/bootstrap/hold-lock.mjs).
read -r _ && exit

# Time for the dead process' children to finish, or for a new start to take over.
sleep 3

in_use() {
  for lease in "$1"/*; do
    name=${lease##*/}
    [ -e "$lease" ] && [ -d "/proc/${name%%[-.]*}" ] && return 0
  done
  return 1
}

take_lock() {
  echo "$$" >"$1.$$"
  ln "$1.$$" "$1" 2>/dev/null && return 0
  holder=$(cat "$1" 2>/dev/null)
  [ -n "$holder" ] && [ ! -d "/proc/${holder%%-*}" ] && rm -f "$1"
  return 1
}

trap 'rm -f "$4.$$"' EXIT
while :; do
  [ "$(head -n 1 "$2" 2>/dev/null)" = "$3" ] || exit
  # The whole data folder was deleted: then there is no lock to take either.
  [ -d "$1" ] || break
  if ! in_use "$1" && take_lock "$4"; then
    in_use "$1" || break
    rm -f "$4"
  fi
  sleep 1
done
kill -INT "$3"
while kill -0 "$3" 2>/dev/null; do sleep 1; done
rm -f "$4"
