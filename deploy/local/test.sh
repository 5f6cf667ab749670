#!/usr/bin/env bash
# Checks everything and ends with one line: "N passed, N failed". A step that fails does not hide
# the next one; the exit code says whether all of it held.
# shellcheck source-path=SCRIPTDIR source=tools.sh
. "$(dirname "$0")/tools.sh"
need_maven
need_node
passed=0 failed=0
work=$(mktemp -d)
need_letters "$work"
site_checks=
trap '[ -z "$site_checks" ] || kill -- -"$site_checks" 2>/dev/null || true; DATA_DIR=$work/data deploy/local/stop.sh >/dev/null || true; rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# check NAME COMMAND…: runs it, counts it as one check.
check() {
  local name=$1
  shift
  printf '\n== %s\n' "$name"
  if "$@"; then passed=$((passed + 1)); else
    failed=$((failed + 1))
    echo "FAILED: $name"
  fi
}

# count PROGRAM…: adds the "passed failed" that a small program reads from a report.
count() {
  local p f
  read -r p f < <("$@" || echo 0 1)
  passed=$((passed + p)) failed=$((failed + f))
}

npm_has() { node -e 'process.exit(require("./frontend/package.json").scripts[process.argv[1]] ? 0 : 1)' "$1"; }
site() { npm --prefix frontend run --silent "$@"; }

compose_parses() {
  if docker compose version >/dev/null 2>&1; then docker compose config --quiet
  else node deploy/local/reports.mjs yaml docker-compose.yml; fi
}

# The packaged API with a secret that stands in this repository, and nobody who says it is for development.
published_secrets_are_refused() {
  local said
  if said=$(DATA_DIR=$work/refused QUARKUS_HTTP_PORT=0 QUARKUS_MANAGEMENT_PORT=0 KINDNESS_ACCOUNTS_CLIENT_SECRET=development-only \
    timeout 120 "$JAVA_HOME/bin/java" -jar "$API_JAR" 2>&1) ||
    ! grep -q 'Not started: KINDNESS_ACCOUNTS_CLIENT_SECRET' <<<"$said"; then
    tail -n 20 <<<"$said"
    return 1
  fi
}

contract_is_committed() {
  diff -u openapi.yaml backend/target/openapi/openapi.yaml ||
    { echo "openapi.yaml is not what the code says: run 'make api' and commit it."; return 1; }
}

# The real system on ports of its own, over data that is thrown away, for the browser and for the
# examples of the contract.
running_system_tests() {
  find_chromium || return 1
  (
    export DATA_DIR=$work/data API_PORT=${TEST_API_PORT:-18080} KEYCLOAK_PORT=${TEST_KEYCLOAK_PORT:-18180} SITE_PORT=${TEST_SITE_PORT:-13000}
    export MANAGEMENT_PORT=${TEST_MANAGEMENT_PORT:-19000} MAIL_PORT=${TEST_MAIL_PORT:-11025} MAILBOX_PORT=${TEST_MAILBOX_PORT:-18025} MAILBOX_API_PORT=${TEST_MAILBOX_API_PORT:-18026}
    # A test machine may be busy: what must hold within seconds is for the trials.
    KINDNESS_SECURITY_CONTACT=security@community.example KINDNESS_ACCOUNTS_PATIENCE=20S deploy/local/run.sh &
    system=$!
    trials=
    trap '[ -z "$trials" ] || { kill -TERM -- "-$trials" 2>/dev/null; wait "$trials"; } || true; kill -TERM $system 2>/dev/null || true; wait $system || true' EXIT
    until [ -e "$DATA_DIR/run/ready" ]; do
      alive $system || exit 1
      sleep 1
    done
    export API_URL=http://localhost:$API_PORT SITE_URL=http://localhost:$SITE_PORT
    export REALM_URL=http://localhost:$KEYCLOAK_PORT/realms/kindness MAILBOX_URL=http://localhost:$MAILBOX_PORT
    outcome=0
    PLAYWRIGHT_JSON_OUTPUT_NAME=$work/browser.json site e2e -- --reporter=line,json || outcome=1
    # After the browser, since it leaves a call and people behind.
    node deploy/local/examples.mjs || outcome=1
    # One short round of each.
    set -m
    TRIALS_DIR=$work/trials TRIALS_PORT=${TEST_TRIALS_PORT:-18400} node deploy/trials/trials.mjs short &
    trials=$!
    set +m
    wait "$trials" || outcome=1
    exit $outcome
  )
}

# Beside the back end's tests, which wait more than they work.
check_site() {
  passed=0 failed=0
  check "Site: packages (npm ci)" install_frontend
  local script
  for script in openapi:lint lint check test build budget; do
    npm_has "$script" && check "Site: npm run $script" site "$script"
  done
  check "Contract: the clients that partners make from it compile" deploy/local/clients.sh
  check "Compose file parses" compose_parses
  echo "$passed $failed" >"$work/site.count"
}
set -m
check_site >"$work/site.log" 2>&1 </dev/null &
site_checks=$!
set +m

rm -rf backend/target/surefire-reports
# One test of the back end stands behind it too, and is reported as skipped without it.
find_web_server || echo "There is no nginx." >&2
check "Back end: format, architecture, tests (mvn verify)" mvn -B -f backend verify
count node deploy/local/reports.mjs surefire backend/target/surefire-reports
# Also where a test failed and nothing was packaged, the rest is tried.
if [ -e "$API_JAR" ]; then
  touch backend/target/.packaged
  check "API: learns from a start" deploy/local/aot.sh
  learned_options
  export API_JVM_OPTIONS=${JVM_OPTIONS[*]}
fi
wait "$site_checks" || true
site_checks=
cat "$work/site.log"
count cat "$work/site.count"
check "API: does not start with a published secret" published_secrets_are_refused
check "Contract: openapi.yaml is what the code says" contract_is_committed
npm_has e2e && check "Browser, examples and short trials, against the running system" running_system_tests
[ ! -e "$work/browser.json" ] || count node deploy/local/reports.mjs playwright "$work/browser.json"

printf '\n%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" = 0 ]
