#pragma once

#include "convert/nodes/schema_nodes.hpp"
#include "ir/operation.hpp"

namespace sqlgen::convert {

/// Writes one operation; inside a batch the table is the batch's.
class OperationWriter {
 public:
  OperationWriter(const dialect::Dialect& dialect, bool in_batch)
      : dialect_(dialect), schema_(dialect), in_batch_(in_batch) {}

  [[nodiscard]] Node write(const ir::Operation& operation) const;

 private:
  [[nodiscard]] Node create_table(const ir::CreateTable& o) const;
  [[nodiscard]] Node drop_table(const ir::DropTable& o) const;
  [[nodiscard]] static Node rename_table(const ir::RenameTable& o);
  [[nodiscard]] Node add_column(const ir::AddColumn& o) const;
  [[nodiscard]] Node drop_column(const ir::DropColumn& o) const;
  [[nodiscard]] Node alter_column(const ir::AlterColumn& o) const;
  [[nodiscard]] Node create_index(const ir::CreateIndex& o) const;
  [[nodiscard]] Node drop_index(const ir::DropIndex& o) const;
  [[nodiscard]] Node add_constraint(const ir::AddConstraint& o) const;
  [[nodiscard]] Node create_foreign_key(const ir::AddConstraint& o,
                                        const ir::ForeignKeyConstraint& key) const;
  [[nodiscard]] Node create_check(const ir::AddConstraint& o, const ir::CheckConstraint& check) const;
  [[nodiscard]] Node create_exclude(const ir::AddConstraint& o, const ir::ExcludeConstraint& exclude) const;
  [[nodiscard]] Node drop_constraint(const ir::DropConstraint& o) const;
  [[nodiscard]] Node create_table_comment(const ir::CreateTableComment& o) const;
  [[nodiscard]] Node drop_table_comment(const ir::DropTableComment& o) const;
  [[nodiscard]] Node execute(const ir::Execute& o) const;
  [[nodiscard]] Node update(const ir::Update& update) const;
  [[nodiscard]] Node remove(const ir::Delete& statement) const;
  [[nodiscard]] static Node bulk_insert(const ir::BulkInsert& o);
  [[nodiscard]] static Node type(std::string_view name, const ir::TypePtr& type, bool checkfirst);
  [[nodiscard]] Node batch(const ir::BatchAlterTable& o) const;

  // The table's name and schema, as an operation on it says them.
  void table(Entries& entries, const ir::TableName& name) const {
    if (!in_batch_) {
      entries.identifier("table_name", name.name);
      entries.identifier("schema", name.schema);
    }
  }

  const dialect::Dialect& dialect_;
  SchemaNodes schema_;
  bool in_batch_;
};

}  // namespace sqlgen::convert
