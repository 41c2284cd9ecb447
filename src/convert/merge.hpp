#pragma once

#include <string>
#include <utility>
#include <vector>

#include "convert/nodes/entries.hpp"

namespace sqlgen::convert {

/// The operations of each dialect as one list: those that are the same for all are written once, the others
/// say their dialect. Taken for one dialect, the list is that dialect's own, in its order.
[[nodiscard]] List merge_dialects(std::vector<std::pair<std::string, List>> by_dialect);

}  // namespace sqlgen::convert
