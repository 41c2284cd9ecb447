#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/source.hpp"

namespace sqlgen::dialect {

/// A class of types that is not SQLAlchemy's own, and what it is in SQL.
struct PackageType {
  std::string module;                                          // "sqlalchemy_utils", "shop.db.types"
  std::string name;                                            // "UUIDType"
  std::string parameters;                                      // of the constructor, in Python's notation
  std::map<std::string, std::string, std::less<>> by_dialect;  // expressions of Python
  std::string otherwise;                                       // for all other dialects; may be empty
  Span span = {};                                              // where a project says so

  [[nodiscard]] std::string full_name() const { return module + "." + name; }
  /// The expression for a dialect; empty where there is none.
  [[nodiscard]] const std::string& expression(std::string_view dialect) const;
};

/// A key of types.toml taken apart: "Name(parameters)" or "module.Name"; nothing where it is no such thing.
[[nodiscard]] std::optional<PackageType> parse_type_key(std::string_view key);

/// The content of dialects/types.toml, by packages.
[[nodiscard]] const std::vector<PackageType>& package_types();

}  // namespace sqlgen::dialect
