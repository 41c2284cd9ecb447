#!/usr/bin/env bash
# usage: scripts/run.sh ARGUMENTS
#
# Builds sqlgen, installing what that needs on Debian 12, and runs `sqlgen ARGUMENTS` on the sample project (the
# sqlgen.toml and revisions/ beside this folder). Standard output is the program's alone.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

require_packages "${build_packages[@]}"
build release OFF sqlgen
cd "$root"
exec build/release/sqlgen "$@"
