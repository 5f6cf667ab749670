#!/usr/bin/env bash
# Starts the packaged API once over data that is thrown away, reads what readers read, and keeps what
# the JVM learned from that beside the package: from then on it starts in half the time (an AOT cache,
# JDK 25; tools.sh hands it over). Does nothing where it is made already, or cannot be.
# shellcheck source-path=SCRIPTDIR source=tools.sh
. "$(dirname "$0")/tools.sh"
need_java
[ "$(java_version "$JAVA_HOME")" -ge 25 ] || exit 0
[ ! "$AOT_CACHE" -nt "$API_JAR" ] || exit 0
work=$(mktemp -d)
api=
stop() {
  local code=$?
  [ -z "$api" ] || { kill "$api" 2>/dev/null && wait "$api" || true; }
  rm -rf "$work"
  exit "$code"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
DATA_DIR=$work/data KINDNESS_DEVELOPMENT=true QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=0 QUARKUS_MANAGEMENT_PORT=0 \
  "$JAVA_HOME/bin/java" "${JVM_OPTIONS[@]}" -XX:AOTCacheOutput="$work/api.aot" -jar "$API_JAR" >"$work/api.log" 2>&1 &
api=$!
for ((i = 0; ; i++)); do
  grep -q ' started in ' "$work/api.log" && break
  alive "$api" && [ "$i" -lt 600 ] || { tail -n 20 "$work/api.log" >&2; fail "The API did not start, so nothing was learned."; }
  sleep 0.2
done
address=$(sed -n 's/.*Listening on: \(http[^ ]*[0-9]\).*/\1/p' "$work/api.log" | head -1)
for _ in 1 2 3; do
  for path in sessions sessions/next packs quotes insights breakout-notes resources measures themes countries reach contributors community calendar.ics 'search?q=tea' sessions/unknown; do
    curl -s -o /dev/null --compressed "$address/api/v1/$path"
  done
done
kill "$api"
wait "$api" || true
api=
[ -e "$work/api.aot" ] || { tail -n 20 "$work/api.log" >&2; fail "The JVM kept nothing of what it learned."; }
mv "$work/api.aot" "$AOT_CACHE"
