#!/bin/sh
# Makes the product's role and database, and gives the role the password of this installation. The role owns its
# database and can do nothing else; pgvector is installed and updated here because only a superuser can do that.
# It runs at each start and can be cut short at any point: the next start does what is left.
set -eu

psql --no-psqlrc --quiet -v ON_ERROR_STOP=1 --username postgres --dbname postgres <<'SQL'
\set password `cat /run/storefolk/database-password`
SELECT 'CREATE ROLE storefolk' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'storefolk') \gexec
ALTER ROLE storefolk LOGIN PASSWORD :'password';
SELECT 'CREATE DATABASE storefolk OWNER storefolk'
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'storefolk') \gexec
\connect storefolk
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS vector;
ALTER EXTENSION vector UPDATE;
SQL
