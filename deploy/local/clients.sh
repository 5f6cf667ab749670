#!/usr/bin/env bash
# Makes the Java clients that a partner would make from the contract, and compiles them as they come.
# shellcheck source-path=SCRIPTDIR source=tools.sh
. "$(dirname "$0")/tools.sh"
need_maven
GENERATOR=org.openapitools:openapi-generator-maven-plugin:7.17.0:generate
SETTING=openapi.generator.maven.plugin
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for library in native okhttp-gson; do
  mvn -B -q -f backend "$GENERATOR" "-D$SETTING.inputSpec=$PWD/openapi.yaml" "-D$SETTING.generatorName=java" \
    "-D$SETTING.library=$library" "-D$SETTING.output=$work/$library" >"$work/$library.log" 2>&1 &&
    mvn -B -q -f "$work/$library" compile >>"$work/$library.log" 2>&1 ||
    { tail -n 40 "$work/$library.log" >&2; fail "No Java client ($library) comes from openapi.yaml."; }
  echo "A Java client ($library) compiles."
done
