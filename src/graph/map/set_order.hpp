#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "graph/map/revision_map.hpp"
#include "support/cpython_order/python_set_layout.hpp"

namespace sqlgen::graph {

/// A set of strings that gives them in the order in which CPython's set does where PYTHONHASHSEED is 0
/// (docs/design/003-determinism.md says why). Where Alembic writes revisions in the order of a set, this
/// tells it. The members must outlive the set.
class PythonSet {
 public:
  PythonSet() = default;
  /// set(members).
  explicit PythonSet(const std::vector<std::string_view>& members);

  /// set.add(member).
  void add(std::string_view member);
  /// set.update(other).
  void update(const PythonSet& other);
  /// set.union([member]).
  [[nodiscard]] PythonSet with(std::string_view member) const;
  /// set.difference(...) of all that `excluded` is true of.
  [[nodiscard]] PythonSet without(const std::function<bool(std::string_view)>& excluded) const;

  [[nodiscard]] std::vector<std::string_view> items() const { return layout_.keys(); }
  [[nodiscard]] bool empty() const { return layout_.size() == 0; }

 private:
  PythonSetLayout<std::string_view> layout_;
};

/// The revisions as list(set(revisions)) orders their ids.
[[nodiscard]] std::vector<NodeId> set_order(const RevisionMap& map, const std::vector<NodeId>& revisions);
/// The revisions but those that `excluded` is true of, as list(set(revisions).difference(...)) orders their
/// ids.
[[nodiscard]] std::vector<NodeId> set_difference(const RevisionMap& map, const std::vector<NodeId>& revisions,
                                                 const std::function<bool(NodeId)>& excluded);
/// The revisions that follow `node` as Alembic's Revision.nextrev orders them, a frozenset that grows by one
/// after the other.
[[nodiscard]] std::vector<NodeId> ordered_followers(const RevisionMap& map, NodeId node);

}  // namespace sqlgen::graph
