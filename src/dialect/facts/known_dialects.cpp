#include "dialect/facts/known_dialects.hpp"

#include <algorithm>
#include <span>
#include <stdexcept>
#include <tuple>

namespace sqlgen::embedded {
extern const std::span<const std::string_view> dialect_files;
extern const std::string_view default_toml;
}  // namespace sqlgen::embedded

namespace sqlgen::dialect {

namespace {

std::vector<Facts> read_dialect_files() {
  std::vector<Facts> dialects;
  for (const std::string_view file : embedded::dialect_files) {
    dialects.push_back(parse_facts(file));
  }
  std::sort(dialects.begin(), dialects.end(), [](const Facts& a, const Facts& b) {
    return std::tuple(!a.written, a.name) < std::tuple(!b.written, b.name);
  });
  return dialects;
}

}  // namespace

const std::vector<Facts>& known_dialects() {
  static const std::vector<Facts> kDialects = read_dialect_files();
  return kDialects;
}

const Facts* find_dialect(std::string_view name) {
  for (const Facts& facts : known_dialects()) {
    if (facts.name == name) {
      return &facts;
    }
  }
  return nullptr;
}

const Facts& default_facts() {
  static const Facts kFacts = parse_facts(embedded::default_toml);
  return kFacts;
}

const Facts& usual_dialect() {
  for (const Facts& facts : known_dialects()) {
    if (facts.usual) {
      return facts;
    }
  }
  throw std::logic_error("no file of dialects/ says 'usual = true'");
}

const Facts& dialect_or_usual(std::string_view name) {
  const Facts* facts = find_dialect(name);
  return facts != nullptr ? *facts : usual_dialect();
}

bool dialect_can(std::string_view name, std::string_view capability) {
  const Facts* facts = find_dialect(name);
  return facts != nullptr && facts->written && facts->can(capability);
}

bool dialect_has_type(std::string_view name, std::string_view type_class) {
  const Facts* facts = find_dialect(name);
  return facts != nullptr && facts->type_names.contains(type_class);
}

const Facts* find_dialect_of_scheme(std::string_view scheme) {
  for (const Facts& facts : known_dialects()) {
    if (std::find(facts.url_schemes.begin(), facts.url_schemes.end(), scheme) != facts.url_schemes.end()) {
      return &facts;
    }
  }
  return nullptr;
}

}  // namespace sqlgen::dialect
