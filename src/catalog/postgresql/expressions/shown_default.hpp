#pragma once

#include <optional>
#include <string>

#include "catalog/model/database.hpp"
#include "catalog/postgresql/expressions/type_text.hpp"

namespace sqlgen::catalog {

/// A column's default as the server shows it (pg_get_expr): constants with their types, casts spelt out.
/// Nothing where that takes more than constants, the server's own functions and plain operators.
[[nodiscard]] std::optional<std::string> shown_default(const Database& database, const Column& column,
                                                       const NameStyle& style = {});

}  // namespace sqlgen::catalog
