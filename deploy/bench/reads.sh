#!/usr/bin/env bash
# How many public reads a second the API answers over 6 and over 10,000 published calls, beside an
# nginx that hands out files with the same bytes, in the same minutes: reads.sh JAVA JAR. Data of its
# own, thrown away.
# shellcheck source-path=SCRIPTDIR/../local source=../local/tools.sh
. "$(dirname "$0")/../local/tools.sh"
need_node
java=$1 jar=$2
port=${API_PORT:-28080} management=$((${API_PORT:-28080} + 920))
find_web_server || { echo "Reads were not measured: there is no nginx to compare with (WEB_SERVER=path)."; exit 0; }
command -v wrk >/dev/null || install_package wrk
command -v wrk >/dev/null || { echo "Reads were not measured: there is no wrk, which asks so often."; exit 0; }
work=$(mktemp -d)
driver=$(ls "$(dirname "$jar")"/lib/main/org.postgresql.postgresql-*.jar)
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

env DATA_DIR="$work/data" QUARKUS_HTTP_PORT="$port" QUARKUS_MANAGEMENT_PORT="$management" \
  "$java" -jar "$jar" >"$work/api.log" 2>&1 &
api=$!
until curl -fs -o /dev/null "http://127.0.0.1:$management/q/health/ready"; do
  alive "$api" || { tail -n 20 "$work/api.log" >&2; exit 1; }
  sleep 0.5
done
url=$(sed -n 's/^PostgreSQL: //p' "$work/api.log" | head -1)
from=0
for calls in 6 10000; do
  "$java" -cp "$driver" deploy/bench/ManyCalls.java "$url" $from $calls
  from=$calls
  printf '\nReads of %s published calls, requests a second beside nginx (32 connections, median of 3):\n\n' "$calls"
  node deploy/bench/reads.mjs "http://127.0.0.1:$port" "$work/nginx"
done
