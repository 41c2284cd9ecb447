#include "catalog/syntax/negative_numbers.hpp"

#include <cctype>
#include <charconv>

namespace sqlgen::catalog {

namespace {

bool is_empty_object(const Node& node) {
  return node.kind() == Node::Kind::object && node.fields().empty();
}

// A minus, blanks and parentheses, and digits: what doNegate() made one number of.
std::int64_t negative_number(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != '-') {
    return 0;
  }
  const std::size_t digits = text.find_first_not_of("-( \t\r\n", at);
  std::int64_t value = 0;
  if (digits != std::string_view::npos) {
    std::from_chars(text.data() + digits, text.data() + text.size(), value);
  }
  return -value;
}

// An option's number stands after the words of its name.
std::size_t after_words(std::string_view text, std::size_t at) {
  while (at < text.size() && (std::isalpha(static_cast<unsigned char>(text[at])) != 0 || text[at] == '_' ||
                              std::isspace(static_cast<unsigned char>(text[at])) != 0 || text[at] == '=')) {
    ++at;
  }
  return at;
}

}  // namespace

Node with_negative_numbers(Node tree, std::string_view text) {
  return tree.transformed([&](const Node& node) -> Node {
    const auto at = static_cast<std::size_t>(node["location"].number());
    if (node.is("A_Const") && is_empty_object(node["ival"])) {
      Node copy = node;
      copy.set("ival", Node::object("", {{"ival", Node::integer(negative_number(text, at))}}));
      return copy;
    }
    if (node.is("DefElem") && node["arg"].kind() == Node::Kind::integer && node["arg"].number() == 0) {
      Node copy = node;
      copy.set("arg", Node::integer(negative_number(text, after_words(text, at))));
      return copy;
    }
    return {};
  });
}

}  // namespace sqlgen::catalog
