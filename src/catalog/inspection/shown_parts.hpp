#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/model/database.hpp"
#include "ir/database/not_known.hpp"

namespace sqlgen::catalog {

/// A text without the parentheses that enclose all of it, however many (sqlalchemy.util.strip_outer_parens).
[[nodiscard]] std::string_view without_outer_parentheses(std::string_view text);

/// Where the parenthesis at `open` is closed, by an SQL text's rules for quotes; npos where it is not.
[[nodiscard]] std::size_t closing_parenthesis(std::string_view text, std::size_t open);

/// Why something in doubt is not known.
[[nodiscard]] ir::NotKnown not_known(const std::string& what, const Doubt& doubt);

}  // namespace sqlgen::catalog
