#!/usr/bin/env bash
# Forgets all data: database, sign-in data, logs, what was being uploaded. What was unpacked (Keycloak, nginx) stays.
# shellcheck source-path=SCRIPTDIR source=tools.sh
. "$(dirname "$0")/tools.sh"
running >/dev/null && fail "The system runs over $DATA_DIR: stop it first (make stop)."
deploy/local/stop.sh parts
rm -rf "$DATA_DIR/postgres" "$DATA_DIR/postgres.lock" "$DATA_DIR/keycloak" "$DATA_DIR/logs" "$DATA_DIR/tmp" "$DATA_DIR/site"
echo "All data under $DATA_DIR is gone."
