#include "dialect/sqlite/dialect.hpp"

#include "dialect/dialect_parts.hpp"
#include "dialect/sqlite/ddl/ddl_renderer.hpp"
#include "dialect/sqlite/expressions.hpp"
#include "dialect/sqlite/literals.hpp"
#include "dialect/sqlite/script_checks.hpp"
#include "dialect/sqlite/types.hpp"

namespace sqlgen::dialect {

std::unique_ptr<Dialect> make_sqlite(Facts facts) {
  return std::make_unique<DialectOf<SqliteTypeCompiler, SqliteLiteralRenderer, SqliteExpressionCompiler,
                                    SqliteOperationRenderer, SqliteScriptChecks>>(std::move(facts));
}

}  // namespace sqlgen::dialect
