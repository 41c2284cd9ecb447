#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/sqlite/connection.hpp"

namespace sqlgen::catalog {

/// The elements of a text that PostgreSQL takes for an array of one dimension, such as {a,"b c",NULL}; no
/// text is NULL. Nothing where it is none, or has bounds of its own
/// (https://www.postgresql.org/docs/15/arrays.html#ARRAYS-IO).
[[nodiscard]] std::optional<std::vector<std::optional<std::string>>> read_array_literal(
    std::string_view text);

/// Held values as the JSON that SQLite's json_array() makes of them, so that equal arrays have equal texts.
[[nodiscard]] std::string held_array(const std::vector<SqliteValue>& elements);

}  // namespace sqlgen::catalog
