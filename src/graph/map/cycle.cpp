#include "graph/map/cycle.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "graph/map/knots.hpp"

namespace sqlgen::graph {

namespace {

using Adjacency = std::vector<std::vector<NodeId>>;

constexpr NodeId kUnvisited = UINT32_MAX;

// The place where `from` names `to`, in down_revision or else in depends_on.
Span edge_span(const std::vector<ir::Revision>& revisions, const std::vector<Node>& nodes, NodeId from,
               NodeId to) {
  const ir::Revision& revision = revisions[from];
  for (const ir::Located& parent : revision.down_revisions) {
    if (parent.text == revisions[to].id) {
      return parent.span;
    }
  }
  // Unknown names were left out of the resolved list, so its places are not those of the written one.
  for (const ir::Located& dependency : revision.depends_on) {
    const bool by_label =
        std::any_of(revisions[to].branch_labels.begin(), revisions[to].branch_labels.end(),
                    [&](const ir::Located& label) { return label.text == dependency.text; });
    if (dependency.text == revisions[to].id || by_label) {
      return dependency.span;
    }
  }
  return nodes[from].down.empty() ? revision.id_span : revision.down_revisions.front().span;
}

bool revises(const std::vector<Node>& nodes, NodeId from, NodeId to) {
  return std::find(nodes[from].down.begin(), nodes[from].down.end(), to) != nodes[from].down.end();
}

// A shortest way from `start` back to itself inside its knot, `start` at both ends.
std::vector<NodeId> shortest_cycle(const Adjacency& edges, const std::vector<NodeId>& knot) {
  const NodeId start = knot.front();
  std::vector<NodeId> came_from(edges.size(), kUnvisited);
  std::vector<bool> inside(edges.size(), false);
  for (const NodeId node : knot) {
    inside[node] = true;
  }
  std::vector<NodeId> queue{start};
  for (std::size_t next = 0; next < queue.size() && came_from[start] == kUnvisited; ++next) {
    for (const NodeId target : edges[queue[next]]) {
      if (inside[target] && came_from[target] == kUnvisited) {
        came_from[target] = queue[next];
        queue.push_back(target);
      }
    }
  }
  std::vector<NodeId> path{start};
  for (NodeId node = came_from[start]; node != start; node = came_from[node]) {
    path.push_back(node);
  }
  path.push_back(start);
  std::reverse(path.begin(), path.end());
  return path;
}

void report_cycle(const std::vector<ir::Revision>& revisions, const std::vector<Node>& nodes,
                  const std::vector<NodeId>& path, Diagnostics& diagnostics) {
  std::string text = revisions[path.front()].id;
  bool versioned = true;
  for (std::size_t i = 1; i < path.size(); ++i) {
    text += " -> " + revisions[path[i]].id;
    versioned = versioned && revises(nodes, path[i - 1], path[i]);
  }
  const auto label = [&](std::size_t i) {
    return fmt::format("'{}' {} '{}'", revisions[path[i]].id,
                       revises(nodes, path[i], path[i + 1]) ? "revises" : "depends on",
                       revisions[path[i + 1]].id);
  };
  Diagnostic& diagnostic =
      diagnostics
          .error("revision-cycle",
                 fmt::format("{} in revisions: {}", versioned ? "cycle" : "dependency cycle", text),
                 edge_span(revisions, nodes, path[0], path[1]))
          .with_label(label(0));
  for (std::size_t i = 1; i + 1 < path.size(); ++i) {
    diagnostic.with_note(label(i), edge_span(revisions, nodes, path[i], path[i + 1]));
  }
  diagnostic.with_help(versioned ? "one of these revisions must name another 'down_revision', or None"
                                 : "one of these revisions must not depend on the next");
}

}  // namespace

std::optional<std::vector<std::uint32_t>> rank_nodes(const std::vector<Node>& nodes) {
  std::vector<std::uint32_t> waiting(nodes.size(), 0);
  for (const Node& node : nodes) {
    for (const NodeId follower : node.all_next) {
      ++waiting[follower];
    }
  }
  std::vector<NodeId> order;
  order.reserve(nodes.size());
  for (NodeId node = 0; node < nodes.size(); ++node) {
    if (waiting[node] == 0) {
      order.push_back(node);
    }
  }
  std::vector<std::uint32_t> ranks(nodes.size(), 0);
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) {
    ranks[order[rank]] = rank;
    for (const NodeId follower : nodes[order[rank]].all_next) {
      if (--waiting[follower] == 0) {
        order.push_back(follower);
      }
    }
  }
  return order.size() == nodes.size() ? std::optional(std::move(ranks)) : std::nullopt;
}

void report_cycles(const std::vector<ir::Revision>& revisions, const std::vector<Node>& nodes,
                   Diagnostics& diagnostics) {
  Adjacency edges(nodes.size());
  for (NodeId node = 0; node < nodes.size(); ++node) {
    edges[node] = nodes[node].down;
  }
  std::vector<bool> reported(nodes.size(), false);
  const auto report_knots = [&] {
    for (const std::vector<NodeId>& knot : find_knots(edges)) {
      if (std::none_of(knot.begin(), knot.end(), [&](NodeId node) { return reported[node]; })) {
        report_cycle(revisions, nodes, shortest_cycle(edges, knot), diagnostics);
      }
      for (const NodeId node : knot) {
        reported[node] = true;
      }
    }
  };
  report_knots();
  for (NodeId node = 0; node < nodes.size(); ++node) {
    edges[node].insert(edges[node].end(), nodes[node].dependencies.begin(), nodes[node].dependencies.end());
  }
  report_knots();
}

}  // namespace sqlgen::graph
