#pragma once

#include <string>
#include <vector>

#include "graph/plan/plan.hpp"

namespace sqlgen::emit {

/// The rows of a version table, in the order of their bytes.
using VersionSet = std::vector<std::string>;

/// What the version table holds before the first step of a plan and after each: one more than it has steps.
[[nodiscard]] std::vector<VersionSet> version_states(const graph::Plan& plan);

/// Whether a step belongs to the ones since `first`: the version table can't tell them apart, or they are
/// those of a stamp. `states` are the plan's.
[[nodiscard]] bool goes_on(const graph::Plan& plan, const std::vector<VersionSet>& states, std::size_t first,
                           std::size_t step);

/// "a1, b2", or "base" of none.
[[nodiscard]] std::string state_name(const VersionSet& rows);

/// As START or DEST of a command: "a1,b2", or "base".
[[nodiscard]] std::string state_argument(const VersionSet& rows);

}  // namespace sqlgen::emit
