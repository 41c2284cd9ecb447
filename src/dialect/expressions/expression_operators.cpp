#include <fmt/format.h>

#include "dialect/expressions/operator_words.hpp"
#include "dialect/expressions/statement_compiler.hpp"
#include "sqlalchemy/expressions/builder.hpp"
#include "support/diagnostic.hpp"

// Operators (visit_unary, visit_binary and what they call).

namespace sqlgen::dialect {

namespace {

using ir::Operator;
using enum ir::OperatorKind;

}  // namespace

std::string StatementCompiler::visit(const ir::Unary& node, const ir::ExpressionPtr& self,
                                     const Context& in) {
  if (node.op.custom) {
    const auto operand = process(node.operand, in);
    return node.modifier ? operand + " " + node.op.custom->text : node.op.custom->text + " " + operand;
  }
  if (node.op.kind == is_true || node.op.kind == is_false) {
    const bool plain = ir::is_implicitly_boolean(*node.operand) || facts().can("native_boolean");
    const auto operand = process(node.operand, in);
    if (node.op.kind == is_true) {
      return plain ? operand : operand + " = 1";
    }
    return plain ? "NOT " + operand : operand + " = 0";
  }
  const auto text = node.modifier ? suffix(node.op.kind) : prefix(node.op.kind);
  if (text.empty()) {
    throw CompileError("unsupported-expression", "this operator can't be written here", self->span);
  }
  const auto operand = process(node.operand, in);
  return node.modifier ? operand + std::string(text) : std::string(text) + operand;
}

std::string StatementCompiler::visit(const ir::ExpressionList& node, const ir::ExpressionPtr& self,
                                     const Context& in) {
  auto inner = in;
  std::string separator;
  if (node.op.custom) {
    separator = " " + node.op.custom->text + " ";
  } else {
    separator = std::string(infix(node.op.kind));
  }
  if (separator.empty()) {
    throw CompileError("unsupported-expression", "this operator can't be written here", self->span);
  }
  inner.in_operator = inner.in_operator || node.op.kind != comma_op;
  return process_list(node.items, separator, inner);
}

std::string StatementCompiler::visit(const ir::Binary& node, const ir::ExpressionPtr& self,
                                     const Context& in) {
  if (node.op.custom) {
    return generic_binary(node, " " + node.op.custom->text + " ", node.op.custom->eager_grouping, in);
  }
  if (substring_form(node.op.kind)) {
    return substring_like(node, in);
  }
  return binary_operator(node, self, in);
}

std::string StatementCompiler::binary_operator(const ir::Binary& node, const ir::ExpressionPtr& self,
                                               const Context& in) {
  switch (node.op.kind) {
    case truediv:
      return true_division(node, in);
    case floordiv:
      return floor_division(node, in);
    case bitwise_xor_op:
      return bitwise_xor(node, in);
    case getitem:
      return array_item(node, in);
    case json_getitem_op:
      return json_item(node, self, false, in);
    case json_path_getitem_op:
      return json_item(node, self, true, in);
    case like_op:
    case not_like_op:
      return like(node.left, node.right, node.op.kind == like_op ? " LIKE " : " NOT LIKE ", node.modifiers,
                  in);
    case ilike_op:
    case not_ilike_op:
      return case_insensitive_like(node.left, node.right, node.op.kind == not_ilike_op, node.modifiers, in);
    case between_op:
    case not_between_op:
      return generic_binary(node,
                            fmt::format(" {}BETWEEN {}", node.op.kind == between_op ? "" : "NOT ",
                                        node.modifiers.symmetric ? "SYMMETRIC " : ""),
                            false, in);
    case not_in_op:
      return "(" + generic_binary(node, " NOT IN ", false, in) + ")";
    case is_distinct_from:
    case is_not_distinct_from:
      return distinct_from(node, node.op.kind == is_not_distinct_from, in);
    case match_op:
      return match(node, in);
    case not_match_op: {
      auto parameters = in;
      parameters.literal_binds = false;  // as SQLCompiler.visit_not_match_op_binary writes it
      return "NOT " + match(node, parameters);
    }
    case regexp_match_op:
    case not_regexp_match_op:
      return regexp_match(node, node.op.kind == not_regexp_match_op, in);
    case regexp_replace_op:
      return regexp_replace(node, in);
    default:
      break;
  }
  const auto text = infix(node.op.kind);
  if (text.empty()) {
    throw CompileError("unsupported-expression", "this operator can't be written here", self->span);
  }
  return generic_binary(node, text, false, in);
}

std::string StatementCompiler::generic_binary(const ir::Binary& node, std::string_view op, bool eager,
                                              const Context& in) {
  auto inner = in;
  inner.in_operator = true;
  auto text = operands(node.left, op, node.right, inner);
  return in.in_operator && eager ? "(" + text + ")" : text;
}

std::string StatementCompiler::operands(const ir::ExpressionPtr& left, std::string_view between,
                                        const ir::ExpressionPtr& right, const Context& in) {
  auto text = process(left, in);
  text += between;
  return text + process(right, in);
}

std::string StatementCompiler::like(const ir::ExpressionPtr& left, const ir::ExpressionPtr& right,
                                    std::string_view op, const ir::OperatorModifiers& modifiers,
                                    const Context& in) {
  std::string text = operands(left, op, right, in);
  if (modifiers.escape && !modifiers.escape->is_none()) {
    text += " ESCAPE " + string_literal(*modifiers.escape);
  }
  return text;
}

std::string StatementCompiler::substring_like(const ir::Binary& node, const Context& in) {
  const auto form = *substring_form(node.op.kind);
  static const auto kPercent = ir::make_expression(ir::LiteralColumn{"'%'"}, ir::string_type());
  const auto concatenated = [&](const ir::ExpressionPtr& operand) {
    ir::ExpressionPtr right = operand;
    if (form.before) {
      right = ir::operate(kPercent, concat_op, right);
    }
    return form.after ? ir::operate(right, concat_op, kPercent) : right;
  };
  if (!form.lower) {
    return like(node.left, concatenated(node.right), form.negated ? " NOT LIKE " : " LIKE ", node.modifiers,
                in);
  }
  // The operand is lowered before the wildcards are put to it, where the dialect has no ILIKE.
  const auto left = ir::make_expression(ir::LiteralColumn{lower_operand(node.left, in)}, ir::string_type());
  const auto right =
      concatenated(ir::make_expression(ir::LiteralColumn{lower_operand(node.right, in)}, ir::string_type()));
  const bool native = lower_operand(kPercent, in) == "'%'";
  const std::string op = native ? "ILIKE " : "LIKE ";
  return like(left, right, (form.negated ? " NOT " : " ") + op, node.modifiers, in);
}

std::string StatementCompiler::lower_operand(const ir::ExpressionPtr& operand, const Context& in) {
  return "lower(" + process(operand, in) + ")";
}

std::string StatementCompiler::case_insensitive_like(const ir::ExpressionPtr& left,
                                                     const ir::ExpressionPtr& right, bool negated,
                                                     const ir::OperatorModifiers& modifiers,
                                                     const Context& in) {
  const auto lowered = [&](const ir::ExpressionPtr& operand) {
    return ir::make_expression(ir::LiteralColumn{lower_operand(operand, in)}, ir::string_type());
  };
  const auto first = lowered(left);
  return like(first, lowered(right), negated ? " NOT LIKE " : " LIKE ", modifiers, in);
}

std::string StatementCompiler::array_item(const ir::Binary& node, const Context& /*in*/) {
  throw CompileError("unsupported-expression", fmt::format("{} has no array subscripts", facts().name),
                     node.left->span);
}

std::string StatementCompiler::true_division(const ir::Binary& node, const Context& in) {
  auto right = node.right;
  const auto& type = ir::type_of(right);
  const auto target =
      ir::affinity(*type) == ir::TypeFamily::numeric ? type : ir::make_type(ir::TypeKind::numeric);
  return operands(node.left, " / ", ir::make_cast(right, target), in);
}

std::string StatementCompiler::floor_division(const ir::Binary& node, const Context& in) {
  const auto text = operands(node.left, " / ", node.right, in);
  const bool integers = ir::affinity(*ir::type_of(node.left)) == ir::TypeFamily::integer &&
                        ir::affinity(*ir::type_of(node.right)) == ir::TypeFamily::integer;
  return integers ? text : "FLOOR(" + text + ")";
}

std::string StatementCompiler::distinct_from(const ir::Binary& node, bool negated, const Context& in) {
  return generic_binary(node, negated ? " IS NOT DISTINCT FROM " : " IS DISTINCT FROM ", false, in);
}

std::string StatementCompiler::match(const ir::Binary& node, const Context& in) {
  return generic_binary(node, " MATCH ", false, in);
}

std::string StatementCompiler::regexp_match(const ir::Binary& node, bool /*negated*/, const Context& /*in*/) {
  throw CompileError("unsupported-expression",
                     fmt::format("the {} dialect does not support regular expressions", facts().name),
                     node.left->span);
}

std::string StatementCompiler::regexp_replace(const ir::Binary& node, const Context& /*in*/) {
  throw CompileError(
      "unsupported-expression",
      fmt::format("the {} dialect does not support regular expression replacements", facts().name),
      node.left->span);
}

}  // namespace sqlgen::dialect
