#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/model/problem.hpp"

namespace sqlgen::catalog {

/// What may be the name of something in a text: its words in lower case and as they are, identifiers in the
/// quotes of either database, and the words within its strings, comments and quotes.
[[nodiscard]] std::set<std::string> words_of(std::string_view text);

/// A notice for each identifier of a statement that is longer than PostgreSQL keeps.
[[nodiscard]] std::vector<Problem> truncated_identifiers(std::string_view text);

}  // namespace sqlgen::catalog
