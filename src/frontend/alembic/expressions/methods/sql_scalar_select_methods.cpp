#include <fmt/format.h>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/methods/sql_method_tables.hpp"
#include "frontend/alembic/expressions/methods/sql_select_methods.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/containers.hpp"
#include "sqlalchemy/expressions/builder.hpp"

// Methods of SELECT (Select of sqlalchemy/sql/selectable.py): each gives a changed copy.

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

Value scalar_where_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  const auto* scalar = ir::as<ir::ScalarSelect>(self.expression());
  ExpressionObject inner(scalar->select);
  const auto select = select_where(in, inner, call);
  return wrap_expression(ir::make_scalar_select(find_expression(in, select, call.call_span())));
}

template <bool kExcept>
Value scalar_correlate_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  const auto* scalar = ir::as<ir::ScalarSelect>(self.expression());
  const auto* unary = ir::as<ir::Unary>(self.expression());
  if (unary != nullptr) {
    scalar = ir::as<ir::ScalarSelect>(unary->operand);
  }
  const auto* node = scalar != nullptr ? ir::as<ir::Select>(scalar->select) : nullptr;
  if (node == nullptr) {
    in.raise("AttributeError", "correlate", call.call_span());
  }
  ir::Select select = *node;
  correlate(select, correlated(in, call), kExcept);
  auto made = ir::make_expression(std::move(select), nullptr, call.call_span());
  return wrap_expression(unary != nullptr ? ir::make_exists(made) : ir::make_scalar_select(made));
}

/// exists().where(), exists().select_from().
Value exists_change(Interpreter& in, ExpressionObject& self, const BoundArguments& call,
                    Value (*change)(Interpreter&, ExpressionObject&, const BoundArguments&)) {
  const auto* unary = ir::as<ir::Unary>(self.expression());
  const auto* scalar = unary != nullptr ? ir::as<ir::ScalarSelect>(unary->operand) : nullptr;
  if (scalar == nullptr) {
    return scalar_where_method(in, self, call);
  }
  ExpressionObject inner(scalar->select);
  const auto select = change(in, inner, call);
  return wrap_expression(ir::make_exists(find_expression(in, select, call.call_span())));
}

Value exists_where_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return exists_change(in, self, call, select_where);
}

Value exists_select_from_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return exists_change(in, self, call, select_from_method);
}

Value exists_select_method(Interpreter& /*in*/, ExpressionObject& self, const BoundArguments& call) {
  ir::Select select;
  select.columns = {self.expression()};
  return wrap_expression(ir::make_expression(std::move(select), nullptr, call.call_span()));
}

}  // namespace

const SqlMethods& scalar_select_methods() {
  static const SqlMethods table = {{"where(*crit)", exists_where_method},
                                   {"select_from(*froms)", exists_select_from_method},
                                   {"select()", exists_select_method},
                                   {"correlate(*fromclauses)", scalar_correlate_method<false>},
                                   {"correlate_except(*fromclauses)", scalar_correlate_method<true>}};
  return table;
}

}  // namespace sqlgen::alembic
