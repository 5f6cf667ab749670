#!/usr/bin/env bash
# How fast searches and lists are over 100 and over 10,000 published calls, and how the database goes
# about them: search.sh JAVA JAR. Data of its own, thrown away.
set -euo pipefail
java=$1 jar=$2
here=$(cd "$(dirname "$0")" && pwd)
port=${API_PORT:-28080} management=$((${API_PORT:-28080} + 920))
work=$(mktemp -d)
driver=$(ls "$(dirname "$jar")"/lib/main/org.postgresql.postgresql-*.jar)
api=

start() { # with further environment, as NAME=value
  env DATA_DIR="$work/data" QUARKUS_HTTP_PORT="$port" QUARKUS_MANAGEMENT_PORT="$management" "$@" "$java" -jar "$jar" >"$work/api.log" 2>&1 &
  api=$!
  until curl -fs -o /dev/null "http://127.0.0.1:$management/q/health/ready"; do
    kill -0 "$api" 2>/dev/null || { tail -n 20 "$work/api.log" >&2; exit 1; }
    sleep 0.5
  done
  url=$(sed -n 's/^PostgreSQL: //p' "$work/api.log" | head -1)
}
stop() {
  [ -z "$api" ] || { kill "$api" 2>/dev/null && wait "$api" || true; }
  api=
}
run() { "$java" -cp "$driver" "$here/$1.java" "${@:2}"; }
trap 'stop; rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

start
run ManyCalls "$url" 0 100
printf '\nOver 100 calls (3,000 published parts):\n'
run SearchSpeed "$url" "$port"
run ManyCalls "$url" 100 10000
stop
start
printf '\nOver 10,000 calls (300,000 published parts):\n'
run SearchSpeed "$url" "$port"
stop

printf '\nHow the database goes about a rare word, a common, a middling and a misspelt one, and a theme:\n'
start QUARKUS_DATASOURCE_READS_JDBC_NEW_CONNECTION_SQL="load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_analyze = on; set auto_explain.log_timing = off"
run SearchSpeed "$url" "$port" plans
stop
# One entry of the log is a statement with its plan: of those that look for something, the steps.
awk '
  function show() { if (entry ~ /published_item p|published_word/) print steps }
  /^[0-9][0-9][0-9][0-9]-/ { show(); entry = ""; steps = ""; sub(/.*duration/, "  duration") ; steps = $0 }
  { entry = entry $0 }
  /\(cost=/ || /Rows Removed/ { sub(/^\t/, "    "); sub(/\(cost=[^)]*\) */, ""); steps = steps "\n" $0 }
  END { show() }' "$work"/data/postgres/log/*.log
