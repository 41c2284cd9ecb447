#include "graph/map/branch_labels.hpp"

#include <string_view>

#include "graph/map/node_set.hpp"
#include "graph/map/set_order.hpp"

namespace sqlgen::graph {

namespace {

class Labeller {
 public:
  explicit Labeller(std::vector<Node>& nodes) : nodes_(nodes), labels_(nodes.size()) {}

  void declare(NodeId node, std::string_view label) { labels_[node].add(label); }

  void spread(NodeId from) {
    const PythonSet labels = labels_[from];
    if (labels.empty()) {
      return;
    }
    spread_up(from, labels);
    spread_down(top_of_line(from), labels);
  }

  void store() {
    for (NodeId node = 0; node < nodes_.size(); ++node) {
      const auto labels = labels_[node].items();
      nodes_[node].labels.assign(labels.begin(), labels.end());
    }
  }

 private:
  void spread_up(NodeId from, const PythonSet& labels) {
    NodeSet seen(nodes_.size());
    std::vector<NodeId> todo{from};
    seen.insert(from);
    while (!todo.empty()) {
      const NodeId node = todo.back();
      todo.pop_back();
      labels_[node].update(labels);
      for (const NodeId follower : nodes_[node].next) {
        if (seen.insert(follower)) {
          todo.push_back(follower);
        }
      }
    }
  }

  // The end of the line that goes up from `node`, or the first branch point on it.
  [[nodiscard]] NodeId top_of_line(NodeId node) const {
    while (nodes_[node].next.size() == 1) {
      node = nodes_[node].next.front();
    }
    return node;
  }

  void spread_down(NodeId node, const PythonSet& labels) {
    while (!nodes_[node].is_effective_branch_point() && !nodes_[node].is_merge_point()) {
      labels_[node].update(labels);
      if (nodes_[node].is_base()) {
        return;
      }
      node = nodes_[node].down.front();
    }
  }

  std::vector<Node>& nodes_;
  std::vector<PythonSet> labels_;
};

}  // namespace

void label_branches(const std::vector<ir::Revision>& revisions, std::vector<Node>& nodes) {
  Labeller labeller(nodes);
  std::vector<NodeId> declaring;
  for (NodeId node = 0; node < revisions.size(); ++node) {
    for (const ir::Located& label : revisions[node].branch_labels) {
      labeller.declare(node, label.text);
    }
    if (!revisions[node].branch_labels.empty()) {
      declaring.push_back(node);
    }
  }
  for (const NodeId node : declaring) {
    labeller.spread(node);
  }
  labeller.store();
}

}  // namespace sqlgen::graph
