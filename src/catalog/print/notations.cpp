#include <fmt/format.h>

#include <algorithm>

#include "catalog/print/describe.hpp"
#include "support/spelling/double_quoted.hpp"

namespace sqlgen::catalog {

namespace {

std::string scalar(const Node& node) {
  switch (node.kind()) {
    case Node::Kind::boolean:
      return node.truth() ? "true" : "false";
    case Node::Kind::integer:
      return std::to_string(node.number());
    default:
      return double_quoted(node.str());
  }
}

bool holds_objects(const Node& node) {
  return node.is_list() && !node.items().empty() && node.items().front().kind() == Node::Kind::object;
}

std::string inline_list(const Node& node) {
  std::string text = "[";
  for (const Node& item : node.items()) {
    text += (text.size() == 1 ? "" : ", ") + scalar(item);
  }
  return text + "]";
}

void write_json(const Node& node, const std::string& indent, std::string& out) {
  const std::string inner = indent + "  ";
  if (node.kind() == Node::Kind::object) {
    out += "{";
    for (std::size_t i = 0; i < node.fields().size(); ++i) {
      out += fmt::format("{}\n{}{}: ", i == 0 ? "" : ",", inner, double_quoted(node.fields()[i]));
      write_json(node.items()[i], inner, out);
    }
    out += "\n" + indent + "}";
  } else if (holds_objects(node)) {
    out += "[";
    for (std::size_t i = 0; i < node.items().size(); ++i) {
      out += fmt::format("{}\n{}", i == 0 ? "" : ",", inner);
      write_json(node.items()[i], inner, out);
    }
    out += "\n" + indent + "]";
  } else {
    out += node.is_list() ? inline_list(node) : scalar(node);
  }
}

// Arrays of tables: [[tables]], [[tables.columns]].
void write_toml(const Node& node, const std::string& path, std::string& out) {
  for (std::size_t i = 0; i < node.fields().size(); ++i) {
    const Node& value = node.items()[i];
    if (!holds_objects(value)) {
      out += fmt::format("{} = {}\n", node.fields()[i], value.is_list() ? inline_list(value) : scalar(value));
    }
  }
  for (std::size_t i = 0; i < node.fields().size(); ++i) {
    if (!holds_objects(node.items()[i])) {
      continue;
    }
    const std::string name = path.empty() ? node.fields()[i] : path + "." + node.fields()[i];
    for (const Node& item : node.items()[i].items()) {
      out += fmt::format("{}[[{}]]\n", out.empty() ? "" : "\n", name);
      write_toml(item, name, out);
    }
  }
}

}  // namespace

std::string to_json(const Node& data) {
  std::string out;
  write_json(data, "", out);
  return out + "\n";
}

std::string to_toml(const Node& data) {
  std::string out;
  write_toml(data, "", out);
  return out;
}

}  // namespace sqlgen::catalog
