#include "cli/dialects.hpp"

#include <array>

#include "dialect/postgresql/dialect.hpp"
#include "dialect/sqlite/dialect.hpp"

namespace sqlgen::cli {

namespace {

struct Entry {
  std::string_view name;
  std::unique_ptr<dialect::Dialect> (*make)();
};

// Sorted by name.
constexpr std::array kDialects{
    Entry{"postgresql", dialect::make_postgresql},
    Entry{"sqlite", dialect::make_sqlite},
};

}  // namespace

std::vector<std::string> dialect_names() {
  std::vector<std::string> names;
  for (const Entry& entry : kDialects) {
    names.emplace_back(entry.name);
  }
  return names;
}

std::unique_ptr<dialect::Dialect> make_dialect(std::string_view name) {
  for (const Entry& entry : kDialects) {
    if (entry.name == name) {
      return entry.make();
    }
  }
  return nullptr;
}

}  // namespace sqlgen::cli
