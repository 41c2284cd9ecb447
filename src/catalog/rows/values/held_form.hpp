#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "catalog/rows/values/value_kind.hpp"

namespace sqlgen::catalog {

/// A string that stands for a value of a type, which is no array, in the form in which that is held. Nothing
/// where the type does not take it, or it is not followed what it becomes.
[[nodiscard]] std::optional<SqliteValue> held_form(std::string_view text, ValueKind to,
                                                   const TypeReference& type);

/// Digits with a point and an exponent as PostgreSQL shows the number: 1e3 is 1000, .5 is 0.5. Nothing where
/// that is longer than a number may be.
[[nodiscard]] std::optional<std::string> shown_numeric(std::string_view digits);

}  // namespace sqlgen::catalog
