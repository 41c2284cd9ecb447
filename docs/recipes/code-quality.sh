#!/bin/sh
# usage: code-quality.sh RANGE: the review of a range as GitLab's report of code quality, by jq.
set -eu
report=$(mktemp)
trap 'rm -f "$report"' EXIT
# In a pipe nobody would see that it failed.
sqlgen review "$1" --format sarif -o "$report"
jq '[.runs[].results[] | select(.suppressions == null) | {
  description: .message.text,
  check_name: .ruleId,
  fingerprint: .partialFingerprints["revisionRuleObject/v1"],
  severity: ({error: "critical", warning: "major", note: "info"}[.level] // "info"),
  location: {path: .locations[0].physicalLocation.artifactLocation.uri,
             lines: {begin: .locations[0].physicalLocation.region.startLine}}
}]' "$report"
