#pragma once

#include "dialect/ddl/ddl_impl.hpp"
#include "dialect/ddl/ddl_renderer.hpp"
#include "dialect/default/ddl_compiler.hpp"

namespace sqlgen::dialect {

/// The statements of DDL elements, one by one. Errors: CompileError for what only a database has.
class DefaultImpl : public DdlImpl {
 public:
  using DdlImpl::DdlImpl;

  void create_type(const ir::Type& type) override { refuse(type.span); }
  void drop_type(const ir::Type& type) override { refuse(type.span); }

 protected:
  [[nodiscard]] std::string column_comment(const ir::AlterColumn& /*operation*/) const override {
    refuse(span());
  }
  [[nodiscard]] std::string identity_default(const ir::AlterColumn& /*operation*/) const override {
    refuse(span());
  }

 private:
  [[noreturn]] static void refuse(Span span) {
    throw CompileError("unsupported-python", "only a database's own dialect has a text for this", span,
                       "give compile() the dialect");
  }
};

/// Operations as SQLAlchemy's default dialect writes their elements.
class DefaultOperationRenderer : public DdlRenderer {
 public:
  explicit DefaultOperationRenderer(const Dialect& dialect) : DdlRenderer(dialect), compiler_(dialect) {}

 protected:
  [[nodiscard]] std::unique_ptr<DdlImpl> make_impl(RenderState& state, std::vector<Statement>& statements,
                                                   Span span) const override {
    return std::make_unique<DefaultImpl>(compiler_, state, statements, span);
  }

 private:
  DefaultDdlCompiler compiler_;
};

}  // namespace sqlgen::dialect
