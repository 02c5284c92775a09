# A backup, restored on another installation, as docs/self-hosting.md tells. To be sourced.

backup="$(mktemp -d)"
makes_backup() {
  compose exec -T db pg_dump -U postgres -Fc storefolk >"$backup/storefolk.dump" &&
    compose exec -T app tar -C /data -cz . >"$backup/storefolk-data.tar.gz" &&
    [ -s "$backup/storefolk.dump" ] && [ -s "$backup/storefolk-data.tar.gz" ]
}
check 'backup of the database and of the data folder' makes_backup

starts_over_with_backup() {
  compose down --volumes &&
    compose up roles &&
    compose run --rm -T --no-deps --entrypoint tar app -C /data -xz <"$backup/storefolk-data.tar.gz" &&
    compose exec -T db pg_restore -U postgres -d postgres --clean --if-exists --create <"$backup/storefolk.dump" &&
    compose up --detach
}
check 'restored on an installation that never had any data' starts_over_with_backup
check 'healthy after the restore' wait_until 120 all_well
check 'the master secret is the one of the backup' same_secret
check 'the product is found after the restore' asks_for_a_jacket
rm -rf "$backup"
