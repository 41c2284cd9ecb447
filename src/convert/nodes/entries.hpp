#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "frontend/native/model/model.hpp"
#include "frontend/tree/node.hpp"
#include "ir/name.hpp"

namespace sqlgen::convert {

using tree::List;
using tree::Map;
using tree::Node;

/// What a native revision has no words for; `what` names it. Caught where something else can be written
/// instead.
struct Unsayable {
  std::string what;
};

[[nodiscard]] inline Node text_node(std::string text) {
  return {std::move(text)};
}
/// A map of one entry: { sql = "..." }.
[[nodiscard]] Node tagged(std::string_view tag, Node value);
/// A map of texts.
[[nodiscard]] Node texts_node(const std::map<std::string, std::string>& texts);
/// An identifier: its text, with its quoting where that is forced.
[[nodiscard]] Node identifier_node(const ir::Identifier& name);

/// The model of an object that is the value of the model's parameter `name`.
[[nodiscard]] std::span<const native::Parameter> inner_model(std::span<const native::Parameter> model,
                                                             std::string_view name);

/// The entries of a map, by the model that its reader goes by: what the model does not have can't be set, and
/// the order is the model's.
class Entries {
 public:
  explicit Entries(std::span<const native::Parameter> model, bool dialect_options = false)
      : model_(model), dialect_options_(dialect_options) {}

  void set(std::string_view name, Node value);
  void text(std::string_view name, std::string text) { set(name, text_node(std::move(text))); }
  void text(std::string_view name, const char* text) { set(name, text_node(text)); }
  void text(std::string_view name, const std::optional<std::string>& text);
  void identifier(std::string_view name, const ir::Identifier& value) { set(name, identifier_node(value)); }
  void identifier(std::string_view name, const std::optional<ir::Identifier>& value);
  void flag(std::string_view name, bool value) { set(name, Node{value}); }
  void flag(std::string_view name, const std::optional<bool>& value);
  /// The flag where it is set; its absence says false.
  void switch_on(std::string_view name, bool value);
  void number(std::string_view name, const std::optional<std::int64_t>& value);
  /// The list where it has items.
  void list(std::string_view name, List items);
  void names(std::string_view name, const std::vector<ir::Identifier>& names);

  [[nodiscard]] bool takes(std::string_view name) const;
  /// The map; with "op" before all where it is an operation's.
  [[nodiscard]] Node take(std::string_view operation = {});

 private:
  std::span<const native::Parameter> model_;
  bool dialect_options_;
  Map entries_;
};

/// The entries of an operation.
[[nodiscard]] Entries entries_of(std::string_view operation);

}  // namespace sqlgen::convert
