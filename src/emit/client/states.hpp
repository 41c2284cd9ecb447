#pragma once

#include <string>
#include <vector>

#include "graph/plan/plan.hpp"

namespace sqlgen::emit {

/// The rows of a version table, in the order of their bytes.
using VersionSet = std::vector<std::string>;

/// What the version table holds before the first step of a plan and after each: one more than it has steps.
[[nodiscard]] std::vector<VersionSet> version_states(const graph::Plan& plan);

/// "a1, b2", or "base" of none.
[[nodiscard]] std::string state_name(const VersionSet& rows);

/// As START or DEST of a command: "a1,b2", or "base".
[[nodiscard]] std::string state_argument(const VersionSet& rows);

}  // namespace sqlgen::emit
