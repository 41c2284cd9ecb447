# What run.sh and test.sh share: the packages, the build, and where things are. Sourced, not run.
# Everything here talks on standard error: standard output belongs to the program that is run in the end.
# shellcheck shell=bash

# shellcheck disable=SC2034  # used by the scripts that source this
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Debian's packages, each with the command that shows it is there ("-": only the package itself does).
# shellcheck disable=SC2034
build_packages=(
  g++:g++ cmake:cmake ninja-build:ninja
  libfmt-dev:- libtomlplusplus-dev:- libpugixml-dev:- libboost-program-options-dev:- libpcre2-dev:- libunistring-dev:-
  libpg-query-dev:- libsqlite3-dev:- nlohmann-json3-dev:- libmimalloc-dev:-
  libarchive-dev:- nettle-dev:- liblzma-dev:- libzstd-dev:- libbz2-dev:- zlib1g-dev:-
)
# shellcheck disable=SC2034
test_packages=(libgtest-dev:- libgmock-dev:- postgresql:- sqlite3:sqlite3 libxml2-utils:xmllint python3-jsonschema:-
  dpkg-dev:dpkg-shlibdeps file:file groff-base:groff git:git jq:jq make:make python3-yaml:- strace:strace)

say() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; }
die() {
  say "$*"
  exit 1
}

# Prints those of PACKAGE:COMMAND... that are not on this machine, one a line.
missing_packages() {
  local entry package command
  for entry in "$@"; do
    package=${entry%%:*} command=${entry#*:}
    if [ "$command" != - ] && command -v "$command" >/dev/null; then
      continue
    fi
    if ! dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed; then
      printf '%s\n' "$package"
    fi
  done
}

# Runs a command as root: directly, or through sudo, which may ask for a password only where somebody can type one.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif ! command -v sudo >/dev/null; then
    return 1
  elif [ -t 0 ] && [ -t 2 ]; then
    sudo "$@"
  else
    sudo -n "$@" 2>/dev/null
  fi
}

# What apt would do to install PACKAGES, in its own words: how many with what they need, how much to fetch. Nothing where
# its lists don't have them yet.
apt_forecast() {
  LC_ALL=C apt-get install --assume-no --no-install-recommends "$@" 2>/dev/null </dev/null |
    sed -nE 's/^.* ([0-9]+) newly installed.*$/\1 packages with those that they need/p; s/^Need to get (.*) of archives\.$/\1 to fetch/p;
             s/^After this operation, (.*) of additional disk space.*$/\1 on the disk/p' | paste -sd, | sed 's/,/, /g'
}

# Installs what is missing of PACKAGE:COMMAND..., or says exactly what that is and how to get it.
require_packages() {
  local missing by_hand forecast
  if ! command -v dpkg-query >/dev/null; then
    say "this machine has no dpkg; on Debian 12 the packages would be: ${*%%:*}"
    return
  fi
  mapfile -t missing < <(missing_packages "$@")
  if [ "${#missing[@]}" -eq 0 ]; then
    return
  fi
  by_hand="apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
  say "installing missing packages: ${missing[*]}"
  if ! as_root apt-get update -qq </dev/null >&2; then
    die "these packages are missing and could not be installed here: ${missing[*]}
as root, type: $by_hand"
  fi
  forecast=$(apt_forecast "${missing[@]}" || true)
  if [ -n "$forecast" ]; then
    say "$forecast"
  fi
  if ! as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -qq -y --no-install-recommends "${missing[@]}" </dev/null >&2; then
    die "these packages are missing and could not be installed here: ${missing[*]}
as root, type: $by_hand"
  fi
}

# Runs COMMAND... into LOG, which is shown from its first error on when the command fails.
logged() {
  local log=$1
  shift
  if ! "$@" >>"$log" 2>&1; then
    show_failure "$log"
    return 1
  fi
}
show_failure() {
  sed -n '/^FAILED\|^CMake Error/,$p' "$1" >&2
  if ! grep -q '^FAILED\|^CMake Error' "$1"; then
    cat "$1" >&2
  fi
}

# Reads what ninja prints and shows how far it is: on a terminal in a line that moves, elsewhere in a line for each quarter
# of what takes longer than some seconds.
show_progress() {
  local line quarter=0 percent start=$SECONDS shown=
  while IFS= read -r line; do
    printf '%s\n' "$line"
    # Questions of CMake's to itself are counted apart, from 1 to 2.
    if ! [[ $line =~ ^\[([0-9]+)/([0-9]+)\]\ [^R] ]]; then
      continue
    fi
    percent=$((100 * BASH_REMATCH[1] / BASH_REMATCH[2]))
    if [ -t 2 ]; then
      shown=yes
      printf '\r%s: building: %d of %d (%d%%)\e[K' "$(basename "$0")" "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" "$percent" >&2
    elif ((percent / 25 > quarter)); then
      quarter=$((percent / 25))
      if ((SECONDS - start >= 5)); then
        say "building: $((25 * quarter))% ($((SECONDS - start)) s)"
      fi
    fi
  done
  if [ -n "$shown" ]; then
    printf '\r\e[K' >&2
  fi
}

# build PRESET TESTS [TARGET]: configures and builds, with the tests when TESTS is ON; a build folder that has them keeps
# them. Two at a time wait for each other.
build() {
  local preset=$1 tests=$2 folder=$root/build/$1
  local target=("${@:3}") log=$folder/build.log lock
  mkdir -p "$folder"
  exec {lock}>"$folder/.lock"
  flock "$lock"
  : >"$log"
  if [ ! -f "$folder/build.ninja" ] ||
    { [ "$tests" = ON ] && ! grep -qx 'SQLGEN_BUILD_TESTS:BOOL=ON' "$folder/CMakeCache.txt"; }; then
    say "configuring and building build/$preset (about five minutes on two cores, the first time; log: build/$preset/build.log)"
    (cd "$root" && logged "$log" cmake --preset "$preset" "-DSQLGEN_BUILD_TESTS=$tests") ||
      die "configuring failed"
  fi
  if ! (cd "$root" && cmake --build --preset "$preset" -j "$(nproc)" ${target:+--target "${target[@]}"} 2>&1) |
    show_progress >>"$log"; then
    show_failure "$log"
    die "building failed"
  fi
  exec {lock}>&-
}
