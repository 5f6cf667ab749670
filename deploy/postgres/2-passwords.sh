#!/bin/sh
# The passwords of 1-roles.sql, from files. PostgreSQL's image runs both over an empty volume.
set -eu
psql -q -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB" \
  -v owner="$(cat "$OWNER_PASSWORD_FILE")" -v api="$(cat "$API_PASSWORD_FILE")" <<'SQL'
alter role kindness password :'owner';
alter role kindness_api password :'api';
SQL
