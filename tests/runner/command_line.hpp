#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sqlgen::tests {

/// One line of a `cmd` file: NAME=VALUE words in front are the environment, @FOLDER is where it runs, the
/// others are sqlgen's arguments.
struct CommandLine {
  std::map<std::string, std::string> environment;
  std::vector<std::string> arguments;
  std::string folder;  // below the case's own; empty: there
  std::string text;    // as written
};

/// Reads a `cmd` file: a command a line, words split at blanks, '...' and "..." kept together, lines with #
/// left out. Throws std::runtime_error where a quote is not closed.
[[nodiscard]] std::vector<CommandLine> parse_commands(std::string_view text);

}  // namespace sqlgen::tests
