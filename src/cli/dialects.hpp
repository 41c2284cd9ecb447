#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.hpp"
#include "dialect/dialect.hpp"

namespace sqlgen::cli {

/// The names of all dialects, sorted.
[[nodiscard]] std::vector<std::string> dialect_names();

/// The catalog of a dialect's database, which is empty; nothing where there is none of that name.
[[nodiscard]] std::unique_ptr<catalog::Catalog> make_catalog(std::string_view name);

/// A dialect by its name; nothing where there is none of that name.
[[nodiscard]] std::unique_ptr<dialect::Dialect> make_dialect(std::string_view name);

}  // namespace sqlgen::cli
