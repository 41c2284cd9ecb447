#include "dialect/names.hpp"

#include <algorithm>
#include <array>

#include "support/diagnostic.hpp"
#include "support/spelling/ascii.hpp"
#include "support/text.hpp"

namespace sqlgen::dialect {

namespace {

// sqlalchemy/sql/compiler.py, LEGAL_CHARACTERS: ^[A-Z0-9_$]+$ with re.I. Python's `$` lets one newline
// follow, and ignoring case over Unicode makes the dotless i and the long s equal to I and S.
bool only_legal_characters(std::string_view name) {
  if (name.ends_with('\n')) {
    name.remove_suffix(1);
  }
  if (name.empty()) {
    return false;
  }
  const auto legal = [](char c) { return is_ascii_word(c) || c == '$'; };
  for (std::size_t at = 0; at < name.size();) {
    if (legal(name[at])) {
      ++at;
    } else if (name.substr(at, 2) == "\u0131" || name.substr(at, 2) == "\u017F") {
      at += 2;
    } else {
      return false;
    }
  }
  return true;
}

constexpr std::array<bool, 256> make_plain_characters() {
  std::array<bool, 256> plain{};
  for (const char c : std::string_view("abcdefghijklmnopqrstuvwxyz0123456789_$")) {
    plain[static_cast<unsigned char>(c)] = true;
  }
  return plain;
}
// Those that most names are made of alone, and that need no quotes.
constexpr std::array<bool, 256> kPlainCharacters = make_plain_characters();

}  // namespace

// An upper-case letter is enough; a name without any is its own lower case, as which words are reserved.
bool Names::requires_quotes(std::string_view name) const {
  if (!name.empty() && std::all_of(name.begin(), name.end(),
                                   [](char c) { return kPlainCharacters[static_cast<unsigned char>(c)]; })) {
    return facts_.reserved_words.contains(name) ||
           facts_.illegal_initial.find(name.front()) != std::string::npos;
  }
  return std::any_of(name.begin(), name.end(), is_ascii_upper) || facts_.reserved_words.contains(name) ||
         !only_legal_characters(name) || facts_.illegal_initial.find(name.front()) != std::string::npos;
}

std::string Names::quote_identifier(std::string_view name) const {
  return '"' + replace_all(name, "\"", "\"\"") + '"';
}

std::string Names::quote(const ir::Identifier& name) const {
  if (name.quote.has_value()) {
    return *name.quote ? quote_identifier(name.text) : name.text;
  }
  if (name.empty()) {
    throw CompileError("empty-name", "a name is empty", {}, "give the object a name");
  }
  return requires_quotes(name.text) ? quote_identifier(name.text) : name.text;
}

std::string Names::qualified(const std::optional<ir::Identifier>& schema, const ir::Identifier& name) const {
  const std::string result = quote(name);
  return schema && !schema->empty() ? quote(*schema) + "." + result : result;
}

std::string Names::table(const ir::TableName& name) const {
  return qualified(name.schema, name.name);
}

}  // namespace sqlgen::dialect
