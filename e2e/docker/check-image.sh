# What is in the image, and what must not be. To be sourced.

archive="$(mktemp)"
master_secret="$(compose exec -T app cat /data/secret)"
database_password="$(compose exec -T app cat /run/storefolk/database-password)"

docker save "$STOREFOLK_IMAGE" >"$archive"
bytes="$(gzip -c "$archive" | wc -c)"
note "image: $((bytes / 1000000)) MB compressed, $(($(stat -c %s "$archive") / 1000000)) MB unpacked"
check 'the image is at most 400 MB compressed' test "$bytes" -gt 50000000 -a "$bytes" -le 400000000

secrets_are_long() { [ "${#master_secret}" -ge 64 ] && [ "${#database_password}" -ge 64 ] && [ "$master_secret" != "$database_password" ]; }
check 'two different random secrets were made' secrets_are_long

holds_no_secret() { # FILE; the secrets go by stdin, so that they do not show up in the list of processes
  [ -s "$1" ] && secrets_are_long || return 1
  ! printf '%s\n%s\n' "$master_secret" "$database_password" | grep --quiet --text --fixed-strings --file=- "$1"
}
check 'no secret in the layers of the image' holds_no_secret "$archive"

described="$(mktemp)"
docker history --no-trunc "$STOREFOLK_IMAGE" >"$described"
check "no secret in the image's history" holds_no_secret "$described"
docker inspect "$STOREFOLK_IMAGE" $(compose ps --all --quiet) >"$described"
check 'no secret in what inspect shows of image and containers' holds_no_secret "$described"

sets_no_secret() {
  local variables
  variables="$(docker inspect --format '{{json .Config.Env}}' "$STOREFOLK_IMAGE")" && echo "$variables"
  grep -q NODE_ENV <<<"$variables" && ! grep -Eiq 'secret|password|token|DATABASE_URL' <<<"$variables"
}
check 'no secret variable is set in the image' sets_no_secret

compose logs --no-color >"$described" 2>&1
check 'no secret in the logs' holds_no_secret "$described"

nothing_to_hide() { # of an image that no container has used: no secrets, no settings, no keys, no sources' leftovers
  local found
  found="$(docker run --rm --user root --entrypoint sh "$STOREFOLK_IMAGE" -c \
    'find /data /run/storefolk -type f; find /app -name node_modules -prune -o \( -name ".env*" -o -name "*.pem" -o -name "*.key" -o -name ".git" -o -name ".data" \) -print; find / -xdev -name .npmrc -exec grep -l -i "_auth" {} +; echo looked')" || return 1
  [ "$found" = looked ] || { echo "$found"; return 1; }
}
check 'no data, settings, keys or tokens in a fresh image' nothing_to_hide
rm -f "$archive" "$described"
