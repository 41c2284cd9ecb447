#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sqlgen::catalog {

/// A node of a statement's tree as PostgreSQL's parser makes it: nothing, a number, a text, a list, or an
/// object with a tag ("CreateStmt") and fields. A field that is not there reads as nothing, false, 0 or "",
/// which is what the parser leaves out.
class Node {
 public:
  enum class Kind { nothing, boolean, integer, text, list, object };

  Node() = default;
  static Node boolean(bool value);
  static Node integer(std::int64_t value);
  static Node text(std::string value);
  static Node list(std::vector<Node> items);
  static Node object(std::string tag, std::vector<std::pair<std::string, Node>> fields = {});

  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] bool is_text() const { return kind_ == Kind::text; }
  [[nodiscard]] bool is_list() const { return kind_ == Kind::list; }
  [[nodiscard]] explicit operator bool() const { return kind_ != Kind::nothing; }
  /// An object's tag; objects that stand where only one kind can, and all else, have none.
  [[nodiscard]] std::string_view tag() const;
  [[nodiscard]] bool is(std::string_view wanted) const { return tag() == wanted; }
  [[nodiscard]] const Node& operator[](std::string_view field) const;
  /// A list's items, or an object's values.
  [[nodiscard]] const std::vector<Node>& items() const { return items_; }
  [[nodiscard]] const std::vector<std::string>& fields() const { return keys_; }
  [[nodiscard]] const std::string& str() const;
  [[nodiscard]] std::int64_t number() const { return kind_ == Kind::integer ? number_ : 0; }
  [[nodiscard]] bool truth() const { return kind_ == Kind::boolean && number_ != 0; }

  void set(std::string_view field, Node value);
  void set_tag(std::string tag) { text_ = std::move(tag); }
  [[nodiscard]] std::vector<Node>& edit_items() { return items_; }
  /// A field's value, which is nothing then.
  [[nodiscard]] Node take(std::string_view field);
  void push(Node item) { items_.push_back(std::move(item)); }

  /// A copy in which `change` has had the say over each node, from the root down: what it gives for a node
  /// stands in its place, and the parts of what it gives nothing for are asked in turn.
  using Change = std::function<Node(const Node&)>;
  [[nodiscard]] Node transformed(const Change& change) const;

  /// Calls `visit` with each node, from the root down.
  void walk(const std::function<void(const Node&)>& visit) const;

  /// The same but for where in the text they stood.
  friend bool operator==(const Node& left, const Node& right);

 private:
  Kind kind_ = Kind::nothing;
  std::int64_t number_ = 0;
  std::string text_;  // a text, or an object's tag
  std::vector<std::string> keys_;
  std::vector<Node> items_;
};

using NodePtr = std::shared_ptr<const Node>;

}  // namespace sqlgen::catalog
