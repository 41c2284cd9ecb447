#!/usr/bin/env bash
# usage: same_bytes.sh SQLGEN PROJECT
#
# The script is the same whatever the machine is like: time zone, locale, umask, folder, the order of files, the number of
# cores, the day.
set -euo pipefail
sqlgen=$(realpath "$1")
project=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
zones=(UTC Asia/Kolkata America/St_Johns Pacific/Kiritimati)
locales=(C C.UTF-8 tr_TR.UTF-8 de_DE.UTF-8 xx_YY)
count=0
for run in $(seq 1 50); do
  place="$work/$run and more/$RANDOM"
  mkdir -p "$place"
  # In another order each time: the file system lists files as they were made.
  (cd "$project" && find sqlgen.toml revisions -type f | sort -R | tar cf - -T -) | tar xf - -C "$place"
  scripts=$(
    cd "$place"
    umask "$(printf '%03o' $((RANDOM % 64)))"
    narrow=(env TZ="${zones[run % 4]}" LC_ALL="${locales[run % 5]}" HOME="$place" COLUMNS=$((40 + run)))
    if [ $((run % 2)) = 0 ]; then narrow+=(taskset -c 0); fi
    for arguments in 'upgrade head' 'downgrade head:base' 'upgrade head --for psql --dialect postgresql' 'history -v' 'check' 'review head --format json'; do
      # shellcheck disable=SC2086
      "${narrow[@]}" "$sqlgen" $arguments 2>&1 || echo "status $?"
    done
  )
  sum=$(printf %s "$scripts" | sha256sum)
  if [ "$run" = 1 ]; then
    first=$sum
    printf %s "$scripts" >first.txt
    [ -s first.txt ] || { echo "FAILED: nothing was printed"; exit 1; }
  elif [ "$sum" != "$first" ]; then
    echo "FAILED: run $run differs"
    printf %s "$scripts" | diff first.txt - | head -20
    exit 1
  fi
  count=$((count + 1))
  rm -rf "${work:?}/$run and more"
done
echo "$count runs, the same bytes"
