#!/usr/bin/env bash
# Prints how fast the product is on this machine: reading chats, an upload, a publication, the pages
# on a phone, a start, every public read beside nginx, and searching ten thousand calls.
# Its own ports and its own data, thrown away. Figures are for people; nothing fails because of them.
# shellcheck source-path=SCRIPTDIR/../local source=../local/tools.sh
. "$(dirname "$0")/../local/tools.sh"
need_maven
need_node
work=$(mktemp -d)
export DATA_DIR=$work/data API_PORT=28080 MANAGEMENT_PORT=29000 KEYCLOAK_PORT=28180 SITE_PORT=23000
export MAIL_PORT=21025 MAILBOX_PORT=28025 MAILBOX_API_PORT=28026
export API_URL=http://localhost:$API_PORT SITE_URL=http://localhost:$SITE_PORT REALM_URL=http://localhost:$KEYCLOAK_PORT/realms/kindness
trap 'deploy/local/stop.sh >/dev/null || true; rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

deploy/local/run.sh >"$work/run.log" 2>&1 &
system=$!
step "starting the system"
until [ -e "$DATA_DIR/run/ready" ]; do
  alive $system || { tail -n 20 "$work/run.log" >&2; fail "The system did not start."; }
  sleep 1
done
# What a first start learns is not to be measured beside.
until_learned
printf '\nOn %s processors, Java %s:\n\n' "$(getconf _NPROCESSORS_ONLN)" "$(java_version "$JAVA_HOME")"
"$JAVA_HOME/bin/java" -cp backend/target/classes deploy/bench/ChatLines.java
node deploy/bench/requests.mjs
if find_chromium; then
  printf '\nPages on a phone (Lighthouse, simulated slow 4G and processor; median of three visits each):\n\n'
  npm --prefix frontend run --silent lighthouse
  echo
fi
kill -TERM $system && wait $system || true

java=$JAVA_HOME/bin/java
node deploy/bench/start.mjs "$java" "$API_JAR" 'API ready on a warm database'
learned_options
node deploy/bench/start.mjs "$java" "$API_JAR" 'API ready, as make run starts it' "${JVM_OPTIONS[@]}"

deploy/bench/reads.sh "$java" "$API_JAR"
deploy/bench/search.sh "$java" "$API_JAR"
