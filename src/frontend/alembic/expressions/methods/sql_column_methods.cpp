#include <fmt/format.h>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/methods/sql_method_tables.hpp"
#include "frontend/alembic/expressions/operands/sql_operands.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/schema/columns/schema_column.hpp"
#include "frontend/alembic/schema/columns/schema_defaults.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/objects/containers.hpp"
#include "sqlalchemy/expressions/builder.hpp"
#include "sqlalchemy/selects/from_clause.hpp"
#include "support/text.hpp"

// Methods of column expressions (ColumnOperators of sqlalchemy/sql/operators.py).

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

using enum ir::OperatorKind;

Value result(const ir::ExpressionPtr& expression, const BoundArguments& call) {
  return wrap_expression(ir::with_span(expression, call.call_span()));
}

ir::Operand method_operand(Interpreter& in, const BoundArguments& call, std::string_view name = "other") {
  return operand_from(in, call.value(name), call.span(name));
}

/// A method that is one operator with one operand.
template <ir::OperatorKind kOperator>
Value binary_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return result(ir::operate(self.expression(), kOperator,
                            operand_beside(in, self.expression(), call.value("other"), call.span("other"))),
                call);
}

template <ir::OperatorKind kOperator>
Value ordering_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  (void)in;
  return result(ir::make_unary(self.expression(), kOperator, true), call);
}

std::optional<ir::LiteralValue> literal_argument(Interpreter& in, const BoundArguments& call,
                                                 std::string_view name) {
  return call.absent(name) ? std::nullopt : literal_from_value(in, call.value(name), call.span(name));
}

template <ir::OperatorKind kOperator>
Value like_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  ir::OperatorModifiers modifiers;
  modifiers.escape = literal_argument(in, call, "escape");
  return result(
      ir::operate(self.expression(), kOperator, method_operand(in, call), false, std::move(modifiers)), call);
}

/// startswith(), contains() ...: with autoescape the wildcards in the operand lose their meaning
/// (operators._escaped_like_impl).
template <ir::OperatorKind kOperator>
Value substring_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  ir::OperatorModifiers modifiers;
  modifiers.escape = literal_argument(in, call, "escape");
  ir::Operand other = method_operand(in, call);
  if (flag(in, call, "autoescape")) {
    const auto* text = other.expression ? nullptr : other.value.get<std::string>();
    if (text == nullptr) {
      in.raise("TypeError", "String value expected when autoescape=True", call.span("other"));
    }
    if (!modifiers.escape) {
      modifiers.escape = ir::LiteralValue(ir::LiteralValue::Data(std::string("/")));
    }
    const std::string escape = *modifiers.escape->get<std::string>();
    std::string escaped = *text;
    if (escape != "%" && escape != "_") {
      escaped = replace_all(escaped, escape, escape + escape);
    }
    escaped = replace_all(replace_all(escaped, "%", escape + "%"), "_", escape + "_");
    other.value = ir::LiteralValue(ir::LiteralValue::Data(std::move(escaped)));
  }
  return result(ir::operate(self.expression(), kOperator, other, false, std::move(modifiers)), call);
}

Value membership(Interpreter& in, const ir::ExpressionPtr& left, bool negated, const BoundArguments& call) {
  const Value& value = call.value("other");
  const Span where = call.span("other");
  if (python::is_opaque(value)) {
    python::fail_on_opaque(in, value, where);
  }
  if (auto right = membership_from(in, value, where)) {
    return result(ir::in_expression(left, negated, right), call);
  }
  if (text_of(value) || !value.is_object()) {
    bad_argument(
        in,
        fmt::format("IN expression list, SELECT construct, or bound parameter object expected, got {}.",
                    in.repr(value, where)),
        where);
  }
  std::vector<ir::Operand> items;
  for (const auto& item : in.to_vector(value, where)) {
    const auto element = find_expression(in, item, where);
    if (element && (ir::as<ir::TextClause>(element) != nullptr || ir::is_select_base(element) ||
                    ir::is_from_clause(element))) {
      bad_argument(
          in,
          fmt::format("IN expression list, SELECT construct, or bound parameter object expected, got {}.",
                      in.repr(value, where)),
          where);
    }
    items.push_back(operand_beside(in, left, item, where));
  }
  return result(ir::in_list(left, negated, items, where), call);
}

Value in_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return membership(in, self.expression(), false, call);
}

Value not_in_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return membership(in, self.expression(), true, call);
}

Value between_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  const auto bound = [&](std::string_view name) {
    return operand_beside(in, self.expression(), call.value(name), call.span(name));
  };
  return result(ir::between(self.expression(), bound("cleft"), bound("cright"), flag(in, call, "symmetric")),
                call);
}

Value regexp_match_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return result(ir::regexp_match(self.expression(), method_operand(in, call, "pattern"),
                                 literal_argument(in, call, "flags")),
                call);
}

Value regexp_replace_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return result(
      ir::regexp_replace(self.expression(), method_operand(in, call, "pattern"),
                         method_operand(in, call, "replacement"), literal_argument(in, call, "flags")),
      call);
}

Value match_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  ir::OperatorModifiers modifiers;
  for (const auto& keyword : call.keywords()) {
    if (keyword.name == "postgresql_regconfig") {
      modifiers.regconfig = string_of(in, keyword.value, keyword.span);
    }
  }
  return result(
      ir::operate(self.expression(), match_op, method_operand(in, call), false, std::move(modifiers)), call);
}

/// The value of x.op("->"): a function of the right operand.
Value custom_operator(const ir::ExpressionPtr& left, ir::CustomOperator made) {
  const auto op = std::make_shared<const ir::CustomOperator>(std::move(made));
  return python::make_function("op(other)", [left, op](Interpreter& in, const BoundArguments& call) {
    return result(ir::operate(left, op, method_operand(in, call)), call);
  });
}

Value op_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  ir::CustomOperator made;
  made.text = string_argument(in, call, "opstring");
  made.precedence = static_cast<int>(optional_integer(in, call, "precedence").value_or(0));
  made.is_comparison = flag(in, call, "is_comparison");
  if (!call.absent("return_type")) {
    made.return_type = type_from_value(in, call.value("return_type"), call.span("return_type"));
  }
  return custom_operator(self.expression(), std::move(made));
}

Value bool_op_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  ir::CustomOperator made;
  made.text = string_argument(in, call, "opstring");
  made.precedence = static_cast<int>(optional_integer(in, call, "precedence").value_or(0));
  made.is_comparison = true;
  return custom_operator(self.expression(), std::move(made));
}

Value column_label(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return result(ir::make_label(self.expression(), optional_name(in, call.value("name"), call.span("name"))),
                call);
}

Value cast_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return result(
      ir::make_cast(self.expression(), type_from_value(in, call.value("type_"), call.span("type_"))), call);
}

Value collate_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return result(ir::collate(self.expression(), string_argument(in, call, "collation")), call);
}

Value column_distinct(Interpreter& /*in*/, ExpressionObject& self, const BoundArguments& call) {
  return result(ir::make_unary(self.expression(), distinct_op, false, ir::type_of(self.expression())), call);
}

Value bitwise_not_method(Interpreter& /*in*/, ExpressionObject& self, const BoundArguments& call) {
  return result(ir::make_unary(self.expression(), bitwise_not_op, false, ir::type_of(self.expression())),
                call);
}

Value any_method(Interpreter& /*in*/, ExpressionObject& self, const BoundArguments& call) {
  return result(ir::make_any(self.expression(), false), call);
}

Value all_method(Interpreter& /*in*/, ExpressionObject& self, const BoundArguments& call) {
  return result(ir::make_any(self.expression(), true), call);
}

Value column_self_group(Interpreter& /*in*/, ExpressionObject& self, const BoundArguments& call) {
  return result(ir::self_group(self.expression(), std::nullopt), call);
}

Value expression_copy(Interpreter& /*in*/, ExpressionObject& self, const BoundArguments& /*call*/) {
  const auto* reference = ir::as<ir::ColumnReference>(self.expression());
  const auto* from = reference != nullptr ? ir::as<ir::TableFrom>(reference->from) : nullptr;
  if (from != nullptr && !from->table->lightweight && reference->column) {
    auto copy = copy_column(*reference->column);
    copy_objects(copy);
    copy->foreign_keys.clear();  // they are the table's constraints by now (Column._copy)
    return Value::make<ColumnObject>(std::move(copy));
  }
  return wrap_expression(self.expression());
}

}  // namespace

const SqlMethods& column_methods() {
  static const SqlMethods table = {
      {"in_(other)", in_method},
      {"not_in(other)", not_in_method},
      {"notin_(other)", not_in_method},
      {"is_(other)", binary_method<is_>},
      {"is_not(other)", binary_method<is_not>},
      {"isnot(other)", binary_method<is_not>},
      {"is_distinct_from(other)", binary_method<is_distinct_from>},
      {"is_not_distinct_from(other)", binary_method<is_not_distinct_from>},
      {"isnot_distinct_from(other)", binary_method<is_not_distinct_from>},
      {"concat(other)", binary_method<concat_op>},
      {"bitwise_xor(other)", binary_method<bitwise_xor_op>},
      {"bitwise_or(other)", binary_method<bitwise_or_op>},
      {"bitwise_and(other)", binary_method<bitwise_and_op>},
      {"bitwise_lshift(other)", binary_method<bitwise_lshift_op>},
      {"bitwise_rshift(other)", binary_method<bitwise_rshift_op>},
      {"bitwise_not()", bitwise_not_method},
      {"like(other, escape=None)", like_method<like_op>},
      {"not_like(other, escape=None)", like_method<not_like_op>},
      {"notlike(other, escape=None)", like_method<not_like_op>},
      {"ilike(other, escape=None)", like_method<ilike_op>},
      {"not_ilike(other, escape=None)", like_method<not_ilike_op>},
      {"notilike(other, escape=None)", like_method<not_ilike_op>},
      {"startswith(other, escape=None, autoescape=False)", substring_method<startswith_op>},
      {"istartswith(other, escape=None, autoescape=False)", substring_method<istartswith_op>},
      {"endswith(other, escape=None, autoescape=False)", substring_method<endswith_op>},
      {"iendswith(other, escape=None, autoescape=False)", substring_method<iendswith_op>},
      {"contains(other, *, escape=None, autoescape=False)", substring_method<contains_op>},
      {"icontains(other, *, escape=None, autoescape=False)", substring_method<icontains_op>},
      {"between(cleft, cright, symmetric=False)", between_method},
      {"regexp_match(pattern, flags=None)", regexp_match_method},
      {"regexp_replace(pattern, replacement, flags=None)", regexp_replace_method},
      {"match(other, **kwargs)", match_method},
      {"op(opstring, precedence=0, is_comparison=False, return_type=None, python_impl=None)", op_method},
      {"bool_op(opstring, precedence=0, python_impl=None)", bool_op_method},
      {"label(name)", column_label},
      {"cast(type_)", cast_method},
      {"collate(collation)", collate_method},
      {"distinct()", column_distinct},
      {"asc()", ordering_method<asc_op>},
      {"desc()", ordering_method<desc_op>},
      {"nulls_first()", ordering_method<nulls_first_op>},
      {"nullsfirst()", ordering_method<nulls_first_op>},
      {"nulls_last()", ordering_method<nulls_last_op>},
      {"nullslast()", ordering_method<nulls_last_op>},
      {"any_()", any_method},
      {"all_()", all_method},
      {"self_group(against=None)", column_self_group},
      {"_copy(**kw)", expression_copy},
      {"copy(**kw)", expression_copy},
  };
  return table;
}

}  // namespace sqlgen::alembic
