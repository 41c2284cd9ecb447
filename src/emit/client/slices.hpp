#pragma once

#include <string_view>
#include <vector>

#include "compile/script.hpp"

namespace sqlgen::emit {

/// A script as several, to be applied one after the other: one for each step, or for steps that the version
/// table can't tell apart. What env.py does before the steps is the first one's, and what it does after them
/// the last one's; statements of which `is_for_each` says so are in all.
[[nodiscard]] std::vector<compile::Script> slices(const compile::Script& script,
                                                  bool (*is_for_each)(std::string_view));

}  // namespace sqlgen::emit
