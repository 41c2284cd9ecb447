#pragma once

#include <string_view>

#include "catalog/syntax/node.hpp"

namespace sqlgen::catalog {

/// The tree that libpg_query writes as JSON. An object that stands in another only to say its kind,
/// {"ColumnRef": {...}}, becomes one with that tag; String, Integer, Boolean and List become plain values.
[[nodiscard]] Node read_tree(std::string_view json);

}  // namespace sqlgen::catalog
