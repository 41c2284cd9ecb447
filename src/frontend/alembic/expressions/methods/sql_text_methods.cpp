#include <fmt/format.h>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/methods/sql_method_tables.hpp"
#include "frontend/alembic/expressions/operands/sql_operands.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "sqlalchemy/expressions/builder.hpp"
#include "support/spelling/ascii.hpp"

// Methods of text() (TextClause of sqlalchemy/sql/elements.py).

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

/// Whether the text has the parameter, by its spelling.
bool names_parameter(const std::string& sql, const std::string& name) {
  const std::string wanted = ":" + name;
  for (auto at = sql.find(wanted); at != std::string::npos; at = sql.find(wanted, at + 1)) {
    const auto end = at + wanted.size();
    const auto is_word = [](char c) {
      return is_ascii_word(c) || (static_cast<unsigned char>(c) & 0x80U) != 0;
    };
    const bool begins = at == 0 || (sql[at - 1] != ':' && sql[at - 1] != '\\' && !is_word(sql[at - 1]));
    if (begins && (end >= sql.size() || (!is_word(sql[end]) && sql[end] != ':'))) {
      return true;
    }
  }
  return false;
}

void bind(Interpreter& in, ir::TextClause& text, const std::string& name, ir::ExpressionPtr value,
          Span where) {
  in.count_steps(text.sql.size() / 32, where);
  if (!names_parameter(text.sql, name)) {
    bad_argument(in, fmt::format("This text() construct doesn't define a bound parameter named '{}'", name),
                 where);
  }
  text.binds[name] = std::move(value);
}

Value bindparams_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  ir::TextClause text = *ir::as<ir::TextClause>(self.expression());
  for (const auto& argument : call.rest()) {
    const auto expression = find_expression(in, argument.value, argument.span);
    const auto* parameter = ir::as<ir::BindParameter>(expression);
    if (parameter == nullptr) {
      bad_argument(in, "bindparam() objects are expected", argument.span);
    }
    bind(in, text, parameter->key, expression, argument.span);
  }
  for (const auto& keyword : call.keywords()) {
    const auto operand = operand_from(in, keyword.value, keyword.span);
    if (operand.expression) {
      bind(in, text, keyword.name, operand.expression, keyword.name_span);
      continue;
    }
    // A parameter that was declared by bindparam() keeps its type (BindParameter._with_value).
    const auto known = text.binds.find(keyword.name);
    const auto* declared = known == text.binds.end() ? nullptr : ir::as<ir::BindParameter>(known->second);
    ir::BindParameter parameter = declared != nullptr ? *declared : ir::BindParameter{};
    ir::TypePtr type = declared != nullptr ? known->second->type : nullptr;
    parameter.key = keyword.name;
    parameter.value = operand.value;
    parameter.required = false;
    if (ir::is_null_type(type)) {
      type = ir::type_of_value(operand.value);
    }
    bind(in, text, keyword.name, ir::make_expression(std::move(parameter), type, keyword.span),
         keyword.name_span);
  }
  return wrap_expression(ir::make_expression(std::move(text), nullptr, self.expression()->span));
}

Value columns_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  ir::TextualSelect select;
  select.text = self.expression();
  select.columns = columns_from(in, call.rest());
  select.positional = call.keywords().empty();
  for (const auto& keyword : call.keywords()) {
    ir::ColumnReference column;
    column.name = ir::Identifier(keyword.name);
    column.key = keyword.name;
    select.columns.push_back(ir::make_expression(
        std::move(column), type_from_value(in, keyword.value, keyword.span), keyword.name_span));
  }
  return wrap_expression(ir::make_expression(std::move(select), nullptr, call.call_span()));
}

Value text_self_group(Interpreter& /*in*/, ExpressionObject& self, const BoundArguments& /*call*/) {
  return wrap_expression(self.expression());
}

}  // namespace

const SqlMethods& text_methods() {
  static const SqlMethods table = {{"bindparams(*binds, **names_to_values)", bindparams_method},
                                   {"columns(*cols, **types)", columns_method},
                                   {"self_group(against=None)", text_self_group}};
  return table;
}

}  // namespace sqlgen::alembic
