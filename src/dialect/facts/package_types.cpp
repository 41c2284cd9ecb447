#include "dialect/facts/package_types.hpp"

#include <fmt/format.h>

#include <toml++/toml.h>
#include <algorithm>
#include <stdexcept>

namespace sqlgen::embedded {
extern const std::string_view types_toml;
}

namespace sqlgen::dialect {

namespace {

bool is_name(std::string_view text) {
  const auto is_word = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  };
  return !text.empty() && !(text.front() >= '0' && text.front() <= '9') &&
         std::all_of(text.begin(), text.end(), is_word);
}

[[noreturn]] void broken_types(const toml::node& node) {
  throw std::runtime_error(fmt::format("types.toml, line {}: not a type", node.source().begin.line));
}

void read_expressions(const toml::node& node, PackageType& type) {
  if (const auto* text = node.as_string()) {
    type.otherwise = text->get();
    return;
  }
  const auto* table = node.as_table();
  if (table == nullptr) {
    broken_types(node);
  }
  for (const auto& [dialect, expression] : *table) {
    const auto* text = expression.as_string();
    if (text == nullptr) {
      broken_types(expression);
    }
    (dialect.str() == "default" ? type.otherwise : type.by_dialect[std::string(dialect.str())]) = text->get();
  }
}

std::vector<PackageType> read_types() {
  std::vector<PackageType> types;
  for (const auto& [package, section] : toml::parse(embedded::types_toml)) {
    if (!section.is_table()) {
      broken_types(section);
    }
    for (const auto& [key, node] : *section.as_table()) {
      auto type = parse_type_key(key.str());
      if (!type || !type->module.empty()) {
        broken_types(node);
      }
      type->module = std::string(package.str());
      read_expressions(node, *type);
      types.push_back(*std::move(type));
    }
  }
  return types;
}

}  // namespace

const std::string& PackageType::expression(std::string_view dialect) const {
  const auto found = by_dialect.find(dialect);
  return found != by_dialect.end() ? found->second : otherwise;
}

std::optional<PackageType> parse_type_key(std::string_view key) {
  PackageType type;
  type.parameters = "*args, **kw";
  if (const auto open = key.find('('); open != std::string_view::npos) {
    if (!key.ends_with(')')) {
      return std::nullopt;
    }
    type.parameters = std::string(key.substr(open + 1, key.size() - open - 2));
    key = key.substr(0, open);
  }
  const auto dot = key.rfind('.');
  if (dot != std::string_view::npos) {
    type.module = std::string(key.substr(0, dot));
    key = key.substr(dot + 1);
  }
  type.name = std::string(key);
  for (std::string_view rest = type.module; !rest.empty();) {
    const auto end = std::min(rest.find('.'), rest.size());
    if (!is_name(rest.substr(0, end)) || end + 1 == rest.size()) {
      return std::nullopt;
    }
    rest = rest.substr(std::min(end + 1, rest.size()));
  }
  return is_name(type.name) ? std::optional(std::move(type)) : std::nullopt;
}

const std::vector<PackageType>& package_types() {
  static const std::vector<PackageType> kTypes = read_types();
  return kTypes;
}

}  // namespace sqlgen::dialect
