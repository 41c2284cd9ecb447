#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalog/postgresql/analysis/analyzer.hpp"
#include "catalog/postgresql/analysis/typed_text.hpp"

namespace sqlgen::catalog {

/// A bound expression of a table's columns, analyzed; nothing where that is not followed.
[[nodiscard]] std::optional<Typed> analyzed(const Database& database, const std::vector<Column>& columns,
                                            const Node& expression);

/// A bound expression of a table's columns as the server shows it; nothing where that is not followed.
[[nodiscard]] std::optional<std::string> shown_expression(const Database& database,
                                                          const std::vector<Column>& columns,
                                                          const Node& expression, const NameStyle& style = {},
                                                          Parentheses parentheses = Parentheses::all);

/// The expression of a generated column as the server shows it; nothing where that is not followed.
[[nodiscard]] std::optional<std::string> shown_generated(const Database& database,
                                                         const std::vector<Column>& columns,
                                                         const Column& column, const NameStyle& style = {});

/// A bound check of a domain as the server shows it; nothing where that is not followed.
[[nodiscard]] std::optional<std::string> shown_domain_check(const Database& database,
                                                            const DomainType& domain, const Node& expression,
                                                            const NameStyle& style = {});

/// A column's default as the server shows it (pg_get_expr): constants with their types, casts spelt out.
/// Nothing where that is not followed.
[[nodiscard]] std::optional<std::string> shown_default(const Database& database, const Column& column,
                                                       const NameStyle& style = {});

}  // namespace sqlgen::catalog
