#!/usr/bin/env bash
# Starts the packaged API once over data that is thrown away, reads what readers read, and keeps what
# the JVM learned from that beside the package: from then on it starts in half the time (an AOT cache,
# JDK 25; tools.sh hands it over). Does nothing where it is made already, or cannot be.
# shellcheck source-path=SCRIPTDIR source=tools.sh
. "$(dirname "$0")/tools.sh"
need_java
need_node
can_learn || exit 0
cache=$(aot_cache)
[ ! "$cache" -nt "$API_JAR" ] || exit 0
work=$(mktemp -d)
touch "$work/begun"
api=
stop() {
  local code=$? i
  trap '' INT TERM EXIT
  if [ -n "$api" ]; then
    kill "$api" 2>/dev/null || true
    # Its database ends before it does; what it would learn then nobody waits for.
    for ((i = 0; i < 150; i++)); do
      alive "$api" && ! grep -q ' stopped in ' "$work/api.log" || break
      sleep 0.1
    done
    pkill -KILL -P "$api" || true
    kill -KILL "$api" 2>/dev/null || true
    wait "$api" 2>/dev/null || true
  fi
  rm -rf "$work"
  exit "$code"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Nothing that is set for a real one: neither its database nor its secrets.
env -u QUARKUS_DATASOURCE_JDBC_URL -u QUARKUS_DATASOURCE_USERNAME -u QUARKUS_DATASOURCE_PASSWORD -u QUARKUS_DATASOURCE_READS_JDBC_URL \
  -u QUARKUS_FLYWAY_USERNAME -u QUARKUS_FLYWAY_PASSWORD -u QUARKUS_FLYWAY_MIGRATE_AT_START -u QUARKUS_INIT_AND_EXIT \
  -u SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS -u SMALLRYE_CONFIG_LOCATIONS \
  DATA_DIR="$work/data" KINDNESS_DEVELOPMENT=true QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=0 QUARKUS_MANAGEMENT_PORT=0 \
  "$JAVA_HOME/bin/java" "${JVM_OPTIONS[@]}" -XX:AOTCacheOutput="$work/api.aot" -jar "$API_JAR" >"$work/api.log" 2>&1 &
api=$!
for ((i = 0; ; i++)); do
  grep -q ' started in ' "$work/api.log" && break
  alive "$api" && [ "$i" -lt 600 ] || { tail -n 20 "$work/api.log" >&2; fail "The API did not start, so nothing was learned."; }
  sleep 0.2
done
node --input-type=module - "$(sed -n 's/.*Listening on: \(http[^ ]*[0-9]\).*/\1/p' "$work/api.log" | head -1)" <<'READS'
const reads =
  'sessions sessions/next packs quotes insights breakout-notes resources measures themes countries reach contributors community calendar.ics search?q=tea sessions/unknown';
for (let i = 0; i < 3; i++)
  for (const read of reads.split(' ')) await (await fetch(`${process.argv[2]}/api/v1/${read}`)).arrayBuffer();
READS
kill "$api"
wait "$api" || true
api=
[ -e "$work/api.aot" ] || { tail -n 20 "$work/api.log" >&2; fail "The JVM kept nothing of what it learned."; }
# Not of a package that another one has replaced meanwhile.
[ "$work/begun" -nt "$API_JAR" ] || exit 0
mv "$work/api.aot" "$cache.new"
mv "$cache.new" "$cache"
