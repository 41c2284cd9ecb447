#include "sqlalchemy/expressions/functions.hpp"

#include <fmt/format.h>

#include "dialect/expressions/statement_compiler.hpp"
#include "support/spelling/ascii.hpp"
#include "support/text.hpp"

// Functions, their filters and windows.

namespace sqlgen::dialect {

namespace {

/// A function's name needs quotes only for characters that no name may have (_requires_quotes_illegal_chars).
bool has_illegal_characters(std::string_view name) {
  if (name.empty()) {
    return true;
  }
  for (const char c : name) {
    const bool plain = is_ascii_word(c) || c == '$';
    if (!plain) {
      return true;
    }
  }
  return false;
}

std::string frame_bound(const ir::FrameBound& bound, bool upper) {
  if (bound.unbounded) {
    return upper ? "UNBOUNDED FOLLOWING" : "UNBOUNDED PRECEDING";
  }
  if (bound.offset == 0) {
    return "CURRENT ROW";
  }
  return bound.offset < 0 ? fmt::format("{} PRECEDING", -bound.offset)
                          : fmt::format("{} FOLLOWING", bound.offset);
}

std::string_view unit_name(ir::WindowFrame::Unit unit) {
  switch (unit) {
    case ir::WindowFrame::Unit::range:
      return "RANGE";
    case ir::WindowFrame::Unit::rows:
      return "ROWS";
    case ir::WindowFrame::Unit::groups:
      break;
  }
  return "GROUPS";
}

}  // namespace

std::string StatementCompiler::argument_list(const ir::FunctionCall& node, const Context& in) {
  auto inner = in;
  inner.as_from = false;
  return "(" + process_list(node.arguments, ", ", inner) + ")";
}

std::optional<std::string> StatementCompiler::special_function(const ir::FunctionCall& /*node*/,
                                                               const Context& /*in*/) {
  return std::nullopt;
}

std::string StatementCompiler::visit(const ir::FunctionCall& node, const ir::ExpressionPtr& /*self*/,
                                     const Context& in) {
  if (auto text = special_function(node, in)) {
    return *text;
  }
  if (node.known) {
    const auto spelling = ir::standard_function_spelling(node.name.text);
    if (!spelling.empty()) {
      const bool parentheses = !node.arguments.empty() || ir::always_has_parentheses(node.name.text);
      return parentheses ? spelling + argument_list(node, in) : spelling;
    }
  }
  std::string text;
  const auto spell = [&](const ir::Identifier& name) {
    return has_illegal_characters(name.text) || name.quote ? names().quote(name) : name.text;
  };
  for (const auto& package : node.packages) {
    text += spell(package) + ".";
  }
  return text + spell(node.name) + argument_list(node, in);
}

std::string StatementCompiler::visit(const ir::FunctionColumn& node, const ir::ExpressionPtr& /*self*/,
                                     const Context& in) {
  return "(" + process(node.function, in) + ")." + names().quote(node.name);
}

std::string StatementCompiler::visit(const ir::FunctionFilter& node, const ir::ExpressionPtr& /*self*/,
                                     const Context& in) {
  return operands(node.function, " FILTER (WHERE ", node.criterion, in) + ")";
}

std::string StatementCompiler::visit(const ir::WithinGroup& node, const ir::ExpressionPtr& /*self*/,
                                     const Context& in) {
  auto text = process(node.function, in);
  text += " WITHIN GROUP (ORDER BY ";
  return text + process_list(node.order_by, ", ", in) + ")";
}

std::string StatementCompiler::visit(const ir::Over& node, const ir::ExpressionPtr& /*self*/,
                                     const Context& in) {
  const auto text = process(node.element, in);
  std::vector<std::string> parts;
  if (!node.partition_by.empty()) {
    parts.push_back("PARTITION BY " + process_list(node.partition_by, ", ", in));
  }
  if (!node.order_by.empty()) {
    parts.push_back("ORDER BY " + process_list(node.order_by, ", ", in));
  }
  if (node.frame) {
    parts.push_back(fmt::format("{} BETWEEN {} AND {}", unit_name(node.frame->unit),
                                frame_bound(node.frame->lower, false), frame_bound(node.frame->upper, true)));
  }
  return text + " OVER (" + join(parts, " ") + ")";
}

}  // namespace sqlgen::dialect
