#pragma once

#include <string>
#include <vector>

#include "ir/operation.hpp"

namespace sqlgen::alembic {

/// What MetaData.create_all() and drop_all() are about.
struct MetadataContents {
  std::vector<ir::TablePtr> tables;      // those to create or drop, as they were declared
  std::vector<ir::TablePtr> all_tables;  // types are made for all of them
  std::vector<ir::Sequence> sequences;   // with metadata=
};

/// The operations of MetaData.create_all(): types, sequences, tables after those that they refer to, and the
/// foreign keys that had to wait (sqlalchemy/sql/ddl.py, SchemaGenerator.visit_metadata).
[[nodiscard]] std::vector<ir::Operation> create_all_operations(const MetadataContents& contents,
                                                               const std::string& dialect, Span where);

/// The same for drop_all() (SchemaDropper.visit_metadata).
[[nodiscard]] std::vector<ir::Operation> drop_all_operations(const MetadataContents& contents,
                                                             const std::string& dialect, Span where);

/// Columns without a type take that of the column that their foreign key refers to, where it is among these
/// tables (sqlalchemy/sql/schema.py, ForeignKey._set_target_column).
void take_types_of_referred_columns(const std::vector<ir::TablePtr>& tables);

/// The constraint that sa.ForeignKey inside a column makes.
[[nodiscard]] ir::ForeignKeyConstraint column_constraint(const ir::Column& column, const ir::ForeignKey& key);

}  // namespace sqlgen::alembic
