#!/usr/bin/env bash
# Builds what changed, starts Keycloak, a mail server, the API (with its PostgreSQL) and the site,
# publishes the latest sample call into an empty database, then the earlier ones while the site
# answers already, and stops everything when interrupted or when a part ends.
# shellcheck source-path=SCRIPTDIR source=tools.sh
. "$(dirname "$0")/tools.sh"
need_maven
need_node
find_web_server || fail "nginx is needed: install it, or name it with WEB_SERVER=path."
logs=$DATA_DIR/logs
keycloak_version=$(sed -n 's:.*<keycloak.version>\(.*\)</keycloak.version>.*:\1:p' backend/pom.xml)
keycloak=$root/.data/keycloak-$keycloak_version
greenmail_version=$(sed -n 's:.*<greenmail.version>\(.*\)</greenmail.version>.*:\1:p' backend/pom.xml)
greenmail=.data/greenmail-standalone-$greenmail_version.jar
parts=

running >/dev/null && fail "The system already runs over $DATA_DIR: stop it first (make stop)."
[ ! -d "$state" ] || deploy/local/stop.sh parts # what a killed run left
for variable in API_PORT MANAGEMENT_PORT KEYCLOAK_PORT SITE_PORT MAIL_PORT MAILBOX_PORT MAILBOX_API_PORT; do
  if (exec 3<>"/dev/tcp/127.0.0.1/${!variable}") 2>/dev/null; then
    fail "Port ${!variable} ($variable) is taken: stop what uses it, or choose another with $variable=…"
  fi
done

# start NAME COMMAND…: in the background, with a log and a process id to stop it by.
start() {
  local name=$1
  shift
  "$@" >"$logs/$name.log" 2>&1 </dev/null &
  echo $! >"$state/$name.pid"
  parts="$parts $name"
}

# ready NAME ADDRESS SECONDS: waits until it answers; ends everything when it does not.
ready() {
  local i
  for ((i = 0; i < $3 * 2; i++)); do
    all_alive
    if node -e 'fetch(process.argv[1]).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))' "$2"; then
      step "$1 answers"
      return
    fi
    sleep 0.5
  done
  tail -n 20 "$logs/$1.log" >&2
  fail "$1 did not answer at $2 within $3 s (log: $logs/$1.log)."
}

all_alive() {
  local name
  for name in $parts; do
    alive "$(cat "$state/$name.pid")" && continue
    tail -n 20 "$logs/$name.log" >&2
    fail "$name ended by itself, so everything stops (log: $logs/$name.log)."
  done
}

stop_all() {
  local code=$?
  trap '' INT TERM HUP EXIT
  "$root/deploy/local/stop.sh" parts
  exit "$code"
}

keycloak_software() {
  [ -x "$keycloak/bin/kc.sh" ] && return
  step "unpacking Keycloak $keycloak_version"
  maven org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact="org.keycloak:keycloak-quarkus-dist:$keycloak_version:tar.gz" -DoutputDirectory="$root/.data"
  tar -xzf ".data/keycloak-quarkus-dist-$keycloak_version.tar.gz" -C .data
  rm ".data/keycloak-quarkus-dist-$keycloak_version.tar.gz"
}

start_keycloak() {
  # The realm is imported into an empty database only, so another realm or other ports make a new one.
  local sum
  sum=$({ cat deploy/keycloak/realm.json; echo "$API_PORT $SITE_PORT $MAIL_PORT"; } | cksum)
  [ "$sum" = "$(cat "$DATA_DIR/keycloak/sum" 2>/dev/null)" ] || rm -rf "$DATA_DIR/keycloak"
  mkdir -p "$DATA_DIR/keycloak" "$keycloak/data/import"
  echo "$sum" >"$DATA_DIR/keycloak/sum"
  cp deploy/keycloak/realm.json "$keycloak/data/import/"
  start keycloak env KC_DB_URL_PATH="$DATA_DIR/keycloak" "$keycloak/bin/kc.sh" start-dev --import-realm \
    --http-host=127.0.0.1 --http-port="$KEYCLOAK_PORT" --hostname="http://localhost:$KEYCLOAK_PORT"
}

start_mail() {
  if [ ! -f "$greenmail" ]; then
    step "fetching the mail server (GreenMail $greenmail_version)"
    maven org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
      -Dartifact="com.icegreen:greenmail-standalone:$greenmail_version" -DoutputDirectory="$root/.data"
  fi
  start mail "$JAVA_HOME/bin/java" -Xmx128m -Dgreenmail.auth.disabled \
    -Dgreenmail.smtp.hostname=127.0.0.1 -Dgreenmail.smtp.port="$MAIL_PORT" \
    -Dgreenmail.api.hostname=127.0.0.1 -Dgreenmail.api.port="$MAILBOX_API_PORT" -jar "$greenmail"
  start mailbox node deploy/local/mailbox.mjs
}

build() {
  if changed_since backend/target/.packaged backend/src backend/pom.xml; then
    step "building the API (mvn package)"
    maven package -DskipTests -Dspotless.check.skip=true
    touch backend/target/.packaged
  fi
  install_frontend
  if changed_since frontend/build/.complete frontend/src frontend/static frontend/scripts frontend/*.json frontend/*.[jt]s; then
    step "building the site (npm run build)"
    npm --prefix frontend run --silent build >"$logs/site-build.log" 2>&1 ||
      { tail -n 20 "$logs/site-build.log" >&2; fail "The site did not build (log: $logs/site-build.log)."; }
  fi
}

mkdir -p "$logs" "$state"
echo $$ >"$state/system.pid"
trap stop_all EXIT
trap 'exit 0' INT TERM HUP

keycloak_software
start_keycloak
start_mail
build
learned_options
start api env KINDNESS_DEVELOPMENT=true QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT="$API_PORT" \
  QUARKUS_MANAGEMENT_PORT="$MANAGEMENT_PORT" KINDNESS_SITE_URL="$SITE_URL" \
  KINDNESS_SITE_API_URL="$API_URL" \
  KINDNESS_CORS_ORIGINS="$SITE_URL,$API_URL" QUARKUS_MAILER_HOST=127.0.0.1 QUARKUS_MAILER_PORT="$MAIL_PORT" \
  QUARKUS_MAILER_TIMEOUT=3S KINDNESS_JOBS_RETRY=3S \
  QUARKUS_OIDC_AUTH_SERVER_URL="$REALM_URL" KINDNESS_ACCOUNTS_KEYCLOAK_URL="http://localhost:$KEYCLOAK_PORT" \
  KINDNESS_ACCOUNTS_CLIENT_SECRET="${KINDNESS_ACCOUNTS_CLIENT_SECRET:-development-only}" \
  "$JAVA_HOME/bin/java" "${JVM_OPTIONS[@]}" -jar "$API_JAR"
start site deploy/local/site.sh
ready api "http://localhost:$MANAGEMENT_PORT/q/health/ready" 90
ready site "$SITE_URL/" 10
ready mailbox "http://localhost:$MAILBOX_PORT/" 20
ready keycloak "$REALM_URL" 180
node deploy/local/sample.mjs latest
cat <<TEXT

  Site        $SITE_URL/
  A pack      $API_URL/api/v1/packs/2026-10-15.html   (also .pdf .docx .pptx .md .json)
  The API     $API_URL/api/docs
  Mails       http://localhost:$MAILBOX_PORT/
  Sign in as  facilitator@example.org / warm-tea-listens
              admin@example.org / open-door-welcomes
  Logs        $logs
  Stop        Ctrl-C here, or 'make stop'
TEXT
node deploy/local/sample.mjs || step "The earlier sample calls were not all added."
# For the next start; whoever uses the system goes before.
nice -n 19 deploy/local/aot.sh >"$logs/aot.log" 2>&1 </dev/null &
echo $! >"$state/aot.pid"
touch "$state/ready"
while all_alive; do
  sleep 1 &
  wait $! || true
done
