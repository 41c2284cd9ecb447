#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/map/revision_map.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::emit {

/// The history as a picture: a row for each revision, the newest first, and a lane for each line of descent.
class HistoryGraph {
 public:
  /// Of these revisions, of whatever order.
  HistoryGraph(const graph::RevisionMap& map, std::vector<graph::NodeId> nodes);

  /// For a terminal; `current` are marked as what the database has.
  [[nodiscard]] std::string text(const std::vector<graph::NodeId>& current) const;
  /// As SVG that stands by itself or in a page, without sizes or colours of its own.
  [[nodiscard]] std::string svg(const std::vector<graph::NodeId>& current) const;

 private:
  /// From a revision to one that it revises or depends on.
  struct Edge {
    graph::NodeId to;
    std::size_t lane = 0;  // in which it goes down
    bool is_dependency = false;
  };
  struct Row {
    graph::NodeId node;
    std::size_t lane = 0;
    std::vector<std::size_t> joining = {};  // other lanes that end at it
    std::vector<Edge> edges = {};
    std::vector<bool> before = {}, after = {};  // which lanes are in use above and below it
  };

  void place(graph::NodeId node);
  [[nodiscard]] std::size_t free_lane();
  [[nodiscard]] std::string caption(graph::NodeId node, const std::vector<graph::NodeId>& current) const;

  const graph::RevisionMap& map_;
  std::vector<Row> rows_;
  std::vector<std::optional<graph::NodeId>> lanes_;  // the revision that each leads to
  std::vector<bool> shown_;
};

/// `history --graph`: of all revisions, or those of the range; nothing where that can't be resolved.
[[nodiscard]] std::optional<std::string> draw_history(const graph::RevisionMap& map, std::string_view range,
                                                      bool svg, Diagnostics& diagnostics,
                                                      const std::vector<graph::NodeId>& current);

}  // namespace sqlgen::emit
