#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "emit/client/options.hpp"

namespace sqlgen::emit::psql {

/// The first lines of a script, its head included: all stands inside an \if, whose end a script that is cut
/// short lacks.
inline constexpr std::string_view kFirstLines = "\\set ON_ERROR_STOP on\n\\if true\n";

/// The commands behind its head: what psql, its personal file and the server's defaults say no longer
/// matters.
[[nodiscard]] std::string preamble(const ClientOptions& options);

/// Sets the variable sqlgen_settings: statements that give a session the settings that each revision begins
/// with.
[[nodiscard]] std::string settings_variable(const ClientOptions& options,
                                            const std::vector<std::string>& further);

/// Sees to it that no other session applies a script for the same version table.
[[nodiscard]] std::string alone(const std::string& version_table);

/// The advisory lock's key.
[[nodiscard]] std::string lock_key(const std::string& version_table);

}  // namespace sqlgen::emit::psql
