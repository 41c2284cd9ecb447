#pragma once

#include <string_view>

#include "catalog/syntax/node.hpp"

namespace sqlgen::catalog {

/// Puts back what libpg_query leaves out: its JSON has only those integers that are above zero
/// (pg_query_outfuncs_json.c), so a negative one is read again where it stands in the text.
void put_negative_numbers(Node& tree, std::string_view text);

}  // namespace sqlgen::catalog
