#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "catalog/batch_order.hpp"
#include "ir/operation.hpp"

namespace sqlgen::catalog {

/// A table that operations change one after the other, and where its columns come from. Table and operations
/// are settled: with the names that the database has, expressions as literal text, and nothing in a column
/// that is a constraint or an index of its own (dialect/ddl/settled.hpp). Errors: CompileError
/// "batch-operation" for what can't be done to the table.
class TableChange {
 public:
  /// Writes a name with the quotes that it needs.
  using Quote = std::function<std::string(const ir::Identifier&)>;

  struct Column {
    std::string key;  // what operations call it: its name before the change, a new one's own
    std::shared_ptr<ir::Column> definition;
    std::optional<ir::Identifier> before = {};  // its name in the old table; none for a new column
    ir::TypePtr type_before = {};               // where the type is another now
    // The name that the column gets once the one that still has it gives it away.
    std::optional<ir::Identifier> wanted = {};
  };

  TableChange(const ir::Table& before, Quote quote);

  /// One operation on the table, as ALTER TABLE would do it.
  void apply(const ir::Operation& operation);

  /// All operations of a batch that copies the table, and what the copy gets besides. Errors: also
  /// CompileError "batch-order".
  void apply_copying(const ir::BatchAlterTable& batch);

  /// The columns in their order.
  [[nodiscard]] const std::vector<Column>& columns() const { return columns_; }
  [[nodiscard]] ir::Table table() const;

 private:
  void add_column(const ir::AddColumn& operation);
  void drop_column(const ir::DropColumn& operation);
  void alter_column(const ir::AlterColumn& operation);
  void rename_column(Column& column, const ir::Identifier& name);
  void settle_renames(Span span);
  void add_constraint(ir::Constraint constraint);
  void keep_counting();
  void drop_constraint(const ir::DropConstraint& operation);
  [[nodiscard]] std::vector<ir::Constraint>::iterator find_unnamed(const ir::DropConstraint& operation);
  void create_index(const ir::CreateIndex& operation);
  void drop_index(const ir::DropIndex& operation);
  void name_unnamed(const ir::BatchAlterTable& batch);
  void take_table_arguments(const ir::BatchAlterTable& batch);
  void reorder(const BatchOrder& order, Span span);

  [[nodiscard]] Column* find(const std::string& name);
  [[nodiscard]] Column& column_called(const std::string& name, Span span);
  /// The names of columns as they are now.
  void resolve(std::vector<ir::Identifier>& columns, Span span);

  ir::Table table_;  // its columns are in columns_
  std::vector<Column> columns_;
  Quote quote_;
  bool copies_ = false;
  bool implied_ = false;  // see ir::BatchAlterTable::implied
};

}  // namespace sqlgen::catalog
