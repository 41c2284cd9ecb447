#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalog/batch_order.hpp"
#include "dialect/ddl/ddl_impl.hpp"

namespace sqlgen::dialect {

/// A table that is replaced by a changed copy of itself: "move and copy" (alembic/operations/batch.py,
/// ApplyBatchImpl). Takes the steps of the batch, then writes the new table, the copying of rows and the
/// renaming.
class BatchTable : private DdlSink {
 public:
  /// The table as it is comes from the batch's copy_from, which is there.
  BatchTable(DdlImpl& impl, const ir::BatchAlterTable& batch);

  void apply(DdlCall call) { take(std::move(call)); }
  void write();

 private:
  struct BatchColumn {
    std::string name;  // as it is before the batch
    ir::Column definition;
    bool type_replaced = false;              // the new type brings nothing along by itself
    std::optional<std::string> source = {};  // what is selected from the old table; none for a new column
    bool is_cast = false;
  };
  struct BatchConstraint {
    DdlConstraint constraint;
    std::vector<std::string> columns;  // by their names before the batch
    ir::TypePtr checked_type = {};     // of a type's own CHECK
    bool existing = false;             // the table had it before the batch
  };

  void take(DdlCall call) override;
  void keep_existing(const DdlTable& table);
  void keep_constraint(BatchConstraint constraint);
  void alter_column(const ir::AlterColumn& operation);
  void replace_default(ir::Column& definition, const ir::ServerDefault& given, Span span) const;
  void replace_type(BatchColumn& column, const ir::TypePtr& type);
  void add_column(const AddColumnCall& call);
  void drop_column(const ir::DropColumn& operation);
  void add_constraint(const AddConstraintCall& call);
  void drop_constraint(const DropConstraintCall& call);
  void create_index(const DdlIndex& index);
  void drop_index(const DropIndexCall& call);
  void forget_named(const ir::TypePtr& type);
  [[nodiscard]] BatchColumn& column_called(const std::string& name, Span span);

  // batch_table_copy.cpp
  [[nodiscard]] DdlTable new_table() const;
  [[nodiscard]] ir::Table table_of_columns(const std::vector<const BatchColumn*>& columns) const;
  void transfer(DdlTable& table, const BatchConstraint& kept) const;
  void check_referred_tables(const DdlTable& table) const;
  [[nodiscard]] std::string copy_rows(const DdlTable& table,
                                      const std::vector<const BatchColumn*>& columns) const;
  [[nodiscard]] std::vector<const BatchColumn*> ordered_columns() const;
  void create_indexes(const DdlTable& table);

  DdlImpl& impl_;
  const ir::BatchAlterTable& batch_;
  NamingConvention naming_;
  DdlTable original_;
  catalog::BatchOrder order_;
  std::vector<BatchColumn> columns_;
  std::vector<BatchConstraint> named_;
  std::vector<BatchConstraint> unnamed_;
  std::vector<DdlIndex> indexes_;
  std::vector<DdlIndex> new_indexes_;
};

/// Throws CompileError: the batch can not be.
[[noreturn]] void fail_batch(std::string message, Span span);

/// The keys of the columns that the constraint is of.
[[nodiscard]] std::vector<std::string> column_keys(const DdlTable& table, const DdlConstraint& constraint);

}  // namespace sqlgen::dialect
