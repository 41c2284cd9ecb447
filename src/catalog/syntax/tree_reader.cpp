#include "catalog/syntax/tree_reader.hpp"

#include <nlohmann/json.hpp>

#include <utility>

namespace sqlgen::catalog {

namespace {

Node unwrapped(Node object) {
  if (object.fields().size() != 1) {
    return object;
  }
  const std::string key = object.fields().front();
  if (key.front() < 'A' || key.front() > 'Z') {
    return object;
  }
  Node inner = std::move(object.edit_items().front());
  if (key == "String") {
    return Node::text(inner["sval"].str());
  }
  if (key == "Integer") {
    return Node::integer(inner["ival"].number());
  }
  if (key == "Boolean") {
    return Node::boolean(inner["boolval"].truth());
  }
  if (key == "List") {
    return Node::list(inner.take("items").edit_items());
  }
  inner.set_tag(key);
  return inner;
}

// Builds nodes as the JSON is read, without a document in between.
class Reader : public nlohmann::json_sax<nlohmann::json> {
 public:
  bool null() override { return put({}); }
  bool boolean(bool value) override { return put(Node::boolean(value)); }
  bool number_integer(number_integer_t value) override { return put(Node::integer(value)); }
  bool number_unsigned(number_unsigned_t value) override {
    return put(Node::integer(static_cast<std::int64_t>(value)));
  }
  bool number_float(number_float_t value, const string_t&) override {
    return put(Node::integer(static_cast<std::int64_t>(value)));
  }
  bool string(string_t& value) override { return put(Node::text(std::move(value))); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Node::object("")); }
  bool key(string_t& name) override {
    keys_.back() = std::move(name);
    return true;
  }
  bool end_object() override { return close(true); }
  bool start_array(std::size_t) override { return open(Node::list({})); }
  bool end_array() override { return close(false); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }

  [[nodiscard]] Node take() { return std::move(root_); }

 private:
  bool open(Node node) {
    open_.push_back(std::move(node));
    keys_.emplace_back();
    return true;
  }
  bool close(bool object) {
    Node done = std::move(open_.back());
    open_.pop_back();
    keys_.pop_back();
    return put(object ? unwrapped(std::move(done)) : std::move(done));
  }
  bool put(Node node) {
    if (open_.empty()) {
      root_ = std::move(node);
    } else if (open_.back().is_list()) {
      open_.back().push(std::move(node));
    } else {
      open_.back().set(keys_.back(), std::move(node));
    }
    return true;
  }

  std::vector<Node> open_;
  std::vector<std::string> keys_;
  Node root_;
};

}  // namespace

Node read_tree(std::string_view json) {
  Reader reader;
  nlohmann::json::sax_parse(json, &reader);
  return reader.take();
}

}  // namespace sqlgen::catalog
