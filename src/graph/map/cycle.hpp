#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "graph/map/revision_map.hpp"
#include "ir/revision.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::graph {

/// The position of each node in an order where all that it revises or depends on comes first; nothing where a
/// cycle leaves no such order.
[[nodiscard]] std::optional<std::vector<std::uint32_t>> rank_nodes(const std::vector<Node>& nodes);

/// Reports one shortest cycle of each knot of revisions, with its whole path and the place of each edge:
/// those of down_revision first, then those that go through depends_on.
void report_cycles(const std::vector<ir::Revision>& revisions, const std::vector<Node>& nodes,
                   Diagnostics& diagnostics);

}  // namespace sqlgen::graph
