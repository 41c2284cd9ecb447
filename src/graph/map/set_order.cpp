#include "graph/map/set_order.hpp"

#include "support/cpython_order/python_hash.hpp"

namespace sqlgen::graph {

PythonSet::PythonSet(const std::vector<std::string_view>& members) {
  for (const std::string_view member : members) {
    add(member);
  }
}

void PythonSet::add(std::string_view member) {
  const std::uint64_t hash = python_text_hash(member);
  if (layout_.find(hash, [&](std::string_view other) { return other == member; }) == nullptr) {
    layout_.add(hash, member);
  }
}

void PythonSet::update(const PythonSet& other) {
  if (layout_.begin_update(other.layout_)) {
    return;
  }
  for (const std::string_view member : other.items()) {
    add(member);
  }
}

PythonSet PythonSet::with(std::string_view member) const {
  PythonSet copy;
  copy.update(*this);
  copy.add(member);
  return copy;
}

// set_difference: a new set of those that stay, added in the order of this one.
PythonSet PythonSet::without(const std::function<bool(std::string_view)>& excluded) const {
  PythonSet rest;
  for (const std::string_view member : items()) {
    if (!excluded(member)) {
      rest.add(member);
    }
  }
  return rest;
}

namespace {

std::vector<NodeId> nodes_of(const RevisionMap& map, const PythonSet& ids) {
  std::vector<NodeId> nodes;
  for (const std::string_view id : ids.items()) {
    nodes.push_back(map.find(id).value());
  }
  return nodes;
}

PythonSet set_of_ids(const RevisionMap& map, const std::vector<NodeId>& revisions) {
  PythonSet ids;
  for (const NodeId node : revisions) {
    ids.add(map.id(node));
  }
  return ids;
}

}  // namespace

std::vector<NodeId> set_order(const RevisionMap& map, const std::vector<NodeId>& revisions) {
  return nodes_of(map, set_of_ids(map, revisions));
}

std::vector<NodeId> set_difference(const RevisionMap& map, const std::vector<NodeId>& revisions,
                                   const std::function<bool(NodeId)>& excluded) {
  return nodes_of(map, set_of_ids(map, revisions).without([&](std::string_view id) {
    return excluded(map.find(id).value());
  }));
}

std::vector<NodeId> ordered_followers(const RevisionMap& map, NodeId node) {
  PythonSet ids;
  for (const NodeId next : map.node(node).next) {
    ids = ids.with(map.id(next));
  }
  return nodes_of(map, ids);
}

}  // namespace sqlgen::graph
