#include "frontend/tree/json_print.hpp"

#include <fmt/format.h>

#include <vector>

#include "support/overloaded.hpp"
#include "support/spelling/json_string.hpp"

namespace sqlgen::tree {

namespace {

constexpr std::size_t kMaxWidth = 100;

std::string scalar(const Node& node) {
  return std::visit(
      Overloaded{
          [](std::monostate) { return std::string("null"); },
          [](bool flag) { return std::string(flag ? "true" : "false"); },
          [](std::int64_t number) { return fmt::format("{}", number); },
          [](double number) { return fmt::format("{}", number); },
          [](const std::string& text) { return json_string(text); },
          [](const Temporal& at) {
            return json_string(fmt::format("{}{}{}{}", at.date, at.date.empty() || at.time.empty() ? "" : "T",
                                           at.time, at.offset));
          },
          [](const List&) { return std::string(); },
          [](const Map&) { return std::string(); },
      },
      node.value);
}

// `column` is where the value begins in its line.
std::string print(const Node& node, const std::string& indent, std::size_t column);

std::string joined(const std::vector<std::string>& items, char open, char close, const std::string& indent,
                   std::size_t column) {
  std::size_t width = column + 2;
  bool one_line = true;
  for (const std::string& item : items) {
    width += item.size() + 2;
    one_line = one_line && item.find('\n') == std::string::npos;
  }
  one_line = one_line && width <= kMaxWidth;
  std::string out(1, open);
  for (const std::string& item : items) {
    out += out.size() == 1 ? "" : one_line ? ", " : ",";
    if (!one_line) {
      out.append("\n").append(indent).append("  ");
    }
    out += item;
  }
  return out + (one_line ? "" : "\n" + indent) + close;
}

std::string print(const Node& node, const std::string& indent, std::size_t column) {
  std::vector<std::string> items;
  if (const List* list = node.list()) {
    for (const Node& item : *list) {
      items.push_back(print(item, indent + "  ", indent.size() + 2));
    }
    return joined(items, '[', ']', indent, column);
  }
  if (const Map* map = node.map()) {
    const std::string inner = indent + "  ";
    for (const auto& [key, value] : *map) {
      std::string item = json_string(key).append(": ");
      item.append(print(value, inner, inner.size() + item.size()));
      items.push_back(std::move(item));
    }
    return joined(items, '{', '}', indent, column);
  }
  return scalar(node);
}

}  // namespace

std::string print_json(const Node& node) {
  return print(node, "", 0) + "\n";
}

}  // namespace sqlgen::tree
