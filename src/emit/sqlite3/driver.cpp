#include "emit/sqlite3/driver.hpp"

#include <fmt/format.h>

#include "emit/client/states.hpp"
#include "support/text.hpp"

namespace sqlgen::emit::sqlite3 {

namespace {

// Each file is a run of the shell: one that has nothing to do ends its own. The shell's status is 0 for a
// file that was cut short; what it says last tells. A driver that was cut short calls nothing.
constexpr std::string_view kBody = R"sh(set -eu
apply() {
  [ $# -eq 1 ] || { echo 'usage: sh apply.sh DATABASE' >&2; exit 2; }
  case $1 in
    /* | file:*) database=$1 ;;
    *) database=$PWD/$1 ;;
  esac
  folder=$(cd "$(dirname "$0")" && pwd)
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  cd "$work"
  while read -r file; do
    status=0
    sqlite3 -batch -init /dev/null "$database" <"$folder/$file" >said || status=$?
    grep -v '^nothing to do: ' said || :
    case $status:$(tail -n 1 said) in
      0:done:* | 0:'nothing to do:'*) continue ;;
      0:*) echo "$file ends before its last line: nothing of it is done" >&2 ;;
    esac
    echo "stopped in $file; applied again, it goes on there" >&2
    exit 1
  done <<'FILES'
)sh";

std::string shell_text(std::string_view text) {
  return fmt::format("'{}'", replace_all(text, "'", "'\\''"));
}

}  // namespace

std::string client_driver(const Header& header, std::span<const compile::Script> scripts,
                          const std::vector<std::string>& files) {
  std::string text = "#!/bin/sh\n";
  for (const std::string& line : split(trim(header_lines(header, scripts)), '\n')) {
    text += line.starts_with("-- ") ? fmt::format("# {}\n", line.substr(3)) : fmt::format("# {}\n", line);
  }
  text += kBody;
  for (const std::string& file : files) {
    text += file + "\n";
  }
  std::string ends;
  for (const compile::Script& script : scripts) {
    ends += fmt::format("{}{} is at {}", ends.empty() ? "" : ", ", script.version_table.name,
                        state_name(version_states(script.plan).back()));
  }
  return text + fmt::format("FILES\n  echo {}\n}}\napply \"$@\"\n", shell_text("done: " + ends));
}

}  // namespace sqlgen::emit::sqlite3
