#pragma once

#include <functional>
#include <string_view>
#include <vector>

namespace sqlgen::catalog {

/// Calls `visit` with the fields of each row of a table that is built into the program: a line each, tabs
/// between; a line that begins with # is none.
void for_each_row(std::string_view table,
                  const std::function<void(const std::vector<std::string_view>&)>& visit);

/// A number of such a table.
[[nodiscard]] unsigned field_number(std::string_view field);

}  // namespace sqlgen::catalog
