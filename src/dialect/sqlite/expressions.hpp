#pragma once

#include <memory>

#include "dialect/expressions/expression_compiler.hpp"

namespace sqlgen::dialect {

/// Expressions as SQLAlchemy's SQLiteCompiler writes them (sqlalchemy/dialects/sqlite/base.py).
class SqliteExpressionCompiler : public ExpressionCompiler {
 public:
  using ExpressionCompiler::ExpressionCompiler;

 protected:
  [[nodiscard]] std::unique_ptr<StatementCompiler> start(const ExpressionSettings& settings) const override;
};

}  // namespace sqlgen::dialect
