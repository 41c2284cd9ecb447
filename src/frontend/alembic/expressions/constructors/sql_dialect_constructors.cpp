#include "frontend/alembic/expressions/constructors/sql_constructors.hpp"
#include "frontend/alembic/expressions/methods/sql_method_tables.hpp"
#include "frontend/alembic/expressions/operands/sql_operands.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/schema/columns/schema_column.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/containers.hpp"
#include "sqlalchemy/expressions/functions.hpp"

// What the modules of the dialects have (sqlalchemy/dialects/postgresql/{dml,array,ext}.py, sqlite/dml.py).

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::make_function;
using python::Value;

namespace {

/// postgresql.insert(), sqlite.insert().
Value dialect_insert(const std::string& dialect) {
  return make_function("insert(table)", [dialect](Interpreter& in, const BoundArguments& call) {
    ir::Insert statement;
    statement.table = dml_table(in, call, ClassUse::insert);
    statement.dialect = dialect;
    return wrap_expression(ir::make_expression(std::move(statement), nullptr, call.call_span()));
  });
}

Value make_array_function(Interpreter& in, const BoundArguments& call) {
  std::vector<ir::Operand> items;
  for (const auto& item : in.to_vector(call.value("clauses"), call.span("clauses"))) {
    items.push_back(operand_from(in, item, call.span("clauses")));
  }
  auto type = call.absent("type_") ? nullptr : type_from_value(in, call.value("type_"), call.span("type_"));
  return wrap_expression(ir::make_array(items, type, call.call_span()));
}

Value make_aggregate_order_by(Interpreter& in, const BoundArguments& call) {
  auto target = ir::to_expression(operand_from(in, call.value("target"), call.span("target")));
  if (call.rest().empty()) {
    in.raise("TypeError", "at least one ORDER BY element is required", call.call_span());
  }
  std::vector<ir::ExpressionPtr> order_by;
  for (const auto& item : orderings_from(in, call.rest(), false)) {
    order_by.push_back(ir::self_group(item, ir::Operator(ir::OperatorKind::comma_op)));
  }
  const auto type = target->type;
  return wrap_expression(ir::make_expression(ir::AggregateOrderBy{std::move(target), std::move(order_by)},
                                             type, call.call_span()));
}

/// postgresql's own functions: their first argument may be a text search configuration.
Value pg_function(const std::string& name) {
  return make_function(name + "(*args, **kw)", [name](Interpreter& in, const BoundArguments& call) {
    return wrap_expression(
        ir::make_function({}, name, operands_from(in, call.rest()), nullptr, call.call_span()));
  });
}

/// postgresql.Any, postgresql.All: the method of the array as a function.
template <bool kAll>
Value make_array_comparison(Interpreter& in, const BoundArguments& call) {
  return compare_with_array(in, column_from(in, call.value("arrexpr"), call.span("arrexpr")), kAll, call);
}

}  // namespace

SqlNames postgresql_constructors() {
  SqlNames names = {
      {"Any", make_function("Any(other, arrexpr, operator=None)", make_array_comparison<false>)},
      {"All", make_function("All(other, arrexpr, operator=None)", make_array_comparison<true>)},
      {"array", make_function("array(clauses, type_=None)", make_array_function)},
      {"aggregate_order_by", make_function("aggregate_order_by(target, *order_by)", make_aggregate_order_by)},
      {"array_agg", pg_function("array_agg")},
      {"hstore", pg_function("hstore")},
  };
  for (const std::string name : {"to_tsvector", "to_tsquery", "plainto_tsquery", "phraseto_tsquery",
                                 "websearch_to_tsquery", "ts_headline"}) {
    names.emplace_back(name, pg_function(name));
  }
  return names;
}

SqlNames dialect_constructors(const std::string& dialect) {
  return {{"insert", dialect_insert(dialect)}, {"Insert", dialect_insert(dialect)}};
}

}  // namespace sqlgen::alembic
