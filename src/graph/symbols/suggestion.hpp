#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/diagnostic.hpp"

namespace sqlgen::graph {

/// Adds a help line that names what may have been meant by `name`: the one of `names` that it begins or that
/// is written almost the same.
void add_suggestion(Diagnostic& diagnostic, std::string_view name, const std::vector<std::string>& names);

}  // namespace sqlgen::graph
