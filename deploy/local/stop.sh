#!/usr/bin/env bash
# Stops the system that runs over DATA_DIR and waits until no process of it is left.
# 'stop.sh parts' stops the parts only: how run.sh itself ends, and what a killed run.sh leaves.
# shellcheck source-path=SCRIPTDIR source=tools.sh
. "$(dirname "$0")/tools.sh"

# gone PID SECONDS: waits for it to end; fails when it does not.
gone() {
  local i
  for ((i = 0; i < $2 * 10; i++)); do
    alive "$1" || return 0
    sleep 0.1
  done
  return 1
}

# A process id may have been given to somebody else since: look at the command before any signal.
ours() { alive "${1:-}" && ps -o command= -p "$1" | grep -Eq "$2"; }

if [ "${1:-}" != parts ] && system=$(running); then
  kill -TERM "$system"
  gone "$system" 60 || fail "The system (process $system) does not stop."
  echo "Stopped."
  exit
fi

pids=
for name in aot site api mailbox mail keycloak; do
  pid=$(cat "$state/$name.pid" 2>/dev/null || true)
  if ours "$pid" "kc\.sh|keycloak|quarkus-run\.jar|greenmail|local/(site|aot)\.sh|$DATA_DIR/site|mailbox\.mjs"; then pids="$pids $pid"; fi
  # kc.sh starts Java beneath it and tells it its own process id.
  [ -z "$pid" ] || pids="$pids $(pgrep -f "kc\.script\.pid=$pid " | tr '\n' ' ' || true)"
done
for pid in $pids; do kill -TERM "$pid" 2>/dev/null || true; done
for pid in $pids; do
  gone "$pid" 20 && continue
  echo "Process $pid did not stop by itself: killed." >&2
  kill -KILL "$pid" 2>/dev/null || true
done

# PostgreSQL is the API's child; a killed API leaves it behind. SIGINT is its "fast shutdown".
postgres=$(head -n 1 "$DATA_DIR/postgres/postmaster.pid" 2>/dev/null || true)
if ours "$postgres" postgres; then
  kill -INT "$postgres"
  gone "$postgres" 20 || fail "PostgreSQL (process $postgres) does not stop."
fi
rm -rf "$state"
