#pragma once

#include "dialect/ddl/ddl_calls.hpp"
#include "ir/operation.hpp"

namespace sqlgen::dialect {

/// Breaks operations down into steps (alembic/operations/toimpl.py, schemaobj.py).
class DdlOperations {
 public:
  DdlOperations(const Dialect& dialect, const NamingConvention& naming, DdlSink& sink)
      : dialect_(dialect), builder_(dialect, naming), naming_(naming), sink_(sink) {}

  void alter_column(const ir::AlterColumn& operation);
  void add_column(const ir::AddColumn& operation);
  void drop_column(const ir::DropColumn& operation);
  void create_index(const ir::CreateIndex& operation);
  void drop_index(const ir::DropIndex& operation);
  void add_constraint(const ir::AddConstraint& operation);
  /// The constraint of an executed AddConstraint() with its real table.
  [[nodiscard]] AddConstraintCall constraint_of_table(const ir::AddConstraint& operation) const;
  void drop_constraint(const ir::DropConstraint& operation);
  void create_table_comment(const ir::CreateTableComment& operation);
  void drop_table_comment(const ir::DropTableComment& operation);

  [[nodiscard]] const TableBuilder& builder() const { return builder_; }

 private:
  [[nodiscard]] DdlTable table_with_type(const ir::AlterColumn& operation, const ir::TypePtr& type) const;

  const Dialect& dialect_;
  TableBuilder builder_;
  const NamingConvention& naming_;
  DdlSink& sink_;
};

}  // namespace sqlgen::dialect
