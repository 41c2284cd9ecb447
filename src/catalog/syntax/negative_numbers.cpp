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

void put_negative_numbers(Node& tree, std::string_view text) {
  if (tree.is("A_Const") && is_empty_object(tree["ival"])) {
    const auto at = static_cast<std::size_t>(tree["location"].number());
    tree.set("ival", Node::object("", {{"ival", Node::integer(negative_number(text, at))}}));
  } else if (tree.is("DefElem") && tree["arg"].kind() == Node::Kind::integer && tree["arg"].number() == 0) {
    const auto at = static_cast<std::size_t>(tree["location"].number());
    tree.set("arg", Node::integer(negative_number(text, after_words(text, at))));
  } else {
    for (Node& part : tree.edit_items()) {
      put_negative_numbers(part, text);
    }
  }
}

}  // namespace sqlgen::catalog
