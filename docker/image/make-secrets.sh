#!/bin/sh
# First start: draws the master secret and the database's password. Later starts: finds them there and does nothing.
set -eu

make_secret() { # $1 file, $2 mode
  [ ! -s "$1" ] || return 0
  umask 077
  rm -f "$1.new"
  od -An -N32 -tx1 /dev/urandom | tr -d ' \n' >"$1.new"
  # A name is given only to a whole file: a start that is cut short here begins anew.
  chmod "$2" "$1.new"
  mv "$1.new" "$1"
  echo "made $1"
}

make_secret "$STOREFOLK_DATA/secret" 0400
# Postgres' user reads this one too, in the container that gives it to the role. Only the two ends of the connection
# mount the volume.
make_secret /run/storefolk/database-password 0444
