#include <fmt/format.h>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/methods/sql_method_tables.hpp"
#include "frontend/alembic/expressions/operands/sql_operands.hpp"
#include "frontend/alembic/expressions/sql_windows.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/objects/containers.hpp"
#include "sqlalchemy/expressions/functions.hpp"
#include "sqlalchemy/selects/from_clause.hpp"

// Methods of functions: windows, filters, functions as tables (FunctionElement of
// sqlalchemy/sql/functions.py).

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

Value over_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return wrap_expression(make_over(in, self.expression(), call));
}

Value filter_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return wrap_expression(ir::make_function_filter(self.expression(), clauses_from(in, call.rest())));
}

Value within_group_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return wrap_expression(ir::make_within_group(self.expression(), orderings_from(in, call.rest(), false)));
}

Value table_alias(const ir::ExpressionPtr& function, std::optional<ir::Identifier> name,
                  std::vector<ir::ExpressionPtr> columns, bool ordinality, Span where) {
  ir::TableValuedAlias alias;
  alias.function = function;
  alias.name = std::move(name);
  alias.columns = std::move(columns);
  alias.with_ordinality = ordinality;
  return wrap_expression(ir::make_expression(std::move(alias), function->type, where));
}

ir::ExpressionPtr named_column(Interpreter& in, const Value& value, Span where) {
  if (const auto text = text_of(value)) {
    ir::ColumnReference column;
    column.name = identifier_of(in, value, where);
    column.key = *text;
    return ir::make_expression(std::move(column), ir::null_type(), where);
  }
  auto expression = find_expression(in, value, where);
  if (ir::as<ir::ColumnReference>(expression) == nullptr) {
    bad_argument(in, "a column or a column's name is expected", where);
  }
  return expression;
}

Value function_table_valued(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  std::vector<ir::ExpressionPtr> columns;
  for (const auto& argument : call.rest()) {
    columns.push_back(named_column(in, argument.value, argument.span));
  }
  const bool ordinality = !call.absent("with_ordinality");
  if (ordinality) {
    columns.push_back(named_column(in, call.value("with_ordinality"), call.span("with_ordinality")));
  }
  return table_alias(self.expression(), optional_name(in, call.value("name"), call.span("name")),
                     std::move(columns), ordinality, call.call_span());
}

Value function_alias(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return table_alias(self.expression(), optional_name(in, call.value("name"), call.span("name")), {}, false,
                     call.call_span());
}

Value column_valued_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  const auto alias = function_alias(in, self, call);
  const auto from = find_expression(in, alias, call.call_span());
  return wrap_expression(ir::make_expression(ir::WholeRow{from}, self.expression()->type, call.call_span()));
}

/// The function as one of its columns, which stands for a value: (f(x)).name.
Value scalar_table_valued_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  auto type =
      call.absent("type_") ? ir::null_type() : type_from_value(in, call.value("type_"), call.span("type_"));
  return wrap_expression(
      ir::make_expression(ir::FunctionColumn{self.expression(), identifier_argument(in, call, "name")},
                          std::move(type), call.call_span()));
}

/// A function that compares two of its arguments is written like any other, and never beside "= 1" as a
/// boolean function is (FunctionAsBinary is a BinaryExpression).
Value as_comparison_method(Interpreter& /*in*/, ExpressionObject& self, const BoundArguments& call) {
  return wrap_expression(ir::make_expression(ir::FunctionCall(*ir::as<ir::FunctionCall>(self.expression())),
                                             ir::null_type(), call.call_span()));
}

Value function_lateral(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return wrap_expression(ir::make_alias(ir::Alias::Kind::lateral, self.expression(),
                                        optional_name(in, call.value("name"), call.span("name"))));
}

Value function_select(Interpreter& /*in*/, ExpressionObject& self, const BoundArguments& call) {
  ir::Select select;
  select.columns = {self.expression()};
  return wrap_expression(ir::make_expression(std::move(select), nullptr, call.call_span()));
}

/// One end of a window's frame.
ir::FrameBound bound_of(Interpreter& in, const Value& value, Span where) {
  if (value.is_none()) {
    return {};
  }
  if (!value.is_int()) {
    bad_argument(in, "Integer or None expected for range value", where);
  }
  return {false, value.as_int()};
}

std::optional<ir::WindowFrame> frame_of(Interpreter& in, const BoundArguments& call) {
  std::optional<ir::WindowFrame> frame;
  const std::pair<std::string_view, ir::WindowFrame::Unit> units[] = {
      {"range_", ir::WindowFrame::Unit::range},
      {"rows", ir::WindowFrame::Unit::rows},
      {"groups", ir::WindowFrame::Unit::groups}};
  for (const auto& [name, unit] : units) {
    if (call.absent(name)) {
      continue;
    }
    const auto* bounds = python::sequence_items(call.value(name));
    if (bounds == nullptr || bounds->size() != 2) {
      bad_argument(in, "2-tuple expected for range/rows", call.span(name));
    }
    if (frame) {
      bad_argument(in, "only one of 'rows', 'range_', or 'groups' may be provided", call.span(name));
    }
    frame = ir::WindowFrame{unit, bound_of(in, (*bounds)[0], call.span(name)),
                            bound_of(in, (*bounds)[1], call.span(name))};
  }
  return frame;
}

/// What a window divides or orders by. An expression that is a list of others is taken apart, as Over's
/// to_list() does (sqlalchemy/sql/elements.py): and_(), `||` of three, tuple_().
std::vector<ir::ExpressionPtr> window_items(Interpreter& in, const BoundArguments& call,
                                            std::string_view name) {
  const ir::ExpressionPtr element =
      call.absent(name) ? nullptr : find_expression(in, call.value(name), call.span(name));
  std::vector<ir::ExpressionPtr> items;
  if (const auto* list = element ? ir::as<ir::ExpressionList>(element) : nullptr) {
    items = list->items;
  } else if (const auto* tuple = element ? ir::as<ir::TupleExpression>(element) : nullptr) {
    items = tuple->items;
  } else {
    return orderings_of(in, call.value(name), call.span(name), false);
  }
  for (auto& item : items) {
    item = ir::self_group(item, ir::Operator(ir::OperatorKind::comma_op));
  }
  return items;
}

}  // namespace

ir::ExpressionPtr make_over(Interpreter& in, const ir::ExpressionPtr& element, const BoundArguments& call) {
  ir::Over over;
  over.element = element;
  over.partition_by = window_items(in, call, "partition_by");
  over.order_by = window_items(in, call, "order_by");
  over.frame = frame_of(in, call);
  return ir::make_expression(std::move(over), element->type, call.call_span());
}

const SqlMethods& function_methods() {
  static const SqlMethods table = {
      {"over(partition_by=None, order_by=None, range_=None, rows=None, groups=None)", over_method},
      {"filter(*criterion)", filter_method},
      {"within_group(*order_by)", within_group_method},
      {"table_valued(*expr, with_ordinality=None, name=None, joins_implicitly=False)", function_table_valued},
      {"alias(name=None, joins_implicitly=False)", function_alias},
      {"column_valued(name=None, joins_implicitly=False)", column_valued_method},
      {"scalar_table_valued(name, type_=None)", scalar_table_valued_method},
      {"as_comparison(left_index, right_index)", as_comparison_method},
      {"lateral(name=None)", function_lateral},
      {"select()", function_select},
  };
  return table;
}

}  // namespace sqlgen::alembic
