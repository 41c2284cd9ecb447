#include "frontend/tree/node.hpp"

namespace sqlgen::tree {

const Node* Node::find(std::string_view name) const {
  if (const Map* entries = map()) {
    for (const auto& [key, node] : *entries) {
      if (key == name) {
        return &node;
      }
    }
  }
  return nullptr;
}

}  // namespace sqlgen::tree
