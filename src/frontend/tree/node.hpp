#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "support/source.hpp"

namespace sqlgen::tree {

struct Node;
struct Entry;
/// Entries in the order written. A name may stand several times (XML's repeated elements).
using Map = std::vector<Entry>;
using List = std::vector<Node>;

/// A moment as TOML writes it; the parts that are not there are absent.
struct Temporal {
  std::string date;  // "2024-01-31", or empty
  std::string time;  // "12:30:00.5", or empty
  std::string offset;
};

/// A value as both notations have it. XML knows no types: its scalars are `untyped` text, which the mapping
/// reads as what the place asks for.
struct Node {
  std::variant<std::monostate, bool, std::int64_t, double, std::string, Temporal, List, Map> value;
  bool untyped = false;
  Span span = {};       // of the value
  Span name_span = {};  // of the key or element name

  [[nodiscard]] const Map* map() const { return std::get_if<Map>(&value); }
  [[nodiscard]] const List* list() const { return std::get_if<List>(&value); }
  [[nodiscard]] const std::string* text() const { return std::get_if<std::string>(&value); }
  /// The entry of a map; nullptr where there is none or this is no map.
  [[nodiscard]] const Node* find(std::string_view name) const;
};

/// A key and its value. No std::pair, whose traits would ask for Node before it is complete.
struct Entry {
  Entry(std::string name, Node node) : first(std::move(name)), second(std::move(node)) {}

  std::string first;
  Node second;
};

}  // namespace sqlgen::tree
