# Takes a database through a bundle and asks its checks at each end. Sourced, not run: a database's script defines
#   apply FILE       runs a script of the bundle; its status is the client's
#   reset            gives an empty database
# shellcheck shell=bash

# says FILE WANTED WHERE: the script's last line and its status.
says() {
  local status=0
  apply "$work/bundle/$1.sql" >"$work/said" 2>"$work/errors" || status=$?
  [ "$(tail -n 1 "$work/said")" = "$2" ] || fail "$1.sql $3 does not end in $2: $(cat "$work/said" "$work/errors")"
  if [ "$2" = ok ]; then
    [ "$status" = 0 ] || fail "$1.sql $3 says ok with status $status"
  else
    [ "$status" != 0 ] || fail "$1.sql $3 says FAIL with status 0"
  fi
}

# in_archives PROJECT START DIALECT: the same bytes whatever the name, the time zone and the moment; they hold the folder.
in_archives() {
  local kind
  for kind in zip tar.gz; do
    "$sqlgen" bundle "$2:head" --config "$1/sqlgen.toml" --dialect "$3" -q -o "$work/one.$kind"
    sleep 1.1
    TZ=Asia/Tokyo "$sqlgen" bundle "$2:head" --config "$1/sqlgen.toml" --dialect "$3" -q -o "$work/two.$kind"
    cmp "$work/one.$kind" "$work/two.$kind" || fail "the same inputs give another $kind"
    "$sqlgen" verify "$work/one.$kind" --config "$1/sqlgen.toml" -q >/dev/null || fail "verify refuses a $kind"
    head -c 2000 "$work/two.$kind" >"$work/cut.$kind"
    ! "$sqlgen" verify "$work/cut.$kind" --config "$1/sqlgen.toml" -q >/dev/null 2>&1 || fail "verify takes half a $kind"
  done
  ln -sf /etc/hostname "$work/link"
  tar czf "$work/link.tar.gz" -C "$work" link
  ! "$sqlgen" verify "$work/link.tar.gz" --config "$1/sqlgen.toml" -q >/dev/null 2>"$work/errors" || fail 'verify takes a link'
  grep -q 'no file' "$work/errors" || fail "verify does not name the link: $(cat "$work/errors")"
  rm -rf "$work/unpacked"
  mkdir "$work/unpacked"
  tar xzf "$work/one.tar.gz" -C "$work/unpacked"
  diff -r "$work/bundle" "$work/unpacked" >&2 || fail 'the archive does not hold what the folder holds'
}

# walk PROJECT START DIALECT CLIENT
walk() {
  local where
  reset
  if [ "$2" != base ]; then
    "$sqlgen" upgrade "$2" --config "$1/sqlgen.toml" --for "$4" -q >"$work/start.sql"
    apply "$work/start.sql" >/dev/null
  fi
  rm -rf "$work/bundle" "$work/again"
  "$sqlgen" bundle "$2:head" --config "$1/sqlgen.toml" --dialect "$3" -q -o "$work/bundle"
  "$sqlgen" bundle "$2:head" --config "$1/sqlgen.toml" --dialect "$3" -q -o "$work/again"
  diff -r "$work/bundle" "$work/again" >&2 || fail 'the same inputs give other bytes'
  (cd "$work/bundle" && sha256sum --quiet -c SHA256SUMS) || fail 'SHA256SUMS is wrong'
  in_archives "$@"
  where="from $2"
  says precheck ok "before the upgrade $where"
  says verify FAIL "before the upgrade $where"
  apply "$work/bundle/upgrade.sql" >/dev/null
  says precheck FAIL "after the upgrade $where"
  says verify ok "after the upgrade $where"
  apply "$work/bundle/downgrade.sql" >/dev/null
  says precheck ok "after the downgrade $where"
  says verify FAIL "after the downgrade $where"
}
