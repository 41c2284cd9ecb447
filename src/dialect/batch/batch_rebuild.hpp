#pragma once

#include <string>

#include "catalog/table_change.hpp"
#include "dialect/ddl/ddl_impl.hpp"

namespace sqlgen::dialect {

/// A table that is replaced by a changed copy of itself, where the run knows the table: what connected
/// Alembic does after it has read the table from the database, with all that the table has and that reading
/// does not show.
class TableRebuild {
 public:
  /// The table before, and the batch; both settled. Errors: those of catalog::TableChange.
  TableRebuild(DdlImpl& impl, const ir::Table& before, const ir::BatchAlterTable& batch);

  void write();

 private:
  [[nodiscard]] DdlTable new_table() const;
  [[nodiscard]] DdlTable old_table() const;
  [[nodiscard]] std::string copy_rows(const DdlTable& table) const;
  void warn_of_references() const;
  void drop(const std::vector<ir::DependentObject>& dependents) const;
  void warn_of_dependents(const std::vector<ir::DependentObject>& dependents) const;
  [[nodiscard]] bool loses(const ir::Identifier& column) const;
  [[nodiscard]] std::string source_of(const catalog::TableChange::Column& column) const;

  DdlImpl& impl_;
  const ir::Table& before_;
  const ir::BatchAlterTable& batch_;
  catalog::TableChange change_;
};

}  // namespace sqlgen::dialect
