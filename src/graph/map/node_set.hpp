#pragma once

#include <cstddef>
#include <vector>

#include "graph/map/revision_map.hpp"

namespace sqlgen::graph {

/// A set of a map's revisions; iterated by asking for each in reading order.
class NodeSet {
 public:
  explicit NodeSet(std::size_t map_size) : members_(map_size, 0) {}

  [[nodiscard]] bool contains(NodeId node) const { return members_[node] != 0; }
  [[nodiscard]] bool empty() const { return count_ == 0; }
  [[nodiscard]] std::size_t size() const { return count_; }

  /// Whether `node` was not in the set before.
  bool insert(NodeId node) {
    const bool is_new = members_[node] == 0;
    members_[node] = 1;
    count_ += is_new ? 1U : 0U;
    return is_new;
  }

  void erase(NodeId node) {
    count_ -= members_[node] != 0 ? 1U : 0U;
    members_[node] = 0;
  }

  /// The members in reading order.
  [[nodiscard]] std::vector<NodeId> items() const {
    std::vector<NodeId> found;
    found.reserve(count_);
    for (NodeId node = 0; node < members_.size(); ++node) {
      if (contains(node)) {
        found.push_back(node);
      }
    }
    return found;
  }

 private:
  std::vector<unsigned char> members_;
  std::size_t count_ = 0;
};

}  // namespace sqlgen::graph
