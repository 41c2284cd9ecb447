#pragma once

#include "dialect/ddl/ddl_renderer.hpp"
#include "dialect/sqlite/ddl/ddl_compiler.hpp"
#include "dialect/sqlite/ddl/ddl_impl.hpp"

namespace sqlgen::dialect {

/// Operations in SQLite's SQL.
class SqliteOperationRenderer : public DdlRenderer {
 public:
  explicit SqliteOperationRenderer(const Dialect& dialect) : DdlRenderer(dialect), compiler_(dialect) {}

  [[nodiscard]] bool needs_rebuild(const ir::Operation& operation, const ir::Table* table) const override;

 protected:
  [[nodiscard]] std::unique_ptr<DdlImpl> make_impl(RenderState& state, std::vector<Statement>& statements,
                                                   Span span) const override {
    return std::make_unique<SqliteImpl>(compiler_, state, statements, span);
  }

 private:
  SqliteDdlCompiler compiler_;
};

}  // namespace sqlgen::dialect
