#!/usr/bin/env bash
# Takes pictures of the running system: every public page on a phone, on a desktop, in the dark and
# for print under DATA_DIR/pictures, and the few that README shows in DIR (docs/pictures).
# shellcheck source-path=SCRIPTDIR source=tools.sh
. "$(dirname "$0")/tools.sh"
need_java
need_node
find_chromium || exit 1
install_frontend
for address in "$SITE_URL/" "$API_URL/api/v1/community"; do
  node -e 'fetch(process.argv[1]).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))' "$address" ||
    fail "Nothing answers at $address: is 'make run' running?"
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

step "pages of the PDF"
node -e 'fetch(process.argv[1]).then((r) => r.arrayBuffer()).then((b) => require("fs").writeFileSync(process.argv[2], Buffer.from(b)))' \
  "$API_URL/api/v1/packs/2026-10-15.pdf" "$work/pack.pdf"
page() { deploy/local/with-tools.sh java deploy/local/PdfPage.java "$work/pack.pdf" "$@"; }
page "$work/pdf-cover.png"
page "$work/pdf-page.png" 'Emerging themes'

step "pages of the site"
case ${DIR:=docs/pictures} in /*) ;; *) DIR=$root/$DIR ;; esac
FEW=$DIR ALL=$DATA_DIR/pictures DRAWN=$work npm --prefix frontend run --silent pictures
