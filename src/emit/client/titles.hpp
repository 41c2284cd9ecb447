#pragma once

#include <cstddef>
#include <string>

#include "graph/plan/plan.hpp"

namespace sqlgen::emit {

/// What a script says while it runs a step: "[3/12] upgrade ed70  search products  (revisions/0014.py)".
/// Without control characters.
[[nodiscard]] std::string step_title(const graph::Step& step, std::size_t number, std::size_t count);

}  // namespace sqlgen::emit
