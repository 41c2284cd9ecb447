#pragma once

#include "dialect/ddl/ddl_impl.hpp"

namespace sqlgen::dialect {

/// alembic/ddl/sqlite.py, SQLiteImpl.
class SqliteImpl : public DdlImpl {
 public:
  using DdlImpl::DdlImpl;

  void add_constraint(const AddConstraintCall& call) override;
  void drop_constraint(const DropConstraintCall& call) override;
  void create_type(const ir::Type& type) override;
  void drop_type(const ir::Type& type) override;
  [[nodiscard]] bool requires_recreate(const std::vector<DdlCall>& calls) const override;
  [[nodiscard]] bool casts_copied_rows(const ir::Type& to) const override;
  void keep(const DdlTable& from, DdlTable& to) const override;
  void after_copy(const DdlTable& from, const DdlTable& to) override;

 protected:
  [[nodiscard]] std::string column_comment(const ir::AlterColumn& operation) const override;
  [[nodiscard]] std::string identity_default(const ir::AlterColumn& operation) const override;
  [[nodiscard]] std::string rename_column_words() const override { return "RENAME COLUMN"; }
};

}  // namespace sqlgen::dialect
