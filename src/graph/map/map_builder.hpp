#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/map/revision_map.hpp"

namespace sqlgen::graph {

/// Checks and links revisions, once, in the order of its members (alembic/script/revision.py,
/// RevisionMap._revision_map).
class MapBuilder {
 public:
  MapBuilder(std::vector<ir::Revision> revisions, Diagnostics& diagnostics);

  [[nodiscard]] std::optional<RevisionMap> build();

 private:
  void check_ids();
  void name_revisions();
  void name_labels();
  void link();
  void link_parents(NodeId node);
  void link_dependencies(NodeId node);
  void report_unknown(const ir::Located& reference);
  void check_cycles();
  void collect_followers();
  void normalize_dependencies();
  [[nodiscard]] std::vector<NodeId> in_set_order(NodeId node, const std::vector<NodeId>& kept) const;
  [[nodiscard]] std::vector<NodeId> lowest_of(const std::vector<NodeId>& nodes) const;
  void collect_ends();

  RevisionMap map_;
  Diagnostics& diagnostics_;
  std::size_t errors_before_;
};

}  // namespace sqlgen::graph
