#!/usr/bin/env bash
# usage: deb.sh ROOT SQLGEN BUILD: the Debian package, its control data and its content.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
project=$1 sqlgen=$2 build=$3
need cpack dpkg-deb dpkg-shlibdeps

(cd "$work" && cpack -G DEB --config "$build/CPackConfig.cmake" -B "$work/packages") >"$work/log" 2>&1 ||
  fail "cpack: $(cat "$work/log")"
version=$("$sqlgen" --version | sed 's/^sqlgen //')
deb=$work/packages/sqlgen_${version}_$(dpkg --print-architecture).deb
[ -f "$deb" ] || fail "there is no $deb: $(ls "$work/packages")"

field() { dpkg-deb -f "$deb" "$1"; }
[ "$(field Package)" = sqlgen ] || fail "it is called $(field Package)"
[ "$(field Version)" = "$version" ] || fail "its version is $(field Version)"
[ "$(field Section)" = database ] || fail "its section is $(field Section)"
case $(field Maintainer) in *@*) ;; *) fail "its maintainer is $(field Maintainer)" ;; esac
field Description | sed -n 2p | grep -q '^ [^ ]' || fail "it has no long description: $(field Description)"

# What the program is linked with, by the packages' own word, and nothing else: of the other libraries it has the archives.
depends=$(field Depends)
if ldd "$sqlgen" >/dev/null 2>&1; then
  for library in libc6 libmimalloc; do
    case $depends in *"$library"*) ;; *) fail "it does not depend on $library but on: $depends" ;; esac
  done
fi
case $depends in *-dev*) fail "it depends on development packages: $depends" ;; esac

dpkg-deb -I "$deb" >"$work/information"
grep -qE ' (conffiles|preinst|postinst|prerm|postrm) ' "$work/information" &&
  fail "it has conffiles or scripts: $(cat "$work/information")"
grep -q ' md5sums ' "$work/information" || fail "it has no md5sums"

dpkg-deb -c "$deb" | awk '{ print $1, $2, $6 }' >"$work/content"
for file in usr/bin/sqlgen usr/share/man/man1/sqlgen.1.gz usr/share/bash-completion/completions/sqlgen \
  usr/share/zsh/vendor-completions/_sqlgen usr/share/fish/vendor_completions.d/sqlgen.fish \
  usr/share/sqlgen/schemas/revision.xsd usr/share/sqlgen/schemas/revision.schema.json \
  usr/share/doc/sqlgen/copyright usr/share/doc/sqlgen/changelog.gz usr/share/doc/sqlgen/docs/index.md; do
  grep -q " \./$file\$" "$work/content" || fail "it holds no $file"
done
grep -vE '^(drwxr-xr-x|-rw-r--r--|-rwxr-xr-x) root/root ' "$work/content" >"$work/odd" &&
  fail "modes and owners are odd: $(cat "$work/odd")"
grep -E '^-rwx' "$work/content" | grep -v ' ./usr/bin/sqlgen$' >"$work/odd" && fail "executable: $(cat "$work/odd")"

dpkg-deb -x "$deb" "$work/root"
cd "$project"
"$work/root/usr/bin/sqlgen" upgrade head | diff out/postgresql/upgrade.sql - >&2 || fail "the packaged program compiles otherwise"

# Debian's own judge, where there is one.
if command -v lintian >/dev/null; then
  lintian --fail-on error,warning "$deb" >&2 || fail "lintian objects"
fi
