#include "dialect/facts/facts.hpp"

#include <fmt/format.h>

#include <toml++/toml.h>
#include <algorithm>
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

std::vector<std::string> require_texts(const toml::table& parent, std::string_view key) {
  const auto* items = parent[key].as_array();
  if (items == nullptr) {
    broken(parent, fmt::format("key '{}' is missing or no list", key));
  }
  std::vector<std::string> texts;
  for (const auto& item : *items) {
    const auto text = item.value_exact<std::string>();
    if (!text) {
      broken(item, fmt::format("what is in '{}' must be a string", key));
    }
    texts.push_back(*text);
  }
  return texts;
}

void read_class(const toml::table& table, DialectClass& python) {
  allow_only(table, {"class", "base_class", "driver", "paramstyle", "implementation"});
  python.name = require<std::string>(table, "class");
  python.base = require<std::string>(table, "base_class");
  python.driver = require<std::string>(table, "driver");
  python.paramstyle = require<std::string>(table, "paramstyle");
  python.implementation = require<std::string>(table, "implementation");
}

void read_identifiers(const toml::table& table, Facts& facts) {
  allow_only(table, {"max_length", "illegal_initial", "reserved"});
  const auto length = require<std::int64_t>(table, "max_length");
  if (length <= 0) {
    broken(table, "max_length must be positive");
  }
  facts.max_identifier_length = static_cast<std::size_t>(length);
  facts.illegal_initial = require<std::string>(table, "illegal_initial");
  for (std::string& word : require_texts(table, "reserved")) {
    facts.reserved_words.insert(std::move(word));
  }
}

void read_options(const toml::table& table, Facts& facts) {
  allow_only(table, {"table", "column", "index", "check", "foreign_key", "primary_key", "unique"});
  for (const auto& [key, node] : table) {
    facts.options.emplace(key.str(), require_texts(table, key.str()));
  }
}

std::map<std::string, std::string, std::less<>> read_spellings(const toml::table& table) {
  std::map<std::string, std::string, std::less<>> spellings;
  for (const auto& [key, node] : table) {
    const auto spelling = node.value_exact<std::string>();
    if (!spelling) {
      broken(node, "a type's spelling must be a string");
    }
    spellings.emplace(key.str(), *spelling);
  }
  return spellings;
}

// What only dialects have that sqlgen writes for.
void read_written(const toml::table& root, Facts& facts) {
  read_class(require_table(root, "python"), facts.python);
  read_identifiers(require_table(root, "identifiers"), facts);
  for (const auto& [key, node] : require_table(root, "capabilities")) {
    const auto flag = node.value_exact<bool>();
    if (!flag) {
      broken(node, "a capability is true or false");
    }
    facts.capabilities.emplace(key.str(), *flag);
  }
  facts.type_names = read_spellings(require_table(root, "types"));
  if (root.contains("substitutes")) {
    facts.substitutes = read_spellings(require_table(root, "substitutes"));
  }
}

}  // namespace

void ReservedWords::insert(std::string word) {
  lengths_[initial(word)] |= length_bit(word);
  words_.insert(std::move(word));
}

bool Facts::can(std::string_view capability) const {
  const auto found = capabilities.find(capability);
  if (found == capabilities.end()) {
    throw std::logic_error(
        fmt::format("dialects/{}.toml does not name the capability '{}'", name, capability));
  }
  return found->second;
}

bool Facts::takes_option(std::string_view construct, std::string_view option) const {
  const auto found = options.find(construct);
  return found != options.end() &&
         std::any_of(found->second.begin(), found->second.end(),
                     [&](const std::string& known) { return known == option || known == "*"; });
}

Facts parse_facts(std::string_view text) {
  toml::table root;
  try {
    root = toml::parse(text);
  } catch (const toml::parse_error& error) {
    throw std::runtime_error(
        fmt::format("dialect facts, line {}: {}", error.source().begin.line, error.description()));
  }
  Facts facts;
  facts.name = require<std::string>(root, "name");
  facts.title = require<std::string>(root, "title");
  facts.written = require<bool>(root, "written");
  facts.usual = root.contains("usual") && require<bool>(root, "usual");
  facts.url_schemes = require_texts(root, "url_schemes");
  read_options(require_table(root, "options"), facts);
  if (facts.written) {
    allow_only(root, {"name", "title", "written", "usual", "url_schemes", "python", "identifiers",
                      "capabilities", "options", "types", "substitutes", "least_version"});
    facts.least_version = require<std::string>(root, "least_version");
    read_written(root, facts);
  } else {
    allow_only(root, {"name", "title", "written", "url_schemes", "options"});
  }
  return facts;
}

}  // namespace sqlgen::dialect
