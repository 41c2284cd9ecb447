#pragma once

#include <string>
#include <vector>

#include "catalog/model/database.hpp"
#include "catalog/postgresql/expressions/type_text.hpp"

namespace sqlgen::catalog {

/// A database as the statements that make it from an empty one, in an order in which they run: schemas,
/// extensions, types, functions, sequences, tables and views, then indexes, foreign keys, triggers, policies.
[[nodiscard]] std::string postgresql_ddl(const Database& database, const NameStyle& style = {});

}  // namespace sqlgen::catalog
