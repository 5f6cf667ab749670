#!/usr/bin/env bash
# How fast searches and lists are over 100 and over 10,000 published calls, and how the database goes
# about them: search.sh JAVA JAR. Data of its own, thrown away.
# shellcheck source-path=SCRIPTDIR/../local source=../local/tools.sh
. "$(dirname "$0")/../local/tools.sh"
. "$(dirname "$0")/api.sh"

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
