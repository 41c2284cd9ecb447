#pragma once

#include "dialect/ddl/ddl_renderer.hpp"
#include "dialect/postgresql/ddl/ddl_impl.hpp"

namespace sqlgen::dialect {

/// Operations in PostgreSQL's SQL.
class PostgresqlOperationRenderer : public DdlRenderer {
 public:
  explicit PostgresqlOperationRenderer(const Dialect& dialect) : DdlRenderer(dialect), compiler_(dialect) {}

 protected:
  [[nodiscard]] std::unique_ptr<DdlImpl> make_impl(RenderState& state, std::vector<Statement>& statements,
                                                   Span span) const override {
    return std::make_unique<PostgresqlImpl>(compiler_, state, statements, span);
  }

 private:
  PostgresqlDdlCompiler compiler_;
};

}  // namespace sqlgen::dialect
