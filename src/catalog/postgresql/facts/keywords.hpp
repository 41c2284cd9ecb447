#pragma once

#include <string_view>

namespace sqlgen::catalog {

/// Whether a word of lower-case letters is a keyword that quote_ident() puts in quotes: one that is not
/// "unreserved" (pg_get_keywords()).
[[nodiscard]] bool is_quoted_keyword(std::string_view word);

}  // namespace sqlgen::catalog
