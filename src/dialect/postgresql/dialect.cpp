#include "dialect/postgresql/dialect.hpp"

#include "dialect/postgresql/ddl_renderer.hpp"
#include "dialect/postgresql/expressions.hpp"
#include "dialect/postgresql/literals.hpp"
#include "dialect/postgresql/script_checks.hpp"
#include "dialect/postgresql/types.hpp"

namespace sqlgen::dialect {

namespace {

class PostgresqlDialect : public Dialect {
 public:
  explicit PostgresqlDialect(Facts facts) : Dialect(std::move(facts)) {}

  [[nodiscard]] const TypeCompiler& types() const override { return types_; }
  [[nodiscard]] const LiteralRenderer& literals() const override { return literals_; }
  [[nodiscard]] const ExpressionCompiler& expressions() const override { return expressions_; }
  [[nodiscard]] const OperationRenderer& operations() const override { return operations_; }
  [[nodiscard]] const ScriptChecks& checks() const override { return checks_; }

 private:
  PostgresqlTypeCompiler types_{facts(), names()};
  PostgresqlLiteralRenderer literals_{facts(), types_};
  PostgresqlExpressionCompiler expressions_{facts(), names(), types_, literals_};
  PostgresqlOperationRenderer operations_{*this};
  PostgresqlScriptChecks checks_;
};

}  // namespace

std::unique_ptr<Dialect> make_postgresql(Facts facts) {
  return std::make_unique<PostgresqlDialect>(std::move(facts));
}

}  // namespace sqlgen::dialect
