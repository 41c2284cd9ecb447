#include "dialect/expressions/statement_compiler.hpp"
#include "support/text.hpp"

// What types of a revision's own write around values and columns (TypeEngine.bind_expression,
// column_expression).

namespace sqlgen::dialect {

namespace {

const ir::TypeExpressions* expressions_of(const ir::TypePtr& type, const std::string& dialect) {
  if (!type) {
    return nullptr;
  }
  const ir::Type& used = ir::resolve_variant(*type, dialect);
  if (used.expressions) {
    return used.expressions.get();
  }
  return used.kind == ir::TypeKind::type_decorator ? expressions_of(used.item, dialect) : nullptr;
}

}  // namespace

std::optional<std::string> StatementCompiler::column_expression(const ir::ExpressionPtr& column,
                                                                const Context& in) {
  const auto* expressions = in.column_expressions ? expressions_of(column->type, facts().name) : nullptr;
  if (expressions == nullptr || !expressions->column) {
    return std::nullopt;
  }
  auto inner = in;
  inner.column_expressions = false;
  inner.type_operand = expressions->column_operand.get();
  inner.type_value = column;
  return process(expressions->column, inner);
}

std::optional<std::string> StatementCompiler::bind_expression(const ir::BindParameter& node,
                                                              const ir::ExpressionPtr& self,
                                                              const Context& in) {
  const auto* expressions = in.skip_bind_expression ? nullptr : expressions_of(self->type, facts().name);
  if (expressions == nullptr || !expressions->bind) {
    return std::nullopt;
  }
  auto inner = in;
  inner.skip_bind_expression = true;
  const auto write = [&](const ir::ExpressionPtr& value) {
    inner.type_operand = expressions->bind_operand.get();
    inner.type_value = value;
    return process(expressions->bind, inner);
  };
  const auto* list = node.expanding ? node.value.get<ir::ListValue>() : nullptr;
  if (!node.expanding || !in.literal_binds) {
    return write(self);
  }
  if (list == nullptr || list->items.empty()) {
    return visit(node, self, inner);
  }
  std::vector<std::string> items;
  for (const auto& item : list->items) {
    ir::BindParameter bind;
    bind.value = item;
    bind.unique = true;
    items.push_back(write(ir::make_expression(std::move(bind), self->type, self->span)));
  }
  return "(" + join(items, ", ") + ")";
}

}  // namespace sqlgen::dialect
