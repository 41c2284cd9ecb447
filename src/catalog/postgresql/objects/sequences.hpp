#pragma once

#include <string>

#include "catalog/postgresql/context.hpp"

namespace sqlgen::catalog {

/// Makes a sequence with the options of CREATE SEQUENCE; `type` where they name none.
Oid add_sequence(Context& context, std::string name, Oid schema, const Node& options, Oid type);

/// Applies the options of ALTER SEQUENCE, or of an identity column.
void alter_sequence(Context& context, Oid oid, const Node& options);

/// The sequence that a column owns; `identity`: only one of an identity column.
[[nodiscard]] Oid owned_sequence(const Database& database, ColumnReference column, bool identity);

// Statements.
void create_sequence(Context& context, const Node& statement);
void alter_sequence_statement(Context& context, const Node& statement);

}  // namespace sqlgen::catalog
