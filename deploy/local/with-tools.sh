#!/usr/bin/env bash
# Runs a command with the tools found, the ports set and the site's packages installed.
# shellcheck source-path=SCRIPTDIR source=tools.sh
. "$(dirname "$0")/tools.sh"
case $1 in
  mvn) need_maven ;;
  java) # a class of the packaged API
    need_java
    shift
    set -- "$JAVA_HOME/bin/java" -cp 'backend/target/classes:backend/target/quarkus-app/lib/main/*:backend/target/quarkus-app/lib/boot/*' "$@"
    ;;
  npm) need_node && install_frontend ;;
  *) need_node ;;
esac
exec "$@"
