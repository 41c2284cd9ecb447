#include "dialect/facts.hpp"

#include <fmt/format.h>

#include <toml++/toml.h>
#include <initializer_list>
#include <stdexcept>

namespace sqlgen::dialect {

namespace {

[[noreturn]] void broken(const toml::node& node, std::string_view what) {
  throw std::runtime_error(fmt::format("dialect facts, line {}: {}", node.source().begin.line, what));
}

const toml::table& require_table(const toml::table& parent, std::string_view key) {
  const auto* table = parent[key].as_table();
  if (table == nullptr) {
    broken(parent, fmt::format("a table [{}] is missing", key));
  }
  return *table;
}

template <class T>
T require(const toml::table& parent, std::string_view key) {
  const auto value = parent[key].value_exact<T>();
  if (!value) {
    broken(parent, fmt::format("key '{}' is missing or of the wrong type", key));
  }
  return *value;
}

void allow_only(const toml::table& table, std::initializer_list<std::string_view> keys) {
  for (const auto& [key, node] : table) {
    bool known = false;
    for (const std::string_view candidate : keys) {
      known = known || key.str() == candidate;
    }
    if (!known) {
      broken(node, fmt::format("unknown key '{}'", key.str()));
    }
  }
}

void read_identifiers(const toml::table& table, Facts& facts) {
  allow_only(table, {"max_length", "illegal_initial", "reserved"});
  const auto length = require<std::int64_t>(table, "max_length");
  if (length <= 0) {
    broken(table, "max_length must be positive");
  }
  facts.max_identifier_length = static_cast<std::size_t>(length);
  facts.illegal_initial = require<std::string>(table, "illegal_initial");
  const auto* words = table["reserved"].as_array();
  if (words == nullptr) {
    broken(table, "key 'reserved' is missing or no list");
  }
  for (const auto& word : *words) {
    const auto text = word.value_exact<std::string>();
    if (!text) {
      broken(word, "a reserved word must be a string");
    }
    facts.reserved_words.insert(*text);
  }
}

}  // namespace

bool Facts::can(std::string_view capability) const {
  const auto found = capabilities.find(capability);
  if (found == capabilities.end()) {
    throw std::logic_error(
        fmt::format("dialects/{}.toml does not name the capability '{}'", name, capability));
  }
  return found->second;
}

Facts parse_facts(std::string_view text) {
  toml::table root;
  try {
    root = toml::parse(text);
  } catch (const toml::parse_error& error) {
    throw std::runtime_error(
        fmt::format("dialect facts, line {}: {}", error.source().begin.line, error.description()));
  }
  allow_only(root, {"name", "title", "identifiers", "capabilities", "types"});
  Facts facts;
  facts.name = require<std::string>(root, "name");
  facts.title = require<std::string>(root, "title");
  read_identifiers(require_table(root, "identifiers"), facts);
  for (const auto& [key, node] : require_table(root, "capabilities")) {
    const auto flag = node.value_exact<bool>();
    if (!flag) {
      broken(node, "a capability is true or false");
    }
    facts.capabilities.emplace(key.str(), *flag);
  }
  for (const auto& [key, node] : require_table(root, "types")) {
    const auto spelling = node.value_exact<std::string>();
    if (!spelling) {
      broken(node, "a type's spelling must be a string");
    }
    facts.type_names.emplace(key.str(), *spelling);
  }
  return facts;
}

}  // namespace sqlgen::dialect
