#!/usr/bin/env bash
# How many public reads a second the API answers over 6 and over 10,000 published calls, beside an
# nginx that hands out files with the same bytes, in the same minutes: reads.sh JAVA JAR. Data of its
# own, thrown away.
# shellcheck source-path=SCRIPTDIR/../local source=../local/tools.sh
. "$(dirname "$0")/../local/tools.sh"
need_node
find_web_server || { echo "Reads were not measured: there is no nginx to compare with (WEB_SERVER=path)."; exit 0; }
command -v wrk >/dev/null || install_package wrk
command -v wrk >/dev/null || { echo "Reads were not measured: there is no wrk, which asks so often."; exit 0; }
. "$(dirname "$0")/api.sh"

start
from=0
for calls in 6 10000; do
  run ManyCalls "$url" $from $calls
  from=$calls
  printf '\nReads of %s published calls, requests a second beside nginx (32 connections, median of 3):\n\n' "$calls"
  node deploy/bench/reads.mjs "http://127.0.0.1:$port" "$work/nginx"
done
