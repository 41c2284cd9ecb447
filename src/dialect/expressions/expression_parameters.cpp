#include <fmt/format.h>

#include "dialect/expressions/statement_compiler.hpp"
#include "sqlalchemy/expressions/builder.hpp"
#include "sqlalchemy/expressions/parameters.hpp"
#include "sqlalchemy/expressions/text_clause.hpp"
#include "sqlalchemy/selects/from_clause.hpp"
#include "support/diagnostic.hpp"

// Columns, literals, labels, casts and other small elements.

namespace sqlgen::dialect {

std::string StatementCompiler::literal(const ir::LiteralValue& value, const ir::TypePtr& type,
                                       Span span) const {
  // A column declared without a type: the value's own type says how it is written. SQLAlchemy refuses it,
  // though the database would take it.
  const auto used = ir::is_null_type(type) ? ir::type_of_value(value) : type;
  try {
    return owner_.literals().render(value, used ? *used : *ir::null_type());
  } catch (CompileError& error) {
    rethrow_at(error, span);
  }
}

std::string StatementCompiler::string_literal(const ir::LiteralValue& value) const {
  return literal(value, ir::string_type(), {});
}

std::string StatementCompiler::visit(const ir::BindParameter& node, const ir::ExpressionPtr& self,
                                     const Context& in) {
  if (auto written = bind_expression(node, self, in)) {
    return *std::move(written);
  }
  if (!in.literal_binds && !node.inlined) {
    const bool is_anonymous = node.unique || node.key.empty();
    const std::string body = node.key.empty() ? "param" : ir::anonymous_parameter_body(node.key);
    const std::string name = ir::written_parameter(
        is_anonymous ? label_name(ir::anonymous_name(ir::element_id(self), body), "bindparam") : node.key);
    return node.expanding ? "(__[POSTCOMPILE_" + name + "])"
                          : ":" + name + parameter_cast(self->type ? *self->type : *ir::null_type());
  }
  if (!node.expanding) {
    return node.value.is_none() && !facts().bound_values ? "NULL"
                                                         : literal(node.value, self->type, self->span);
  }
  const auto* list = node.value.get<ir::ListValue>();
  const auto& type = ir::type_of(self);
  const bool is_tuple = type->kind == ir::TypeKind::tuple;
  if (node.value.is_none()) {
    return "(NULL)";
  }
  if (list == nullptr) {
    throw CompileError("bad-operand", "IN needs a list of values", self->span);
  }
  if (list->items.empty()) {
    return (is_tuple && facts().can("tuple_in_values") ? "(VALUES " : "(") +
           empty_set(is_tuple ? type->items.size() : 1,
                     node.expand_operator == ir::Operator(ir::OperatorKind::not_in_op)) +
           ")";
  }
  std::string out;
  for (const auto& item : list->items) {
    out += out.empty() ? "" : ", ";
    const auto* row = item.get<ir::ListValue>();
    if (row == nullptr || (!is_tuple && !ir::is_null_type(type))) {
      out += literal(item, type, self->span);
      continue;
    }
    std::string cells;
    for (std::size_t i = 0; i < row->items.size(); ++i) {
      const auto cell_type = i < type->items.size() ? type->items[i] : ir::type_of_value(row->items[i]);
      cells += (cells.empty() ? "" : ", ") + literal(row->items[i], cell_type, self->span);
    }
    out += "(" + cells + ")";
  }
  return (is_tuple && facts().can("tuple_in_values") ? "(VALUES " : "(") + out + ")";
}

std::string StatementCompiler::empty_set(std::size_t columns, bool negated) {
  const std::string tail = negated ? ") OR (1 = 1" : ") AND (1 != 1";
  if (columns <= 1) {
    return "NULL" + tail;
  }
  std::string nulls = "NULL";
  for (std::size_t i = 1; i < columns; ++i) {
    nulls += ", NULL";
  }
  return "(" + nulls + ")" + tail;
}

}  // namespace sqlgen::dialect
