#include <fmt/format.h>

#include "dialect/expressions/statement_compiler.hpp"
#include "sqlalchemy/expressions/builder.hpp"
#include "sqlalchemy/expressions/text_clause.hpp"
#include "sqlalchemy/selects/from_clause.hpp"
#include "support/diagnostic.hpp"
#include "support/limits/stack.hpp"

// Columns, literals, labels, casts and other small elements.

namespace sqlgen::dialect {

namespace {

constexpr int kMaxDepth = 400;

}  // namespace

[[noreturn]] void rethrow_at(CompileError& error, Span span) {
  if (!error.diagnostic().span.valid()) {
    error.diagnostic().span = span;
  }
  throw error;
}

std::string StatementCompiler::run(const ir::ExpressionPtr& expression) {
  Context in;
  in.include_table = settings_.include_table;
  in.literal_binds = settings_.literal_binds;
  in.skip_bind_expression = !settings_.bind_expressions;
  return process(expression, in);
}

std::string StatementCompiler::process(const ir::ExpressionPtr& element, const Context& in) {
  if (depth_ > kMaxDepth || Stack::is_low()) {
    throw CompileError("expression-too-large", "the expression is nested too deeply", element->span);
  }
  if (in.type_value && element.get() == in.type_operand) {
    auto inner = in;
    inner.type_operand = nullptr;
    return process(in.type_value, inner);
  }
  ++depth_;
  try {
    auto text = std::visit([&](const auto& node) { return visit(node, element, in); }, element->node);
    --depth_;
    return text;
  } catch (CompileError& error) {
    --depth_;
    rethrow_at(error, element->span);
  }
}

std::string StatementCompiler::process_list(const std::vector<ir::ExpressionPtr>& elements,
                                            std::string_view separator, const Context& in) {
  std::string out;
  for (const auto& element : elements) {
    auto text = process(element, in);
    if (text.empty()) {
      continue;
    }
    if (!out.empty()) {
      out += separator;
    }
    out += text;
  }
  return out;
}

std::string StatementCompiler::boolean_constant(bool value) const {
  if (facts().can("native_boolean")) {
    return value ? "true" : "false";
  }
  return value ? "1" : "0";
}

std::string StatementCompiler::visit(const ir::TextClause& node, const ir::ExpressionPtr& /*self*/,
                                     const Context& in) {
  const auto names = ir::text_parameters(node.sql);
  return ir::render_text(node.sql, [&](const std::string& name) {
    if (const auto bound = node.binds.find(name); bound != node.binds.end()) {
      return process(bound->second, in);
    }
    return in.literal_binds && names.contains(name) ? std::string("NULL") : ":" + name;
  });
}

std::string StatementCompiler::visit(const ir::LiteralColumn& node, const ir::ExpressionPtr& /*self*/,
                                     const Context& /*in*/) {
  return node.text;
}

std::string StatementCompiler::visit(const ir::ColumnReference& node, const ir::ExpressionPtr& /*self*/,
                                     const Context& in) {
  std::string name = node.literal
                         ? node.name.text
                         : quoted_label({ir::name_of(node), node.anonymous, node.truncated}, "colident");
  const auto from = ir::from_of(node);
  if (!from || !in.include_table || !ir::is_named_from(from)) {
    return name;
  }
  std::string prefix;
  if (const auto* table = ir::as<ir::TableFrom>(from)) {
    const auto& schema = table->table->name.schema;
    if (schema && !schema->empty()) {
      prefix = names().quote(*schema) + ".";
    } else if (is_ambiguous(*table->table, in)) {
      return ambiguous_alias(*table->table) + "." + name;
    }
  }
  return prefix + from_alias_name(from) + "." + name;
}

std::string StatementCompiler::visit(const ir::Constant& node, const ir::ExpressionPtr& /*self*/,
                                     const Context& /*in*/) {
  switch (node.kind) {
    case ir::ConstantKind::true_value:
      return boolean_constant(true);
    case ir::ConstantKind::false_value:
      return boolean_constant(false);
    case ir::ConstantKind::null:
      break;
  }
  return "NULL";
}

std::string StatementCompiler::visit(const ir::Grouping& node, const ir::ExpressionPtr& /*self*/,
                                     const Context& in) {
  auto inner = in;
  inner.as_from = false;
  return "(" + process(node.element, inner) + ")";
}

std::string StatementCompiler::visit(const ir::Cast& node, const ir::ExpressionPtr& self, const Context& in) {
  return node.try_cast ? try_cast(node, self, in)
                       : owner_.types().cast(process(node.operand, in), *self->type);
}

std::string StatementCompiler::try_cast(const ir::Cast& /*node*/, const ir::ExpressionPtr& self,
                                        const Context& /*in*/) {
  throw CompileError("unsupported-expression", fmt::format("{} has no TRY_CAST", facts().name), self->span,
                     "use cast()");
}

std::string StatementCompiler::visit(const ir::TypeCoerce& node, const ir::ExpressionPtr& self,
                                     const Context& in) {
  const bool stands_in = in.type_value && node.operand.get() == in.type_operand;
  if (const auto* bind = ir::as<ir::BindParameter>(stands_in ? in.type_value : node.operand)) {
    return process(ir::make_expression(ir::BindParameter(*bind), self->type, node.operand->span), in);
  }
  return process(node.operand, in);
}

std::string StatementCompiler::visit(const ir::Extract& node, const ir::ExpressionPtr& /*self*/,
                                     const Context& in) {
  return extract(node, in);
}

std::string StatementCompiler::extract(const ir::Extract& node, const Context& in) {
  return fmt::format("EXTRACT({} FROM {})", node.field, process(node.operand, in));
}

std::string StatementCompiler::visit(const ir::CollationName& node, const ir::ExpressionPtr& /*self*/,
                                     const Context& /*in*/) {
  return names().quote(ir::Identifier(node.name));
}

std::string StatementCompiler::visit(const ir::TupleExpression& node, const ir::ExpressionPtr& /*self*/,
                                     const Context& in) {
  return "(" + process_list(node.items, ", ", in) + ")";
}

std::string StatementCompiler::visit(const ir::Slice& node, const ir::ExpressionPtr& /*self*/,
                                     const Context& in) {
  return operands(node.start, ":", node.stop, in);
}

std::string StatementCompiler::visit(const ir::ArrayLiteral& node, const ir::ExpressionPtr& self,
                                     const Context& in) {
  return array(node, self, in);
}

std::string StatementCompiler::array(const ir::ArrayLiteral& /*node*/, const ir::ExpressionPtr& self,
                                     const Context& /*in*/) {
  throw CompileError("unsupported-expression", fmt::format("{} has no array literals", facts().name),
                     self->span);
}

std::string StatementCompiler::visit(const ir::AggregateOrderBy& node, const ir::ExpressionPtr& /*self*/,
                                     const Context& in) {
  auto text = process(node.target, in);
  text += " ORDER BY ";
  return text + process_list(node.order_by, ", ", in);
}

std::string StatementCompiler::visit(const ir::CollectionAggregate& node, const ir::ExpressionPtr& /*self*/,
                                     const Context& in) {
  return (node.op == ir::Operator(ir::OperatorKind::any_op) ? "ANY " : "ALL ") + process(node.element, in);
}

std::string StatementCompiler::visit(const ir::Case& node, const ir::ExpressionPtr& /*self*/,
                                     const Context& in) {
  std::string out = "CASE ";
  if (node.value) {
    out += process(node.value, in) + " ";
  }
  for (const auto& [condition, result] : node.whens) {
    out += "WHEN " + operands(condition, " THEN ", result, in) + " ";
  }
  if (node.otherwise) {
    out += "ELSE " + process(node.otherwise, in) + " ";
  }
  return out + "END";
}

std::string StatementCompiler::visit(const ir::NextValue& node, const ir::ExpressionPtr& self,
                                     const Context& /*in*/) {
  return next_value(*node.sequence, self->span);
}

std::string StatementCompiler::next_value(const ir::Sequence& /*sequence*/, Span span) {
  throw CompileError("unsupported-expression", fmt::format("{} has no sequences", facts().name), span);
}

}  // namespace sqlgen::dialect
