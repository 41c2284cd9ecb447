#pragma once

#include <string>

#include "catalog/model/database.hpp"
#include "catalog/postgresql/analysis/typed.hpp"
#include "catalog/postgresql/expressions/type_text.hpp"

namespace sqlgen::catalog {

/// Parentheses around everything (pg_get_expr(x, y)), or only where they are needed (pg_get_expr(x, y,
/// true)).
enum class Parentheses { all, needed };

/// An expression as the server shows it; casts around all of it that nobody wrote are left out.
[[nodiscard]] std::string typed_text(const Database& database, const NameStyle& style,
                                     const Typed& expression, Parentheses parentheses = Parentheses::all);

/// Whether it is shown as a call, around which an index has no parentheses.
[[nodiscard]] bool looks_like_call(const Typed& expression);

}  // namespace sqlgen::catalog
