#!/usr/bin/env bash
# usage: standard_headers.sh ROOT: what a source names of the standard library is declared by a header that it reaches.
exec python3 "$(dirname "$0")/standard_headers.py" "$1"
