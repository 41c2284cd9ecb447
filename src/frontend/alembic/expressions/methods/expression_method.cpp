#include "frontend/alembic/expressions/methods/expression_method.hpp"

#include <map>
#include <vector>

#include "dialect/facts/known_dialects.hpp"
#include "frontend/alembic/expressions/methods/sql_method_tables.hpp"
#include "frontend/alembic/expressions/operands/sql_operands.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/expressions/statement_values.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/run/recorder.hpp"
#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/objects/containers.hpp"
#include "sqlalchemy/selects/from_clause.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

/// with_hint() is for one dialect; where one has hints in FROM (ONLY) they would be left out.
void refuse_hint(Interpreter& in, const BoundArguments& call) {
  const std::string& dialect = Recorder::of(in).dialect();
  const bool third = !call.given("dialect_name") && call.rest().size() > 2;
  const Value& given = third ? call.rest()[2].value : call.value("dialect_name");
  const auto name = text_of(given);
  if (!dialect::dialect_or_usual(dialect).can("from_hints") || (name && *name != "*" && *name != dialect)) {
    return;
  }
  Diagnostic diagnostic;
  diagnostic.id = "unsupported-expression";
  diagnostic.message = "hints for tables in FROM can't be written";
  diagnostic.span = call.call_span();
  diagnostic.with_label("would be left out");
  diagnostic.with_help("write the statement with sa.text()");
  in.fail(std::move(diagnostic));
}

/// x.params(*values, **values): the element with values for its parameters.
Value make_params_method(const ir::ExpressionPtr& e) {
  return python::make_function(
      "params(values=None, /, **kwargs)", [e](Interpreter& in, const BoundArguments& call) {
        std::vector<std::pair<Value, Value>> values;
        if (!call.absent("values") && in.truth(call.value("values"), call.span("values"))) {
          values = python::mapping_items(in, call.value("values"), call.span("values"));
        }
        for (const auto& keyword : call.keywords()) {
          values.emplace_back(Value::string(keyword.name), keyword.value);
        }
        const Span where = call.call_span();
        return wrap_expression(
            with_parameter_values(in, e, python::make_dict(in, std::move(values), where), where));
      });
}

/// The method tables of a node, the nearest first.
std::vector<const SqlMethods*> tables_of(const ir::ExpressionPtr& e) {
  if (ir::as<ir::Select>(e) != nullptr) {
    return {&select_methods(), &compound_methods()};
  }
  if (ir::as<ir::CompoundSelect>(e) != nullptr) {
    return {&union_methods(), &compound_methods()};
  }
  if (ir::as<ir::TextualSelect>(e) != nullptr) {
    return {&textual_select_methods(), &compound_methods()};
  }
  if (ir::is_select_base(e)) {  // in parentheses
    return {&compound_methods()};
  }
  if (ir::as<ir::Insert>(e) != nullptr) {
    return {&insert_methods()};
  }
  if (ir::as<ir::Update>(e) != nullptr) {
    return {&update_methods()};
  }
  if (ir::as<ir::Delete>(e) != nullptr) {
    return {&delete_methods()};
  }
  if (ir::as<ir::TextClause>(e) != nullptr) {
    return {&text_methods()};
  }
  if (ir::as<ir::TableFrom>(e) != nullptr) {
    return {&table_methods_of_sql(), &from_methods()};
  }
  if (ir::as<ir::ValuesFrom>(e) != nullptr) {
    return {&values_methods(), &from_methods()};
  }
  if (ir::is_from_clause(e)) {
    return {&from_methods()};
  }
  if (ir::as<ir::FunctionCall>(e) != nullptr || ir::as<ir::FunctionFilter>(e) != nullptr ||
      ir::as<ir::WithinGroup>(e) != nullptr) {
    return {&function_methods(), &column_methods()};
  }
  const auto* unary = ir::as<ir::Unary>(e);
  if (ir::as<ir::ScalarSelect>(e) != nullptr ||
      (unary != nullptr && unary->op == ir::Operator(ir::OperatorKind::exists))) {
    return {&scalar_select_methods(), &column_methods()};
  }
  return {&column_methods()};
}

}  // namespace

std::optional<Value> expression_method(const ir::ExpressionPtr& expression, std::string_view name) {
  const auto self = std::make_shared<ExpressionObject>(expression);
  for (const auto* table : tables_of(expression)) {
    if (auto method = table->bind(self, name)) {
      return method;
    }
  }
  return name == "params" ? std::optional(make_params_method(expression)) : std::nullopt;
}

std::optional<Value> neutral_method(const ir::ExpressionPtr& e, std::string_view name) {
  if (name == "with_hint") {
    return python::make_function("with_hint(*args, dialect_name='*', **kw)",
                                 [e](Interpreter& in, const BoundArguments& call) {
                                   refuse_hint(in, call);
                                   return wrap_expression(e);
                                 });
  }
  if (name == "return_defaults") {
    return python::make_function(
        "return_defaults(*cols, supplemental_cols=None, sort_by_parameter_order=False)",
        [e](Interpreter& in, const BoundArguments& call) {
          (void)columns_from(in, call.rest());
          return wrap_expression(e);
        });
  }
  static const std::map<std::string_view, std::string_view> kDeclarations{
      {"execution_options", "execution_options(**kw)"}, {"options", "options(*options)"}};
  const auto found = kDeclarations.find(name);
  if (found == kDeclarations.end()) {
    return std::nullopt;
  }
  return python::make_function(found->second,
                               [e](Interpreter&, const BoundArguments&) { return wrap_expression(e); });
}

}  // namespace sqlgen::alembic
