#pragma once

#include <string>

#include "ir/database/inspection.hpp"

namespace sqlgen::catalog {

/// What inspection tells of a database, a line for each fact, as scripts/record-inspection.py writes it. SQL
/// stands in braces; {~} is SQL that the database may write otherwise.
[[nodiscard]] std::string inspection_text(const ir::SchemaInspector& inspector, bool is_postgresql);

/// Whether the lines are the same but for what {~} stands for.
[[nodiscard]] bool is_same_fact(const std::string& line, const std::string& expected);

}  // namespace sqlgen::catalog
