# A PostgreSQL server of a test's own, on a free loopback port. Sourced after lib.sh, with $work made.
# shellcheck shell=bash

# Debian keeps the server's programs out of PATH.
for folder in /usr/lib/postgresql/*/bin; do
  if [ -d "$folder" ]; then
    PATH=$folder:$PATH
  fi
done
# Another server's, where they are told of: POSTGRESQL_BIN=/opt/postgresql-17/bin.
PATH=${POSTGRESQL_BIN:+$POSTGRESQL_BIN:}$PATH
need initdb pg_ctl psql

# The server refuses to run as root; Debian's package has made a user for it.
as_server() {
  if [ "$(id -u)" -ne 0 ]; then
    "$@"
  else
    (cd / && setpriv --reuid postgres --regid postgres --init-groups env HOME="$cluster" "$@")
  fi
}

start_cluster() {
  local attempt
  cluster=$(mktemp -d)
  trap stop_cluster EXIT
  if [ "$(id -u)" -eq 0 ]; then
    id postgres >/dev/null || fail "there is no user postgres to run the server as"
    chown postgres "$cluster"
  fi
  PGPASSWORD=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  (umask 077 && printf '%s\n' "$PGPASSWORD" | as_server tee "$cluster/password" >/dev/null)
  as_server initdb -D "$cluster/data" -U owner --pwfile "$cluster/password" -A scram-sha-256 --locale C -E UTF8 \
    >"$work/initdb.log" 2>&1 || fail "initdb: $(cat "$work/initdb.log")"
  export PGHOST=127.0.0.1 PGUSER=owner PGPASSWORD PGPORT PGDATABASE=walk
  for attempt in $(seq 20); do
    PGPORT=$((20000 + (RANDOM * 32768 + RANDOM + attempt) % 40000))
    if as_server pg_ctl -D "$cluster/data" -w -t 60 -l "$cluster/log" start \
      -o "-h 127.0.0.1 -p $PGPORT -k '$cluster' -c fsync=off -c full_page_writes=off" >"$work/start.log" 2>&1; then
      return
    fi
  done
  fail "the server does not start: $(cat "$work/start.log" "$cluster/log")"
}

stop_cluster() {
  if [ -f "$cluster/data/postmaster.pid" ]; then
    as_server pg_ctl -D "$cluster/data" -w -m immediate stop >/dev/null 2>&1
  fi
  rm -rf "$cluster" "$work"
}

reset() {
  psql -X -q -v ON_ERROR_STOP=1 -d postgres -c "DROP DATABASE IF EXISTS walk" -c "CREATE DATABASE walk" 2>"$work/reset.log" ||
    fail "$(cat "$work/reset.log")"
}
