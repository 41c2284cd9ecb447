#pragma once

#include <vector>

#include "graph/map/node_set.hpp"
#include "graph/map/revision_map.hpp"

namespace sqlgen::graph {

/// `wanted` in the order in which Alembic walks it down from `heads`: each revision after all that stand
/// above it, one branch as far as it goes before the next, the first head first (alembic/script/revision.py,
/// RevisionMap._topological_sort). What no head leads to follows, from its own highest revisions down.
[[nodiscard]] std::vector<NodeId> topological_sort(const RevisionMap& map, const NodeSet& wanted,
                                                   const std::vector<NodeId>& heads);

}  // namespace sqlgen::graph
