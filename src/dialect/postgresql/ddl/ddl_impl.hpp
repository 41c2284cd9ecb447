#pragma once

#include "dialect/ddl/ddl_impl.hpp"
#include "dialect/postgresql/ddl/ddl_compiler.hpp"

namespace sqlgen::dialect {

/// alembic/ddl/postgresql.py, PostgresqlImpl.
class PostgresqlImpl : public DdlImpl {
 public:
  PostgresqlImpl(const PostgresqlDdlCompiler& compiler, RenderState& state,
                 std::vector<Statement>& statements, Span span)
      : DdlImpl(compiler, state, statements, span), postgresql_(compiler) {}

  void alter_column(const ir::AlterColumn& operation) override;
  void create_type(const ir::Type& type) override;
  void drop_type(const ir::Type& type) override;
  void before_copy(const DdlTable& table, const std::vector<std::string>& kept) override;

 protected:
  void before_create(const DdlTable& table) override;
  void after_drop(const DdlTable& table) override;
  [[nodiscard]] std::string column_comment(const ir::AlterColumn& operation) const override;
  [[nodiscard]] std::string identity_default(const ir::AlterColumn& operation) const override;

 private:
  /// Whether the type is to be made or dropped with its table now; notes that it was.
  bool is_first_of(const ir::Type& type);
  void exec_create(const ir::Type& type);
  void exec_drop(const ir::Type& type);

  const PostgresqlDdlCompiler& postgresql_;
};

}  // namespace sqlgen::dialect
