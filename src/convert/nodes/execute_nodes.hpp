#pragma once

#include <string>

#include "convert/nodes/entries.hpp"

namespace sqlgen::convert {

/// One statement as SQL that prints as it stands. Throws Unsayable.
[[nodiscard]] Node execute_node(const std::string& statement);
/// The same for one that has its own terminator.
[[nodiscard]] Node execute_complete_node(const std::string& statements);

}  // namespace sqlgen::convert
