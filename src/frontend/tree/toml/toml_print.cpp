#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "frontend/tree/toml/toml_notation.hpp"
#include "support/overloaded.hpp"
#include "support/spelling/ascii.hpp"
#include "support/spelling/double_quoted.hpp"

namespace sqlgen::toml_notation {

namespace {

constexpr std::size_t kMaxInlineWidth = 100;

bool is_bare_key(std::string_view key) {
  return !key.empty() &&
         std::all_of(key.begin(), key.end(), [](char c) { return is_ascii_word(c) || c == '-'; });
}

// Whether ''' can hold the text as it is: no ''' in it, no control characters but tabs and line ends.
bool fits_literal_block(std::string_view text) {
  return text.find("'''") == std::string_view::npos && !text.ends_with('\'') &&
         std::none_of(text.begin(), text.end(), [](char c) {
           return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
         });
}

std::string string_text(const std::string& text) {
  if (text.find('\n') != std::string::npos && fits_literal_block(text)) {
    return "'''\n" + text + "'''";
  }
  const bool quotes = text.find_first_of("\"\\") != std::string::npos;
  const bool plain = text.find_first_of("'\n\r\t") == std::string::npos && fits_literal_block(text);
  return quotes && plain ? "'" + text + "'" : double_quoted(text);
}

std::string key_text(const std::string& key) {
  return is_bare_key(key) ? key : double_quoted(key);
}

std::string float_text(double number) {
  if (std::isnan(number) || std::isinf(number)) {
    return std::isnan(number) ? "nan" : number < 0 ? "-inf" : "inf";
  }
  std::string text = fmt::format("{}", number);
  return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

std::string inline_text(const tree::Node& node);

std::string inline_map(const tree::Map& map) {
  std::string out = "{ ";
  for (const auto& [key, value] : map) {
    out += fmt::format("{}{} = {}", out.size() > 2 ? ", " : "", key_text(key), inline_text(value));
  }
  return map.empty() ? "{}" : out + " }";
}

std::string inline_list(const tree::List& list) {
  std::string out = "[";
  for (const tree::Node& item : list) {
    out += (out.size() > 1 ? ", " : "") + inline_text(item);
  }
  return out + "]";
}

std::string inline_text(const tree::Node& node) {
  return std::visit(Overloaded{
                        [](std::monostate) { return std::string("{ none = true }"); },
                        [](bool flag) { return std::string(flag ? "true" : "false"); },
                        [](std::int64_t number) { return fmt::format("{}", number); },
                        [](double number) { return float_text(number); },
                        [](const std::string& text) { return string_text(text); },
                        [](const tree::Temporal& at) {
                          return fmt::format("{}{}{}{}", at.date,
                                             at.date.empty() || at.time.empty() ? "" : "T", at.time,
                                             at.offset);
                        },
                        [](const tree::List& list) { return inline_list(list); },
                        [](const tree::Map& map) { return inline_map(map); },
                    },
                    node.value);
}

// A list whose items are worth a table, or a line, of their own.
bool is_table_array(const tree::Node& node) {
  const tree::List* list = node.list();
  return list != nullptr && !list->empty() &&
         std::all_of(list->begin(), list->end(),
                     [](const tree::Node& item) { return item.map() != nullptr; });
}

bool holds_table_array(const tree::Map& map) {
  return std::any_of(map.begin(), map.end(), [](const auto& entry) {
    return is_table_array(entry.second) ||
           (entry.second.map() != nullptr && holds_table_array(*entry.second.map()));
  });
}

bool fits_inline(const tree::Node& node) {
  const std::string text = inline_text(node);
  return text.size() <= kMaxInlineWidth && text.find('\n') == std::string::npos;
}

std::string entry_text(const std::string& key, const tree::Node& value) {
  if (is_table_array(value)) {
    std::string out = fmt::format("{} = [\n", key_text(key));
    for (const tree::Node& item : *value.list()) {
      out += fmt::format("  {},\n", inline_text(item));
    }
    return out + "]\n";
  }
  return fmt::format("{} = {}\n", key_text(key), inline_text(value));
}

// [[upgrade]] tables with nested [[upgrade.operations]]; what is smaller stands on lines of its own.
void print_table(std::string& out, const tree::Map& map, const std::string& path) {
  const auto gets_tables = [&](const tree::Node& value) {
    if (is_table_array(value)) {
      return path.empty() ||
             std::any_of(value.list()->begin(), value.list()->end(), [](const tree::Node& item) {
               return holds_table_array(*item.map()) || !fits_inline(item) ||
                      inline_text(item).find("'''") != std::string::npos;
             });
    }
    return false;
  };
  for (const auto& [key, value] : map) {
    if (!gets_tables(value)) {
      out += entry_text(key, value);
    }
  }
  for (const auto& [key, value] : map) {
    if (!gets_tables(value)) {
      continue;
    }
    const std::string name = path.empty() ? key_text(key) : path + "." + key_text(key);
    for (const tree::Node& item : *value.list()) {
      out += fmt::format("\n[[{}]]\n", name);
      print_table(out, *item.map(), name);
    }
  }
}

}  // namespace

std::string print(const tree::Map& root) {
  std::string out;
  print_table(out, root, "");
  return out;
}

}  // namespace sqlgen::toml_notation
