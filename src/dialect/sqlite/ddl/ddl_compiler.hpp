#pragma once

#include <string_view>

#include "dialect/ddl/compiler/ddl_compiler.hpp"

namespace sqlgen::dialect {

/// Whether AUTOINCREMENT goes beside this column, which is the whole primary key. SQLAlchemy leaves it out of
/// a table that is made where the column is a foreign key, too.
[[nodiscard]] bool has_autoincrement(const DdlTable& table, const DdlColumn& column);

/// sqlalchemy/dialects/sqlite/base.py, SQLiteDDLCompiler.
class SqliteDdlCompiler : public DdlCompiler {
 public:
  using DdlCompiler::DdlCompiler;

  [[nodiscard]] std::string column_specification(const DdlTable& table,
                                                 const DdlColumn& column) const override;
  [[nodiscard]] std::string create_index(const DdlTable& table, const DdlIndex& index,
                                         bool if_not_exists) const override;

 protected:
  [[nodiscard]] std::string after_table(const DdlTable& table) const override;
  [[nodiscard]] std::optional<std::string> primary_key(const DdlTable& table, const DdlConstraint& constraint,
                                                       const ir::PrimaryKeyConstraint& key) const override;
  [[nodiscard]] std::string unique(const DdlTable& table, const DdlConstraint& constraint,
                                   const ir::UniqueConstraint& unique) const override;
  [[nodiscard]] std::optional<std::string> foreign_key(const DdlTable& table, const DdlConstraint& constraint,
                                                       const ir::ForeignKeyConstraint& key) const override;
  [[nodiscard]] std::string check(const DdlTable& table, const DdlConstraint& constraint,
                                  const ir::CheckConstraint& check) const override;
  [[nodiscard]] std::string referred_table(const ir::TableName& name) const override;
};

}  // namespace sqlgen::dialect
