#include <fmt/format.h>

#include "frontend/tree/xml/xml_notation.hpp"
#include "support/overloaded.hpp"
#include "support/text.hpp"

namespace sqlgen::xml_notation {

namespace {

std::string escape(std::string_view text, bool attribute) {
  std::string out = replace_all(replace_all(replace_all(text, "&", "&amp;"), "<", "&lt;"), ">", "&gt;");
  if (attribute) {
    out = replace_all(replace_all(replace_all(out, "\"", "&quot;"), "\n", "&#10;"), "\t", "&#9;");
  }
  return replace_all(out, "\r", "&#13;");
}

// A scalar's text; nothing for maps, lists and none.
std::optional<std::string> scalar(const tree::Node& node) {
  using Result = std::optional<std::string>;
  return std::visit(
      Overloaded{
          [](std::monostate) { return Result(); },
          [](bool flag) { return Result(flag ? "true" : "false"); },
          [](std::int64_t number) { return Result(fmt::format("{}", number)); },
          [](double number) { return Result(fmt::format("{}", number)); },
          [](const std::string& text) { return Result(text); },
          [](const tree::Temporal& at) {
            return Result(fmt::format("{}{}{}{}", at.date, at.date.empty() || at.time.empty() ? "" : "T",
                                      at.time, at.offset));
          },
          [](const tree::List&) { return Result(); },
          [](const tree::Map&) { return Result(); },
      },
      node.value);
}

bool as_attribute(const tree::Node& node) {
  const auto text = scalar(node);
  return text && text->find('\n') == std::string::npos;
}

void print_element(std::string& out, const std::string& name, const tree::Node& node,
                   const std::string& indent);

void print_map(std::string& out, const std::string& name, const tree::Map& map, const std::string& indent) {
  out += indent + "<" + name;
  std::string content;
  bool has_children = false;
  for (const auto& [key, value] : map) {
    if (key.empty()) {
      content = scalar(value).value_or("");
    } else if (as_attribute(value)) {
      out += fmt::format(" {}=\"{}\"", key, escape(*scalar(value), true));
    } else {
      has_children = true;
    }
  }
  if (!has_children) {
    out += content.empty() ? "/>\n" : fmt::format(">{}</{}>\n", escape(content, false), name);
    return;
  }
  out += ">\n";
  for (const auto& [key, value] : map) {
    if (!key.empty() && !as_attribute(value)) {
      print_element(out, key, value, indent + "  ");
    }
  }
  out += fmt::format("{}</{}>\n", indent, name);
}

void print_element(std::string& out, const std::string& name, const tree::Node& node,
                   const std::string& indent) {
  if (const tree::List* list = node.list()) {
    for (const tree::Node& item : *list) {
      print_element(out, name, item, indent);
    }
  } else if (const tree::Map* map = node.map()) {
    print_map(out, name, *map, indent);
  } else if (const auto text = scalar(node)) {
    out += fmt::format("{}<{}>{}</{}>\n", indent, name, escape(*text, false), name);
  } else {
    out += fmt::format("{}<{} none=\"true\"/>\n", indent, name);
  }
}

}  // namespace

std::string print(const tree::Map& tree, std::string_view root) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  print_map(out, std::string(root), tree, "");
  return out;
}

}  // namespace sqlgen::xml_notation
