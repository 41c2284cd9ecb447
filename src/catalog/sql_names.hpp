#pragma once

#include <string>
#include <string_view>

// Names inside of SQL expressions: what a CHECK, an index or a computed column says of its table's columns.

namespace sqlgen::catalog {

/// Whether the expression may name the column. Names are compared without regard to case, as SQLite does.
[[nodiscard]] bool names_column(std::string_view sql, std::string_view column);

/// The expression with the column called otherwise; `written` is the new name with the quotes it needs.
[[nodiscard]] std::string rename_column(std::string_view sql, std::string_view column,
                                        std::string_view written);

/// The expression without the table's name in front of columns: in a copy the table is called otherwise.
[[nodiscard]] std::string without_qualifier(std::string_view sql, std::string_view table);

}  // namespace sqlgen::catalog
