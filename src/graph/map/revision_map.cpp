#include "graph/map/revision_map.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "graph/map/map_builder.hpp"

namespace sqlgen::graph {

std::optional<RevisionMap> RevisionMap::build(std::vector<ir::Revision> revisions, Diagnostics& diagnostics) {
  return MapBuilder(std::move(revisions), diagnostics).build();
}

std::vector<std::string> RevisionMap::ids(const std::vector<NodeId>& nodes) const {
  std::vector<std::string> ids;
  std::transform(nodes.begin(), nodes.end(), std::back_inserter(ids), [&](NodeId node) { return id(node); });
  return ids;
}

std::optional<NodeId> RevisionMap::find(std::string_view name) const {
  const auto found = by_name_.find(std::string(name));
  return found != by_name_.end() ? std::optional(found->second) : std::nullopt;
}

}  // namespace sqlgen::graph
