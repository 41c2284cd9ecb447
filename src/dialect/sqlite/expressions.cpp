#include "dialect/sqlite/expressions.hpp"

#include <map>

#include <fmt/format.h>

#include "dialect/expressions/statement_compiler.hpp"
#include "sqlalchemy/expressions/builder.hpp"
#include "support/diagnostic.hpp"
#include "support/text.hpp"

namespace sqlgen::dialect {

namespace {

class SqliteStatement : public StatementCompiler {
 public:
  using StatementCompiler::StatementCompiler;

 protected:
  std::string json_item(const ir::Binary& node, const ir::ExpressionPtr& self, bool /*path*/,
                        const Context& in) override {
    const auto text = "JSON_EXTRACT(" + operands(node.left, ", ", node.right, in) + ")";
    return ir::affinity(*ir::type_of(self)) == ir::TypeFamily::json ? "JSON_QUOTE(" + text + ")" : text;
  }
  std::string true_division(const ir::Binary& node, const Context& in) override {
    return operands(node.left, " / (", node.right, in) + " + 0.0)";
  }
  std::string bitwise_xor(const ir::Binary& node, const Context& in) override {
    return fmt::format("({} - {})", generic_binary(node, " | ", true, in),
                       generic_binary(node, " & ", true, in));
  }
  std::string distinct_from(const ir::Binary& node, bool negated, const Context& /*in*/) override {
    Context plain;
    plain.literal_binds = false;
    return operands(node.left, negated ? " IS " : " IS NOT ", node.right, plain);
  }
  std::string regexp_match(const ir::Binary& node, bool negated, const Context& in) override {
    return generic_binary(node, negated ? " NOT REGEXP " : " REGEXP ", false, in);
  }
  std::string empty_set(std::size_t columns, bool negated) override;
  std::optional<std::string> special_function(const ir::FunctionCall& node, const Context& in) override;
  std::string extract(const ir::Extract& node, const Context& in) override;
  std::string limit_clause(const ir::LimitClauses& limits, const Context& in) override;
  std::string for_update_clause(const ir::ForUpdate& /*lock*/, const Context& /*in*/) override { return ""; }
  [[nodiscard]] bool returning_with_table() const override { return false; }
};

std::string SqliteStatement::empty_set(std::size_t columns, bool /*negated*/) {
  std::string ones = "1";
  for (std::size_t i = 1; i < columns; ++i) {
    ones += ", 1";
  }
  return fmt::format("SELECT {} FROM (SELECT {}) WHERE 1!=1", ones, ones);
}

std::optional<std::string> SqliteStatement::special_function(const ir::FunctionCall& node,
                                                             const Context& in) {
  const auto name = to_lower(node.name.text);
  if (name == "now") {
    return "CURRENT_TIMESTAMP";
  }
  if (name == "localtimestamp") {
    return "DATETIME(CURRENT_TIMESTAMP, 'localtime')";
  }
  if (name == "char_length") {
    return "length" + parameter_list(node, in);
  }
  if (name == "aggregate_strings") {
    return "group_concat" + parameter_list(node, in);
  }
  return std::nullopt;
}

std::string SqliteStatement::extract(const ir::Extract& node, const Context& in) {
  static const std::map<std::string, std::string_view, std::less<>> kFields{
      {"month", "%m"},
      {"day", "%d"},
      {"year", "%Y"},
      {"second", "%S"},
      {"hour", "%H"},
      {"doy", "%j"},
      {"minute", "%M"},
      {"epoch", "%s"},
      {"dow", "%w"},
      {"week", "%W"},
      {"quarter", "quarter"},
      {"milliseconds", "milliseconds"},
      {"microseconds", "microseconds"},
      {"timezone_hour", "timezone_hour"},
      {"timezone_minute", "timezone_minute"}};
  const auto found = kFields.find(node.field);
  if (found == kFields.end()) {
    throw CompileError("unsupported-expression",
                       fmt::format("{} is not a valid extract argument", node.field), node.operand->span);
  }
  return fmt::format("CAST(STRFTIME('{}', {}) AS INTEGER)", found->second, process(node.operand, in));
}

std::string SqliteStatement::limit_clause(const ir::LimitClauses& limits, const Context& in) {
  std::string text;
  if (limits.limit) {
    text += "\n LIMIT " + process(limits.limit, in);
  }
  if (!limits.offset) {
    const auto nothing =
        ir::make_bind(ir::LiteralValue(ir::LiteralValue::Data(std::int64_t{0})), ir::integer_type());
    return text + " OFFSET " + process(nothing, in);
  }
  if (!limits.limit) {
    static const auto kEverything =
        ir::make_bind(ir::LiteralValue(ir::LiteralValue::Data(std::int64_t{-1})), ir::integer_type());
    Context parameter;
    parameter.literal_binds = false;  // as SQLiteCompiler.limit_clause writes it
    text += "\n LIMIT " + process(kEverything, parameter);
  }
  return text + " OFFSET " + process(limits.offset, in);
}

}  // namespace

std::unique_ptr<StatementCompiler> SqliteExpressionCompiler::start(const ExpressionSettings& settings) const {
  return std::make_unique<SqliteStatement>(*this, settings);
}

}  // namespace sqlgen::dialect
