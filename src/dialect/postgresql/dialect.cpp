#include "dialect/postgresql/dialect.hpp"

#include "dialect/dialect_parts.hpp"
#include "dialect/postgresql/ddl/ddl_renderer.hpp"
#include "dialect/postgresql/expressions.hpp"
#include "dialect/postgresql/literals.hpp"
#include "dialect/postgresql/script_checks.hpp"
#include "dialect/postgresql/types.hpp"

namespace sqlgen::dialect {

std::unique_ptr<Dialect> make_postgresql(Facts facts) {
  return std::make_unique<
      DialectOf<PostgresqlTypeCompiler, PostgresqlLiteralRenderer, PostgresqlExpressionCompiler,
                PostgresqlOperationRenderer, PostgresqlScriptChecks>>(std::move(facts));
}

}  // namespace sqlgen::dialect
