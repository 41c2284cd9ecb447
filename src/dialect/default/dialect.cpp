#include "dialect/default/dialect.hpp"

#include "dialect/default/ddl_renderer.hpp"
#include "dialect/default/expressions.hpp"
#include "dialect/default/literals.hpp"
#include "dialect/default/types.hpp"
#include "dialect/dialect_parts.hpp"
#include "dialect/script_checks.hpp"

namespace sqlgen::dialect {

namespace {

/// There are none: no script is written in this dialect.
class NoScriptChecks final : public ScriptChecks {
 public:
  [[nodiscard]] std::string statements(const ScriptCheck& /*check*/) const override { return {}; }
  [[nodiscard]] std::string relation_exists(std::string_view /*name*/) const override { return {}; }
  [[nodiscard]] std::string column_exists(std::string_view /*table*/,
                                          std::string_view /*column*/) const override {
    return {};
  }
  [[nodiscard]] std::size_t longest_name() const override { return 9999; }
};

}  // namespace

std::unique_ptr<Dialect> make_default(Facts facts) {
  return std::make_unique<DialectOf<DefaultTypeCompiler, DefaultLiteralRenderer, DefaultExpressionCompiler,
                                    DefaultOperationRenderer, NoScriptChecks>>(std::move(facts));
}

}  // namespace sqlgen::dialect
