#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/constructors/sql_constructors.hpp"
#include "frontend/alembic/expressions/operands/sql_operands.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/expressions/sql_windows.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/older_notation.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/containers.hpp"
#include "sqlalchemy/expressions/functions.hpp"

// The functions that make elements of expressions (sqlalchemy/sql/_elements_constructors.py).

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::make_function;
using python::Value;

namespace {

using enum ir::OperatorKind;

Value placed_element(const ir::ExpressionPtr& expression, const BoundArguments& call) {
  return wrap_expression(ir::with_span(expression, call.call_span()));
}

ir::ExpressionPtr element(Interpreter& in, const BoundArguments& call, std::string_view name) {
  return ir::to_expression(constructor_operand(in, call, name));
}

// to_instance(): None is a type of its own, of which no SQL can be made.
ir::TypePtr wanted_type(Interpreter& in, const BoundArguments& call) {
  ir::TypePtr type = element_type(in, call);
  return type != nullptr ? type : ir::make_type(ir::TypeKind::null_type);
}

Value make_cast(Interpreter& in, const BoundArguments& call) {
  return placed_element(ir::make_cast(constructor_operand(in, call, "expression"), wanted_type(in, call)),
                        call);
}

Value make_try_cast(Interpreter& in, const BoundArguments& call) {
  return placed_element(
      ir::make_cast(constructor_operand(in, call, "expression"), wanted_type(in, call), true), call);
}

Value make_type_coerce(Interpreter& in, const BoundArguments& call) {
  return placed_element(
      ir::make_type_coerce(constructor_operand(in, call, "expression"), wanted_type(in, call)), call);
}

Value make_case(Interpreter& in, const BoundArguments& call) {
  std::vector<std::pair<ir::Operand, ir::Operand>> whens;
  std::vector<python::Argument> given(call.rest().begin(), call.rest().end());
  if (given.size() == 1 && python::is_list(given.front().value)) {
    note_older_notation(in, "`case([...])`", call.call_span());
    const python::Argument list = given.front();
    given.clear();
    for (const Value& when : in.to_vector(list.value, list.span)) {
      given.push_back({when, list.span});
    }
  }
  for (const auto& when : given) {
    if (const auto entries = python::dict_items(when.value)) {
      for (const auto& [condition, result] : *entries) {
        whens.emplace_back(operand_from(in, condition, when.span), operand_from(in, result, when.span));
      }
      continue;
    }
    const auto* pair = python::sequence_items(when.value);
    if (python::is_list(when.value) || pair == nullptr || pair->size() != 2) {
      bad_argument(
          in,
          "The \"whens\" argument to \"case()\", when referring to a sequence of items, is now passed as a "
          "series of positional elements, rather than as a list.",
          when.span);
    }
    whens.emplace_back(operand_from(in, (*pair)[0], when.span), operand_from(in, (*pair)[1], when.span));
  }
  const auto optional = [&](std::string_view name) {
    return call.absent(name) ? std::nullopt : std::optional(constructor_operand(in, call, name));
  };
  return placed_element(ir::make_case(whens, optional("value"), optional("else_")), call);
}

template <ir::OperatorKind kOperator>
Value make_conjunction(Interpreter& in, const BoundArguments& call) {
  std::vector<ir::ExpressionPtr> clauses;
  for (const auto& argument : call.rest()) {
    const bool single = call.rest().size() == 1 &&
                        find_expression(in, argument.value, argument.span) == nullptr &&
                        argument.value.is_object();
    if (single) {  // and_(x for x in ...)
      for (const auto& item : in.to_vector(argument.value, argument.span)) {
        clauses.push_back(clause_from(in, item, argument.span));
      }
      continue;
    }
    clauses.push_back(clause_from(in, argument.value, argument.span));
  }
  return placed_element(ir::conjunction(kOperator, clauses), call);
}

Value make_not(Interpreter& in, const BoundArguments& call) {
  const auto clause = constructor_operand(in, call, "clause");
  // not_(True) is of a bound value, which has no opposite (roles.ExpressionElementRole).
  return placed_element(ir::negate(ir::to_expression(clause)), call);
}

template <ir::OperatorKind kOperator>
Value make_ordering(Interpreter& in, const BoundArguments& call) {
  auto column = ordering_from(in, call.value("column"), call.span("column"), false);
  return placed_element(ir::make_unary(column, kOperator, true), call);
}

Value make_distinct(Interpreter& in, const BoundArguments& call) {
  auto inner = element(in, call, "expr");
  return placed_element(ir::make_unary(inner, distinct_op, false, ir::type_of(inner)), call);
}

Value make_bitwise_not(Interpreter& in, const BoundArguments& call) {
  auto inner = element(in, call, "expr");
  return placed_element(ir::make_unary(inner, bitwise_not_op, false, ir::type_of(inner)), call);
}

template <bool kAll>
Value make_any(Interpreter& in, const BoundArguments& call) {
  return placed_element(ir::make_any(element(in, call, "expr"), kAll), call);
}

Value make_between(Interpreter& in, const BoundArguments& call) {
  return placed_element(
      ir::between(element(in, call, "expr"), constructor_operand(in, call, "lower_bound"),
                  constructor_operand(in, call, "upper_bound"), flag(in, call, "symmetric")),
      call);
}

Value make_collate(Interpreter& in, const BoundArguments& call) {
  return placed_element(ir::collate(element(in, call, "expression"), string_argument(in, call, "collation")),
                        call);
}

Value make_extract(Interpreter& in, const BoundArguments& call) {
  return placed_element(
      ir::make_expression(ir::Extract{string_argument(in, call, "field"), element(in, call, "expr")},
                          ir::integer_type(), call.call_span()),
      call);
}

Value make_label(Interpreter& in, const BoundArguments& call) {
  return placed_element(
      ir::make_label(element(in, call, "element"), optional_name(in, call.value("name"), call.span("name")),
                     element_type(in, call)),
      call);
}

Value make_tuple(Interpreter& in, const BoundArguments& call) {
  std::vector<ir::TypePtr> types;
  if (!call.absent("types")) {
    for (const auto& type : in.to_vector(call.value("types"), call.span("types"))) {
      types.push_back(type_from_value(in, type, call.span("types")));
    }
  }
  return placed_element(ir::make_tuple_expression(operands_from(in, call.rest()), types), call);
}

Value over_function(Interpreter& in, const BoundArguments& call) {
  return wrap_expression(make_over(in, element(in, call, "element"), call));
}

Value within_group_function(Interpreter& in, const BoundArguments& call) {
  return wrap_expression(
      ir::make_within_group(element(in, call, "element"), orderings_from(in, call.rest(), false)));
}

Value filter_function(Interpreter& in, const BoundArguments& call) {
  return wrap_expression(ir::make_function_filter(element(in, call, "func"), clauses_from(in, call.rest())));
}

}  // namespace

ir::TypePtr element_type(Interpreter& in, const BoundArguments& call, std::string_view name) {
  return call.absent(name) ? nullptr : type_from_value(in, call.value(name), call.span(name));
}

ir::Operand constructor_operand(Interpreter& in, const BoundArguments& call, std::string_view name) {
  return operand_from(in, call.value(name), call.span(name));
}

SqlNames element_constructors() {
  return {
      {"cast", make_function("cast(expression, type_)", make_cast)},
      {"try_cast", make_function("try_cast(expression, type_)", make_try_cast)},
      {"type_coerce", make_function("type_coerce(expression, type_)", make_type_coerce)},
      {"case", make_function("case(*whens, value=None, else_=None)", make_case)},
      {"and_", make_function("and_(*clauses)", make_conjunction<and_>)},
      {"or_", make_function("or_(*clauses)", make_conjunction<or_>)},
      {"not_", make_function("not_(clause)", make_not)},
      {"asc", make_function("asc(column)", make_ordering<asc_op>)},
      {"desc", make_function("desc(column)", make_ordering<desc_op>)},
      {"nulls_first", make_function("nulls_first(column)", make_ordering<nulls_first_op>)},
      {"nullsfirst", make_function("nullsfirst(column)", make_ordering<nulls_first_op>)},
      {"nulls_last", make_function("nulls_last(column)", make_ordering<nulls_last_op>)},
      {"nullslast", make_function("nullslast(column)", make_ordering<nulls_last_op>)},
      {"distinct", make_function("distinct(expr)", make_distinct)},
      {"bitwise_not", make_function("bitwise_not(expr)", make_bitwise_not)},
      {"any_", make_function("any_(expr)", make_any<false>)},
      {"all_", make_function("all_(expr)", make_any<true>)},
      {"between", make_function("between(expr, lower_bound, upper_bound, symmetric=False)", make_between)},
      {"collate", make_function("collate(expression, collation)", make_collate)},
      {"extract", make_function("extract(field, expr)", make_extract)},
      {"label", make_function("label(name, element, type_=None)", make_label)},
      {"tuple_", make_function("tuple_(*clauses, types=None)", make_tuple)},
      {"over",
       make_function("over(element, partition_by=None, order_by=None, range_=None, rows=None, groups=None)",
                     over_function)},
      {"within_group", make_function("within_group(element, *order_by)", within_group_function)},
      {"funcfilter", make_function("funcfilter(func, *criterion)", filter_function)}};
}

}  // namespace sqlgen::alembic
