#include "graph/branch_labels.hpp"

#include <set>
#include <string>

#include "graph/node_set.hpp"

namespace sqlgen::graph {

namespace {

class Labeller {
 public:
  explicit Labeller(std::vector<Node>& nodes) : nodes_(nodes), labels_(nodes.size()) {}

  void declare(NodeId node, const std::string& label) { labels_[node].insert(label); }

  void spread(NodeId from) {
    const std::set<std::string> labels = labels_[from];
    if (labels.empty()) {
      return;
    }
    spread_up(from, labels);
    spread_down(top_of_line(from), labels);
  }

  void store() {
    for (NodeId node = 0; node < nodes_.size(); ++node) {
      nodes_[node].labels.assign(labels_[node].begin(), labels_[node].end());
    }
  }

 private:
  void spread_up(NodeId from, const std::set<std::string>& labels) {
    NodeSet seen(nodes_.size());
    std::vector<NodeId> todo{from};
    seen.insert(from);
    while (!todo.empty()) {
      const NodeId node = todo.back();
      todo.pop_back();
      labels_[node].insert(labels.begin(), labels.end());
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

  void spread_down(NodeId node, const std::set<std::string>& labels) {
    while (!nodes_[node].is_effective_branch_point() && !nodes_[node].is_merge_point()) {
      labels_[node].insert(labels.begin(), labels.end());
      if (nodes_[node].is_base()) {
        return;
      }
      node = nodes_[node].down.front();
    }
  }

  std::vector<Node>& nodes_;
  std::vector<std::set<std::string>> labels_;
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
