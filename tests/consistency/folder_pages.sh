#!/usr/bin/env bash
# usage: folder_pages.sh ROOT: the page of each folder of src/ is headed by the folder's path, as `# catalog/model`, and is
# not what a formatter of C++ makes of prose.
set -euo pipefail
cd "$1"
wrong=0
while IFS= read -r page; do
  folder=$(dirname "${page#src/}")
  heading=$(head -n 1 "$page")
  if [ "$heading" != "# $folder" ]; then
    echo "$page is headed '$heading', and not '# $folder'"
    wrong=1
  fi
  if grep -nE '^ {8,}[^ |]' "$page"; then
    echo "$page has lines that stand far to the right"
    wrong=1
  fi
done < <(find src -mindepth 2 -name README.md | sort)
exit "$wrong"
