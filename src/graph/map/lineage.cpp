#include "graph/map/lineage.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "support/diagnostic.hpp"

namespace sqlgen::graph {

namespace {

template <typename Next>
void reach(NodeSet& seen, std::span<const NodeId> from, Next next) {
  std::vector<NodeId> todo;
  for (const NodeId node : from) {
    if (seen.insert(node)) {
      todo.push_back(node);
    }
  }
  while (!todo.empty()) {
    const NodeId node = todo.back();
    todo.pop_back();
    for (const NodeId neighbour : next(node)) {
      if (seen.insert(neighbour)) {
        todo.push_back(neighbour);
      }
    }
  }
}

}  // namespace

NodeSet ancestors(const RevisionMap& map, std::span<const NodeId> from, Edges edges) {
  NodeSet seen(map.size());
  reach(seen, from, [&](NodeId node) -> const std::vector<NodeId>& {
    return edges == Edges::all ? map.node(node).normalized_down : map.node(node).down;
  });
  return seen;
}

NodeSet descendants(const RevisionMap& map, std::span<const NodeId> from, Edges edges) {
  NodeSet seen(map.size());
  reach(seen, from, [&](NodeId node) -> const std::vector<NodeId>& {
    return edges == Edges::all ? map.node(node).all_next : map.node(node).next;
  });
  return seen;
}

NodeSet lineage(const RevisionMap& map, std::span<const NodeId> from, Edges edges) {
  NodeSet both = ancestors(map, from, edges);
  for (const NodeId node : descendants(map, from, edges).items()) {
    both.insert(node);
  }
  return both;
}

void check_overlap(const RevisionMap& map, std::span<const NodeId> requested, Edges edges) {
  std::vector<NodeId> parents;
  for (const NodeId node : requested) {
    const std::vector<NodeId>& down =
        edges == Edges::all ? map.node(node).normalized_down : map.node(node).down;
    parents.insert(parents.end(), down.begin(), down.end());
  }
  const NodeSet below = ancestors(map, parents, edges);
  const auto lower =
      std::find_if(requested.begin(), requested.end(), [&](NodeId n) { return below.contains(n); });
  if (lower == requested.end()) {
    return;
  }
  const auto upper = std::find_if(requested.begin(), requested.end(), [&](NodeId node) {
    return node != *lower && ancestors(map, std::span(&node, 1), edges).contains(*lower);
  });
  throw CompileError(
      "overlapping-revisions",
      fmt::format("requested revision '{}' overlaps with requested revision '{}'", map.id(*upper),
                  map.id(*lower)),
      {}, fmt::format("leave out '{}': it is an ancestor of '{}'", map.id(*lower), map.id(*upper)));
}

}  // namespace sqlgen::graph
