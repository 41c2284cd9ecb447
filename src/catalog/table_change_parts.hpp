#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/table_change.hpp"

namespace sqlgen::catalog {

/// Throws CompileError: the table can not be changed so.
[[noreturn]] void fail_change(std::string message, Span span, std::string help);

/// "its KIND are 'a', 'b'".
[[nodiscard]] std::string list_of_names(std::string_view kind, const std::vector<std::string>& names);

}  // namespace sqlgen::catalog
