#include <fmt/format.h>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/constructors/sql_constructors.hpp"
#include "frontend/alembic/expressions/operands/sql_operands.hpp"
#include "frontend/alembic/expressions/sql_func.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/containers.hpp"
#include "sqlalchemy/expressions/functions.hpp"

// What stands for itself: text, columns, values and constants (sqlalchemy/sql/_elements_constructors.py).

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::make_function;
using python::Value;

namespace {

using enum ir::OperatorKind;

Value make_text(Interpreter& in, const BoundArguments& call) {
  // A text of a row that is not known becomes a statement as it is.
  const auto* instance = call.value("text").cast<python::InstanceObject>();
  if (instance != nullptr && instance->cls->find("__joined__") != nullptr) {
    return call.value("text");
  }
  const auto sql = text_of(call.value("text"));
  if (!sql) {
    raise_on_type(
        in, call.value("text"), call.span("text"), "a string for 'text'", "str", "TypeError",
        fmt::format("expected string or bytes-like object, got '{}'", in.type_name(call.value("text"))));
  }
  return wrap_expression(ir::make_text(*sql, call.call_span()));
}

Value make_column(Interpreter& in, const BoundArguments& call) {
  if (flag(in, call, "is_literal")) {
    return wrap_expression(ir::make_expression(ir::LiteralColumn{string_argument(in, call, "text")},
                                               element_type(in, call), call.call_span()));
  }
  ir::ColumnReference column;
  column.name = identifier_argument(in, call, "text");
  column.key = column.name.text;
  auto type = element_type(in, call);
  return wrap_expression(
      ir::make_expression(std::move(column), type ? type : ir::null_type(), call.call_span()));
}

Value make_literal_column(Interpreter& in, const BoundArguments& call) {
  auto type = element_type(in, call);
  return wrap_expression(ir::make_expression(ir::LiteralColumn{string_argument(in, call, "text")},
                                             type ? type : ir::null_type(), call.call_span()));
}

Value make_literal(Interpreter& in, const BoundArguments& call) {
  const auto value = constructor_operand(in, call, "value");
  if (value.expression) {
    bad_argument(in,
                 fmt::format("Literal Python value expected, got {}.",
                             in.repr(call.value("value"), call.span("value"))),
                 call.span("value"));
  }
  const auto type = element_type(in, call);
  if (type && type->kind == ir::TypeKind::type_decorator) {
    return wrap_expression(bound_value(in, call.value("value"), type, call.call_span()));
  }
  return wrap_expression(ir::make_bind(value.value, type, call.call_span()));
}

Value make_bindparam(Interpreter& in, const BoundArguments& call) {
  ir::BindParameter parameter;
  parameter.key = call.absent("key") ? "" : string_argument(in, call, "key");
  parameter.required = !call.given("value");
  parameter.unique = flag(in, call, "unique");
  parameter.expanding = flag(in, call, "expanding");
  auto type = element_type(in, call);
  const bool computed = !call.given("value") && call.given("callable_") && !call.absent("callable_");
  if (computed) {
    parameter.required = false;
    parameter.value =
        operand_from(in, in.call(call.value("callable_"), {}, call.call_span()), call.span("callable_"))
            .value;
    type = type ? type : ir::null_type();
  }
  if (call.given("value")) {
    const auto value = constructor_operand(in, call, "value");
    if (value.expression) {
      return wrap_expression(value.expression);
    }
    parameter.value = value.value;
    if (!type) {
      const auto* list = value.value.get<ir::ListValue>();
      const bool from_first = parameter.expanding && list != nullptr && !list->items.empty();
      type = ir::type_of_value(from_first ? list->items.front() : value.value);
    }
  }
  return wrap_expression(
      ir::make_expression(std::move(parameter), type ? type : ir::null_type(), call.call_span()));
}

Value constant(const ir::ExpressionPtr& expression, std::string_view declaration) {
  return make_function(
      declaration, [expression](Interpreter&, const BoundArguments&) { return wrap_expression(expression); });
}

// The class of a constant: its instances are all the same (SingletonConstant).
Value constant_class(const ir::ExpressionPtr& expression, std::string_view declaration) {
  return Value::make<python::NativeClass>(
      declaration, [expression](Interpreter&, const BoundArguments&) { return wrap_expression(expression); });
}

}  // namespace

SqlNames value_constructors() {
  return {
      {"func", Value::make<FunctionGenerator>(std::vector<std::string>{})},
      {"text", make_function("text(text)", make_text)},
      {"column", make_function("column(text, type_=None, is_literal=False, _selectable=None)", make_column)},
      {"literal_column", make_function("literal_column(text, type_=None)", make_literal_column)},
      {"literal", make_function("literal(value, type_=None, literal_execute=False)", make_literal)},
      {"bindparam",
       make_function("bindparam(key, value=None, type_=None, unique=False, required=None, quote=None, "
                     "callable_=None, expanding=False, isoutparam=False, literal_execute=False)",
                     make_bindparam)},
      {"null", constant(ir::make_null(), "null()")},
      {"true", constant(ir::make_boolean(true), "true()")},
      {"false", constant(ir::make_boolean(false), "false()")},
      {"TextClause", Value::make<python::NativeClass>("elements.TextClause(text)", make_text)},
      {"ColumnClause",
       Value::make<python::NativeClass>(
           "elements.ColumnClause(text, type_=None, is_literal=False, _selectable=None)", make_column)},
      {"BindParameter",
       Value::make<python::NativeClass>("elements.BindParameter(key, value=None, type_=None, unique=False, "
                                        "required=None, expanding=False, **kw)",
                                        make_bindparam)},
      {"Null", constant_class(ir::make_null(), "elements.Null()")},
      {"True_", constant_class(ir::make_boolean(true), "elements.True_()")},
      {"False_", constant_class(ir::make_boolean(false), "elements.False_()")}};
}

}  // namespace sqlgen::alembic
