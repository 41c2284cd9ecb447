#pragma once

#include <string>

#include "cli/command.hpp"

namespace sqlgen::cli {

/// What --help prints: of the program, or of one command.
[[nodiscard]] std::string program_help();
[[nodiscard]] std::string command_help(const Command& command);

}  // namespace sqlgen::cli
