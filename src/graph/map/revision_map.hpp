#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ir/revision.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::graph {

/// Number of a revision in its map: its place in reading order (file name, then id).
using NodeId = std::uint32_t;

/// The edges of a revision, all resolved. Lists of followers are in reading order.
struct Node {
  std::vector<NodeId> down;             // down_revision, as written
  std::vector<NodeId> dependencies;     // depends_on, labels resolved
  std::vector<NodeId> normalized_down;  // `down` and the dependencies that no ancestor declares already
  std::vector<NodeId> next;             // revisions that name this one in down_revision
  std::vector<NodeId> all_next;         // ... or in depends_on
  std::vector<std::string> labels;      // labels of the branch that it is on, in the order of a set there

  [[nodiscard]] bool is_base() const { return down.empty(); }
  [[nodiscard]] bool is_head() const { return next.empty(); }
  [[nodiscard]] bool is_effective_head() const { return all_next.empty(); }
  [[nodiscard]] bool is_branch_point() const { return next.size() > 1; }
  [[nodiscard]] bool is_effective_branch_point() const { return all_next.size() > 1; }
  [[nodiscard]] bool is_merge_point() const { return down.size() > 1; }
};

/// The revision graph: immutable once built, without cycles, every edge resolved
/// (alembic/script/revision.py).
class RevisionMap {
 public:
  /// Links `revisions`, which are in reading order. Reports everything that is wrong with them (an id twice,
  /// an unknown parent or dependency, a cycle, a label twice, a character that an id may not have); gives a
  /// map only where nothing is.
  [[nodiscard]] static std::optional<RevisionMap> build(std::vector<ir::Revision> revisions,
                                                        Diagnostics& diagnostics);

  [[nodiscard]] std::size_t size() const { return revisions_.size(); }
  [[nodiscard]] bool empty() const { return revisions_.empty(); }
  [[nodiscard]] const ir::Revision& revision(NodeId node) const { return revisions_[node]; }
  [[nodiscard]] const std::string& id(NodeId node) const { return revisions_[node].id; }
  [[nodiscard]] std::vector<std::string> ids(const std::vector<NodeId>& nodes) const;
  [[nodiscard]] const Node& node(NodeId node) const { return nodes_[node]; }

  /// Position in one order in which every revision comes after all that it revises or depends on.
  [[nodiscard]] std::uint32_t rank(NodeId node) const { return ranks_[node]; }

  /// Revisions that no down_revision names, in reading order.
  [[nodiscard]] const std::vector<NodeId>& heads() const { return heads_; }
  /// Heads that no depends_on names either: what the version table holds when all is applied.
  [[nodiscard]] const std::vector<NodeId>& effective_heads() const { return effective_heads_; }
  /// Revisions without down_revision, in reading order.
  [[nodiscard]] const std::vector<NodeId>& bases() const { return bases_; }

  /// The revision whose whole id, or one of whose own branch labels, is `name`.
  [[nodiscard]] std::optional<NodeId> find(std::string_view name) const;

  /// All names that `find` knows: ids in reading order, then labels in the order of the revisions that define
  /// them.
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

 private:
  friend class MapBuilder;
  RevisionMap() = default;

  std::vector<ir::Revision> revisions_;
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> ranks_;
  std::vector<NodeId> heads_;
  std::vector<NodeId> effective_heads_;
  std::vector<NodeId> bases_;
  std::vector<std::string> names_;
  std::unordered_map<std::string, NodeId> by_name_;
};

}  // namespace sqlgen::graph
