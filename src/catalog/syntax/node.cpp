#include "catalog/syntax/node.hpp"

#include <algorithm>

namespace sqlgen::catalog {

namespace {

const Node kNothing;
const std::string kNoText;

}  // namespace

Node Node::boolean(bool value) {
  Node node;
  node.kind_ = Kind::boolean;
  node.number_ = value ? 1 : 0;
  return node;
}

Node Node::integer(std::int64_t value) {
  Node node;
  node.kind_ = Kind::integer;
  node.number_ = value;
  return node;
}

Node Node::text(std::string value) {
  Node node;
  node.kind_ = Kind::text;
  node.text_ = std::move(value);
  return node;
}

Node Node::list(std::vector<Node> items) {
  Node node;
  node.kind_ = Kind::list;
  node.items_ = std::move(items);
  return node;
}

Node Node::object(std::string tag, std::vector<std::pair<std::string, Node>> fields) {
  Node node;
  node.kind_ = Kind::object;
  node.text_ = std::move(tag);
  for (std::pair<std::string, Node>& field : fields) {
    node.keys_.push_back(std::move(field.first));
    node.items_.push_back(std::move(field.second));
  }
  return node;
}

std::string_view Node::tag() const {
  return kind_ == Kind::object ? std::string_view(text_) : std::string_view();
}

const Node& Node::operator[](std::string_view field) const {
  const auto key = std::find(keys_.begin(), keys_.end(), field);
  return key == keys_.end() ? kNothing : items_[static_cast<std::size_t>(key - keys_.begin())];
}

const std::string& Node::str() const {
  return kind_ == Kind::text ? text_ : kNoText;
}

void Node::set(std::string_view field, Node value) {
  kind_ = Kind::object;
  const auto key = std::find(keys_.begin(), keys_.end(), field);
  if (key == keys_.end()) {
    keys_.emplace_back(field);
    items_.push_back(std::move(value));
  } else {
    items_[static_cast<std::size_t>(key - keys_.begin())] = std::move(value);
  }
}

Node Node::take(std::string_view field) {
  const auto key = std::find(keys_.begin(), keys_.end(), field);
  return key == keys_.end() ? Node()
                            : std::exchange(items_[static_cast<std::size_t>(key - keys_.begin())], {});
}

Node Node::transformed(const Change& change) const {
  if (Node changed = change(*this)) {
    return changed;
  }
  Node copy = *this;
  for (Node& item : copy.items_) {
    item = item.transformed(change);
  }
  return copy;
}

void Node::walk(const std::function<void(const Node&)>& visit) const {
  visit(*this);
  for (const Node& item : items_) {
    item.walk(visit);
  }
}

bool operator==(const Node& left, const Node& right) {
  if (left.kind_ != right.kind_ || left.number_ != right.number_ || left.text_ != right.text_) {
    return false;
  }
  if (left.kind_ == Node::Kind::list) {
    return left.items_ == right.items_;
  }
  const auto all_there = [](const Node& one, const Node& other) {
    for (std::size_t i = 0; i < one.keys_.size(); ++i) {
      if (one.keys_[i] != "location" && !(one.items_[i] == other[one.keys_[i]])) {
        return false;
      }
    }
    return true;
  };
  return all_there(left, right) && all_there(right, left);
}

}  // namespace sqlgen::catalog
