#pragma once

#include <span>
#include <string>
#include <vector>

#include "compile/script.hpp"
#include "emit/client/header.hpp"

namespace sqlgen::emit::sqlite3 {

/// A shell script that has the sqlite3 shell apply the files beside it, in their order, and stops at the
/// first that fails or was cut short.
[[nodiscard]] std::string client_driver(const Header& header, std::span<const compile::Script> scripts,
                                        const std::vector<std::string>& files);

}  // namespace sqlgen::emit::sqlite3
