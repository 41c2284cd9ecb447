#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ir/schema.hpp"

namespace sqlgen::catalog {

/// A table with all that its CREATE TABLE statement says, as sqlite_schema keeps that, also what inspection
/// does not show; `indexes` are the statements of its indexes. Null where the statement says what can't be
/// said as a table: a virtual table, CREATE TABLE with what this does not know.
[[nodiscard]] ir::TablePtr whole_sqlite_table(const ir::TableName& name, std::string_view statement,
                                              const std::vector<std::string>& indexes);

}  // namespace sqlgen::catalog
