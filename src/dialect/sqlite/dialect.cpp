#include "dialect/sqlite/dialect.hpp"

#include "dialect/sqlite/ddl_renderer.hpp"
#include "dialect/sqlite/expressions.hpp"
#include "dialect/sqlite/literals.hpp"
#include "dialect/sqlite/script_checks.hpp"
#include "dialect/sqlite/types.hpp"

namespace sqlgen::dialect {

namespace {

class SqliteDialect : public Dialect {
 public:
  explicit SqliteDialect(Facts facts) : Dialect(std::move(facts)) {}

  [[nodiscard]] const TypeCompiler& types() const override { return types_; }
  [[nodiscard]] const LiteralRenderer& literals() const override { return literals_; }
  [[nodiscard]] const ExpressionCompiler& expressions() const override { return expressions_; }
  [[nodiscard]] const OperationRenderer& operations() const override { return operations_; }
  [[nodiscard]] const ScriptChecks& checks() const override { return checks_; }

 private:
  SqliteTypeCompiler types_{facts(), names()};
  SqliteLiteralRenderer literals_{facts(), types_};
  SqliteExpressionCompiler expressions_{facts(), names(), types_, literals_};
  SqliteOperationRenderer operations_{*this};
  SqliteScriptChecks checks_;
};

}  // namespace

std::unique_ptr<Dialect> make_sqlite(Facts facts) {
  return std::make_unique<SqliteDialect>(std::move(facts));
}

}  // namespace sqlgen::dialect
