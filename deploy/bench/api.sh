# shellcheck shell=bash
# The packaged API over data of its own that is thrown away, for those who measure: sourced with JAVA
# JAR as arguments, it gives `start`, `stop` and `run`, and after a start the JDBC URL as `url`.
java=$1 jar=$2
port=28080 management=29000
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
  # shellcheck disable=SC2034
  url=$(sed -n 's/^PostgreSQL: //p' "$work/api.log" | head -1)
}
stop() {
  [ -z "$api" ] || { kill "$api" 2>/dev/null && wait "$api" || true; }
  api=
}
# run PROGRAM ARGUMENT…: a program of this folder, with the driver of the database.
run() { "$java" -cp "$driver" "deploy/bench/$1.java" "${@:2}"; }
trap 'stop; rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
