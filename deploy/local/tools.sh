# shellcheck shell=bash
# What every script here starts from: where things are, which ports, and the tools, found or asked for.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root"

export API_PORT=${API_PORT:-8080} KEYCLOAK_PORT=${KEYCLOAK_PORT:-8180} SITE_PORT=${SITE_PORT:-3000}
export MANAGEMENT_PORT=${MANAGEMENT_PORT:-$((API_PORT + 920))}
export MAIL_PORT=${MAIL_PORT:-1025} MAILBOX_PORT=${MAILBOX_PORT:-8025}
export MAILBOX_API_PORT=${MAILBOX_API_PORT:-$((MAILBOX_PORT + 1))}
DATA_DIR=${DATA_DIR:-.data}
case $DATA_DIR in /*) ;; *) DATA_DIR=$root/$DATA_DIR ;; esac
export DATA_DIR
export API_URL=http://localhost:$API_PORT SITE_URL=http://localhost:$SITE_PORT
export REALM_URL=http://localhost:$KEYCLOAK_PORT/realms/kindness
state=$DATA_DIR/run   # process ids of a running system
API_JAR=backend/target/quarkus-app/quarkus-run.jar
# How the API is run, here as in its container: a process without memory ends and is started anew.
JVM_OPTIONS=(-XX:+ExitOnOutOfMemoryError -Xmx512m)

# What this JDK keeps of what it learned from a start of the package (aot.sh).
aot_cache() { echo "backend/target/quarkus-app/api-$(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"/\1/p' "$JAVA_HOME/release").aot"; }
can_learn() { [ "$(java_version "$JAVA_HOME")" -ge 25 ]; }

# Sets JVM_OPTIONS to those that start this package fastest.
learned_options() {
  can_learn && [ "$(aot_cache)" -nt "$API_JAR" ] || return 0
  JVM_OPTIONS+=("-XX:AOTCache=$(aot_cache)" -Xlog:disable -Xlog:all=error:stderr)
}

# Waits until a system that is ready has also learned, which takes a processor. Over the DATA_DIR that
# is set by now: whoever starts a system of their own sets another one after reading this file.
until_learned() { while alive "$(cat "$DATA_DIR/run/aot.pid" 2>/dev/null)"; do sleep 1; done; }

step() { printf '  %s\n' "$*"; }
fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

java_version() { "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -1; }

# Sets JAVA_HOME to the newest JDK found: JAVA_HOME, the usual folders, SDKMAN, macOS.
need_java() {
  local home version best=0 found=
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* "$HOME"/.sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$(/usr/libexec/java_home -v 21+ 2>/dev/null || true)"; do
    [ -x "$home/bin/javac" ] || continue
    version=$(java_version "$home")
    if [ "${version:-0}" -gt "$best" ]; then best=$version found=$home; fi
  done
  [ "$best" -ge 21 ] || fail "A JDK 21 or newer is needed and none was found: install one, or set JAVA_HOME to it."
  export JAVA_HOME=$found
  # Maven's own libraries make a JDK of today warn.
  [ "$best" -lt 24 ] || export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
}

# Whether the JDK can draw letters, which on Linux takes fontconfig and one font at least: packs need it
# for words of other scripts on paper, and without it say which script it is.
need_letters() {
  printf '%s' 'class L { public static void main(String[] a) { new java.awt.font.TextLayout("a", new java.awt.Font("Serif", 0, 9), new java.awt.font.FontRenderContext(null, true, true)); } }' >"$1/L.java"
  "$JAVA_HOME/bin/java" -Djava.awt.headless=true "$1/L.java" >/dev/null 2>&1 ||
    fail "The JDK draws no letters here, which some tests look at: install fontconfig and a font (Debian: apt-get install fontconfig)."
}

need_maven() {
  need_java
  command -v mvn >/dev/null || fail "Maven 3.8 or newer is needed: install it and see that 'mvn' is on the PATH."
}

need_node() {
  local version
  version=$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/' || true)
  [ "${version:-0}" -ge 20 ] || fail "Node 20 or newer is needed: install it and see that 'node' is on the PATH."
  command -v npm >/dev/null || fail "npm is needed: it usually comes with Node."
}

# Installs a Debian package where this is Debian and we may.
install_package() {
  local log
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 0
  echo "Installing $1 (apt-get install $1)."
  log=$(mktemp)
  { apt-get update -qq && apt-get install -y -qq "$1"; } >"$log" 2>&1 || tail -n 5 "$log"
  rm -f "$log"
}

# Sets CHROMIUM: the browser named, found, or (as root on Debian) installed; says so and fails
# where there is none. The one without a window comes first: it draws no toolbars for nobody.
find_chromium() {
  chromium_here() { command -v chromium-headless-shell || command -v chromium || command -v chromium-browser || command -v google-chrome || true; }
  [ -n "${CHROMIUM:-}" ] || CHROMIUM=$(chromium_here)
  if [ -z "$CHROMIUM" ]; then
    install_package chromium-headless-shell
    [ -n "$(chromium_here)" ] || install_package chromium
    CHROMIUM=$(chromium_here)
  fi
  export CHROMIUM
  [ -n "$CHROMIUM" ] || { echo "A browser is needed: install Chromium, or name one with CHROMIUM=path." >&2; return 1; }
}

# Sets WEB_SERVER: an nginx that is named or found; on Debian else one that is unpacked beside our
# data, which needs nobody's leave and starts no service, or installed (as root). Fails where there
# is none.
find_web_server() {
  local unpacked=$root/.data/nginx name
  nginx_here() { PATH=$PATH:/usr/sbin:/usr/local/sbin:/opt/homebrew/bin:$unpacked/usr/sbin command -v nginx || true; }
  serves() { [ -n "$WEB_SERVER" ] && "$WEB_SERVER" -v >/dev/null 2>&1; }
  WEB_SERVER=${WEB_SERVER:-$(nginx_here)}
  # The server is in one or the other, by the release.
  for name in nginx nginx-light; do
    [ -n "$WEB_SERVER" ] || unpack_package "$unpacked" "$name" || true
    WEB_SERVER=${WEB_SERVER:-$(nginx_here)}
  done
  if ! serves; then
    install_package nginx-light
    WEB_SERVER=$(nginx_here)
  fi
  export WEB_SERVER
  serves
}

# unpack_package FOLDER PACKAGE: fetches a Debian package and unpacks it there, as anybody may.
unpack_package() (
  command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || exit 1
  fetched=$(mktemp -d) || exit 1
  trap 'rm -rf "$fetched"' EXIT
  mkdir -p "$1" "$fetched/lists/partial" "$fetched/archives/partial" && cd "$fetched" || exit 1
  echo "Unpacking $2 (apt-get download $2)."
  own=(-qq -o Dir::State::Lists="$fetched/lists" -o Dir::Cache="$fetched")
  { apt-get "${own[@]}" update && apt-get "${own[@]}" download "$2"; } 2>&1 | tail -n 5
  for package in "$fetched"/*.deb; do [ ! -e "$package" ] || dpkg-deb -x "$package" "$1"; done
)

# Is anything in the given paths newer than the stamp? (A stamp that is missing: yes.)
changed_since() {
  local stamp=$1
  shift
  [ ! -e "$stamp" ] || [ -n "$(find "$@" -newer "$stamp" -print -quit)" ]
}

maven() { mvn -B -q -Dstyle.color=never -f backend "$@"; }

alive() { [ -n "${1:-}" ] && kill -0 "$1" 2>/dev/null; }

# Process id of the system that runs over DATA_DIR; fails when none does.
running() {
  local pid
  pid=$(cat "$DATA_DIR/run/system.pid" 2>/dev/null) || return 1
  alive "$pid" && ps -o command= -p "$pid" | grep -q 'run\.sh' && echo "$pid"
}

install_frontend() {
  if [ frontend/package-lock.json -nt frontend/node_modules/.package-lock.json ]; then
    step "installing the site's packages (npm ci)"
    npm --prefix frontend ci --no-audit --no-fund --loglevel=error
    touch frontend/node_modules/.package-lock.json
  fi
}
