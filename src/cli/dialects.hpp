#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.hpp"
#include "catalog/rows/store.hpp"
#include "dialect/dialect.hpp"
#include "ir/sql_writer.hpp"

namespace sqlgen::cli {

/// The names of all dialects, sorted.
[[nodiscard]] std::vector<std::string> dialect_names();

/// The catalog of a dialect's database, which is empty; nothing where there is none of that name.
[[nodiscard]] std::unique_ptr<catalog::Catalog> make_catalog(std::string_view name);

/// The same with the rows that are put there.
[[nodiscard]] std::unique_ptr<catalog::Store> make_store(std::string_view name);

/// How types that a database has not are spelt instead, by SQLAlchemy's class name.
using SubstituteTypes = std::map<std::string, std::string>;

/// A dialect by its name; nothing where there is none of that name. With `substitutes`, those and what its
/// facts name stand for types that it has not. With `bound_values`, values are written as a driver gives them
/// to the database; otherwise as SQLAlchemy writes literals, for a server in which a backslash escapes.
[[nodiscard]] std::unique_ptr<dialect::Dialect> make_dialect(std::string_view name,
                                                             const SubstituteTypes* substitutes = nullptr,
                                                             bool bound_values = false);

/// Writers for all dialects and for SQLAlchemy's default one.
[[nodiscard]] std::shared_ptr<const ir::SqlWriters> make_sql_writers();

}  // namespace sqlgen::cli
