#pragma once

#include <vector>

#include "graph/map/revision_map.hpp"

namespace sqlgen::graph {

/// The strongly connected components of more than one node, each sorted, in the order of their first node. An
/// edge from a node to itself makes none.
[[nodiscard]] std::vector<std::vector<NodeId>> find_knots(const std::vector<std::vector<NodeId>>& edges);

}  // namespace sqlgen::graph
