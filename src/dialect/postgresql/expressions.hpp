#pragma once

#include <memory>

#include "dialect/expressions/expression_compiler.hpp"

namespace sqlgen::dialect {

/// Expressions as SQLAlchemy's PGCompiler writes them (sqlalchemy/dialects/postgresql/base.py).
class PostgresqlExpressionCompiler : public ExpressionCompiler {
 public:
  using ExpressionCompiler::ExpressionCompiler;

 protected:
  [[nodiscard]] std::unique_ptr<StatementCompiler> start(const ExpressionSettings& settings) const override;
};

}  // namespace sqlgen::dialect
