#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "graph/map/node_set.hpp"
#include "graph/map/revision_map.hpp"
#include "graph/plan/plan.hpp"

namespace sqlgen::graph {

/// The rows of the version table while a plan goes on: the revisions that are applied and that no applied
/// revision revises or depends on (alembic/runtime/migration.py, HeadMaintainer and RevisionStep).
class VersionRows {
 public:
  VersionRows(const RevisionMap& map, const std::vector<NodeId>& rows);

  [[nodiscard]] bool empty() const { return rows_.empty(); }
  [[nodiscard]] bool contains(NodeId node) const { return rows_.contains(node); }
  /// In reading order.
  [[nodiscard]] std::vector<NodeId> items() const { return rows_.items(); }

  /// Applies (takes back) a revision; gives the statements that say so.
  std::vector<VersionChange> upgrade(NodeId node);
  std::vector<VersionChange> downgrade(NodeId node);

  // Single rows, for a stamp.
  VersionChange insert(NodeId node);
  VersionChange remove(NodeId node);
  VersionChange update(NodeId from, NodeId to);

 private:
  void apply(NodeId node);
  void take_back(NodeId node);
  [[nodiscard]] std::vector<NodeId> merged_rows(NodeId node) const;
  [[nodiscard]] std::vector<NodeId> unmerged_rows(NodeId node) const;
  [[nodiscard]] bool below_row(NodeId node, const std::function<bool(NodeId)>& counts) const;

  const RevisionMap& map_;
  NodeSet rows_;
  NodeSet applied_;                   // the rows and all below them
  std::vector<std::uint32_t> edges_;  // how many applied revisions stand directly on each
};

}  // namespace sqlgen::graph
