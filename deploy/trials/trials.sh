#!/usr/bin/env bash
# Tries what must hold when machines, networks and people misbehave, on a system of its own that is
# thrown away. `trials.sh short` does one round of each; `trials.sh full one-key` all of one.
# shellcheck source-path=SCRIPTDIR source=../local/tools.sh
. "$(dirname "$0")/../local/tools.sh"
need_maven
need_node
find_chromium || true # What needs a browser, or nginx, says that it was not tried.
find_web_server || true
work=$(mktemp -d)
export DATA_DIR=$work/data TRIALS_DIR=$work/trials
export API_PORT=17080 MANAGEMENT_PORT=17900 KEYCLOAK_PORT=17180 SITE_PORT=17300 MAIL_PORT=17025 MAILBOX_PORT=17125 MAILBOX_API_PORT=17126
export API_URL=http://localhost:$API_PORT SITE_URL=http://localhost:$SITE_PORT REALM_URL=http://localhost:$KEYCLOAK_PORT/realms/kindness TRIALS_PORT=17400
system= trials=
# shellcheck disable=SC2329
stop() {
  local code=$?
  trap '' INT TERM EXIT
  [ -z "$trials" ] || { kill -TERM -- "-$trials" 2>/dev/null; wait "$trials"; } || true
  [ -z "$system" ] || { kill -TERM "$system" 2>/dev/null; wait "$system"; } || true
  [ "$code" = 0 ] || { echo "What the trials left to look at: $work"; exit "$code"; }
  rm -rf "$work"
  exit "$code"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
deploy/local/run.sh >"$work/system.log" 2>&1 &
system=$!
until [ -e "$DATA_DIR/run/ready" ]; do
  alive $system || { cat "$work/system.log" >&2; fail "The system did not start."; }
  sleep 1
done
until_learned
learned_options
export API_JVM_OPTIONS=${JVM_OPTIONS[*]}
# In a group of its own, so that a signal to this script alone ends all that the trials started.
set -m
node deploy/trials/trials.mjs "${@:-full}" &
trials=$!
set +m
wait "$trials"
