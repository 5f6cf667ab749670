#!/usr/bin/env bash
# Serves the built site on loopback, with the settings that it is shipped with and the WEB_SERVER that
# run.sh has found.
# shellcheck source-path=SCRIPTDIR source=tools.sh
. "$(dirname "$0")/tools.sh"
folder=$DATA_DIR/site
mkdir -p "$folder"
# A copy, so that a new build changes nothing under the policy of this one.
rm -rf "$folder/pages"
cp -R frontend/build "$folder/pages"
node deploy/csp.mjs "$folder/pages" >"$folder/csp-map.conf"
# As the container's image fills it in.
SITE_LISTEN=127.0.0.1:$SITE_PORT SITE_ROOT=$folder/pages \
  API_ORIGIN=$API_URL KEYCLOAK_ORIGIN=${REALM_URL%/realms/*} API_INSIDE=http://127.0.0.1:$API_PORT \
  node -e 'process.stdout.write(require("fs").readFileSync(0, "utf8")
    .replace(/\$\{(\w+)\}/g, (variable, name) => process.env[name] ?? variable))' \
  <deploy/nginx/site.conf.template >"$folder/site.conf"
cat >"$folder/nginx.conf" <<TEXT
daemon off;
master_process off;
error_log stderr;
pid pid;
$([ "$(id -u)" != 0 ] || echo "user root;")
events {}
http {
  access_log off;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  include csp-map.conf;
  include site.conf;
}
TEXT
exec "$WEB_SERVER" -p "$folder" -c nginx.conf
