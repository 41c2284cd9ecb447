#include "graph/map/knots.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace sqlgen::graph {

namespace {

constexpr std::uint32_t kNotNumbered = UINT32_MAX;

// Tarjan's algorithm with an explicit stack: a chain of any length must not use up the program's own.
class KnotFinder {
 public:
  explicit KnotFinder(const std::vector<std::vector<NodeId>>& edges)
      : edges_(edges),
        index_(edges.size(), kNotNumbered),
        low_(edges.size(), 0),
        open_(edges.size(), false) {}

  std::vector<std::vector<NodeId>> run() {
    for (NodeId node = 0; node < edges_.size(); ++node) {
      if (index_[node] == kNotNumbered) {
        visit(node);
      }
    }
    std::sort(knots_.begin(), knots_.end());
    return std::move(knots_);
  }

 private:
  struct Frame {
    NodeId node;
    std::size_t next_edge;
  };

  void enter(NodeId node) {
    index_[node] = low_[node] = counter_++;
    open_[node] = true;
    path_.push_back(node);
    frames_.push_back({node, 0});
  }

  void visit(NodeId root) {
    enter(root);
    while (!frames_.empty()) {
      Frame& frame = frames_.back();
      if (frame.next_edge == edges_[frame.node].size()) {
        leave();
        continue;
      }
      const NodeId node = frame.node;
      const NodeId target = edges_[node][frame.next_edge++];
      if (index_[target] == kNotNumbered) {
        enter(target);
      } else if (open_[target]) {
        low_[node] = std::min(low_[node], index_[target]);
      }
    }
  }

  void leave() {
    const NodeId node = frames_.back().node;
    frames_.pop_back();
    if (!frames_.empty()) {
      low_[frames_.back().node] = std::min(low_[frames_.back().node], low_[node]);
    }
    if (low_[node] != index_[node]) {
      return;
    }
    const auto begin = std::find(path_.rbegin(), path_.rend(), node).base() - 1;
    std::vector<NodeId> knot(begin, path_.end());
    path_.erase(begin, path_.end());
    for (const NodeId member : knot) {
      open_[member] = false;
    }
    if (knot.size() > 1) {
      std::sort(knot.begin(), knot.end());
      knots_.push_back(std::move(knot));
    }
  }

  const std::vector<std::vector<NodeId>>& edges_;
  std::vector<std::uint32_t> index_;
  std::vector<std::uint32_t> low_;
  std::vector<bool> open_;
  std::vector<NodeId> path_;
  std::vector<Frame> frames_;
  std::vector<std::vector<NodeId>> knots_;
  std::uint32_t counter_ = 0;
};

}  // namespace

std::vector<std::vector<NodeId>> find_knots(const std::vector<std::vector<NodeId>>& edges) {
  return KnotFinder(edges).run();
}

}  // namespace sqlgen::graph
