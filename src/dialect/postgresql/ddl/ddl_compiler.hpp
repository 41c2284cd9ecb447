#pragma once

#include "dialect/ddl/compiler/ddl_compiler.hpp"

namespace sqlgen::dialect {

/// sqlalchemy/dialects/postgresql/base.py, PGDDLCompiler.
class PostgresqlDdlCompiler : public DdlCompiler {
 public:
  using DdlCompiler::DdlCompiler;

  [[nodiscard]] std::string column_specification(const DdlTable& table,
                                                 const DdlColumn& column) const override;
  [[nodiscard]] std::string computed_column(const ir::Computed& computed) const override;
  [[nodiscard]] std::string create_index(const DdlTable& table, const DdlIndex& index,
                                         bool if_not_exists) const override;
  [[nodiscard]] std::string drop_index(const DdlTable& table, const DdlIndex& index,
                                       bool if_exists) const override;

  // named_types: ENUM and DOMAIN.
  [[nodiscard]] std::string create_enum(const ir::Type& type) const;
  [[nodiscard]] std::string drop_enum(const ir::Type& type) const;
  [[nodiscard]] std::string create_domain(const ir::Type& type) const;
  [[nodiscard]] std::string drop_domain(const ir::Type& type) const;

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
  [[nodiscard]] std::string exclude(const DdlTable& table, const DdlConstraint& constraint,
                                    const ir::ExcludeConstraint& exclude) const override;
  [[nodiscard]] std::string on_delete(const std::string& phrase, Span span) const override;

 private:
  [[nodiscard]] bool is_serial(const DdlTable& table, const DdlColumn& column) const;
  [[nodiscard]] std::string include_clause(const DdlTable& table, const ir::DialectOptions& options) const;
  [[nodiscard]] std::string index_elements(const DdlTable& table, const ir::Index& index) const;
};

}  // namespace sqlgen::dialect
