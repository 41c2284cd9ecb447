#pragma once

#include <memory>

#include "dialect/expressions/expression_compiler.hpp"

namespace sqlgen::dialect {

/// Expressions as SQLAlchemy's StrSQLCompiler writes them (sqlalchemy/sql/compiler.py).
class DefaultExpressionCompiler : public ExpressionCompiler {
 public:
  using ExpressionCompiler::ExpressionCompiler;

 protected:
  [[nodiscard]] std::unique_ptr<StatementCompiler> start(const ExpressionSettings& settings) const override;
};

}  // namespace sqlgen::dialect
