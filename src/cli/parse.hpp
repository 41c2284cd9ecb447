#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace sqlgen::cli {

/// What the words of a command line say.
struct ParsedLine {
  const Command* command = nullptr;  // none: only --help or --version
  Invocation invocation;
};

/// Parses the words after the program's name. Throws UsageError.
[[nodiscard]] ParsedLine parse_line(const std::vector<std::string>& words);

}  // namespace sqlgen::cli
