#include <fmt/format.h>

#include "dialect/expressions/statement_compiler.hpp"
#include "sqlalchemy/expressions/builder.hpp"
#include "sqlalchemy/expressions/text_clause.hpp"
#include "sqlalchemy/selects/from_clause.hpp"
#include "support/diagnostic.hpp"
#include "support/text.hpp"

// Columns, literals, labels, casts and other small elements.

namespace sqlgen::dialect {

std::string StatementCompiler::visit(const ir::Label& node, const ir::ExpressionPtr& self,
                                     const Context& in) {
  const bool with_as = in.within_columns && !in.within_label;
  const bool name_only = in.label_as_name == self.get();
  const auto element = ir::self_group(node.element, ir::Operator(ir::OperatorKind::as_));
  if (!with_as && !name_only) {
    return process(element, in.columns(false));
  }
  std::string name = node.name ? names().quote(*node.name)
                               : quoted_label(ir::anonymous_name(node.anonymous, node.base), "colident");
  if (name_only && !with_as) {
    return name;
  }
  auto inner = in.columns(true);
  inner.within_label = true;
  inner.label_as_name = nullptr;
  return process(element, inner) + " AS " + name;
}

std::string StatementCompiler::visit(const ir::LabelReference& node, const ir::ExpressionPtr& /*self*/,
                                     const Context& in) {
  if (stack_.empty() || stack_.back().state == nullptr) {
    return process(node.element, in);
  }
  ir::ExpressionPtr label = node.element;
  while (const auto* unary = ir::as<ir::Unary>(label)) {
    label = unary->operand;
  }
  auto inner = in;
  for (const auto& column : stack_.back().state->all_columns) {
    const auto* given = ir::as<ir::Label>(column);
    const auto* wanted = ir::as<ir::Label>(label);
    const bool same_name = given != nullptr && wanted != nullptr && given->name == wanted->name &&
                           given->anonymous == wanted->anonymous;
    if (same_name && (column == label || ir::same_element(given->element, wanted->element))) {
      inner.label_as_name = label.get();
    }
  }
  return process(node.element, inner);
}

std::string StatementCompiler::visit(const ir::TextualLabel& node, const ir::ExpressionPtr& self,
                                     const Context& in) {
  if (stack_.empty()) {
    return process(ir::make_text(node.name, self->span), in);
  }
  const auto* state = stack_.back().state;
  ir::ExpressionPtr found;
  if (state != nullptr) {
    for (const auto& column : state->all_columns) {
      const auto label = ir::qualified_label(column);
      if (label && !label->anonymous && label->text.text == node.name) {
        found = column;
      }
    }
    for (std::size_t i = 0; i < state->froms.size() && !found; ++i) {
      for (const auto& column : ir::spread_columns({state->froms[i]})) {
        if (ir::proxy_key(column) == node.name) {
          found = column;
        }
      }
    }
  }
  if (!found) {
    throw CompileError(
        "unknown-label",
        fmt::format("can't resolve label reference '{}' for ORDER BY / GROUP BY / DISTINCT", node.name),
        self->span, "declare textual SQL with text()");
  }
  auto inner = in;
  inner.label_as_name = found.get();
  return process(found, inner);
}

std::string StatementCompiler::label_name(const ir::LabelName& name, std::string_view identifier_class) {
  const auto number = [&](const std::string& part, const std::string& body) {
    auto& chosen = anonymous_names_[part];
    if (chosen.empty()) {
      chosen = fmt::format("{}_{}", body, ++anonymous_counts_[body]);
    }
    return chosen;
  };
  const std::size_t limit = facts().max_identifier_length;
  std::string chosen = ir::numbered(name, number);
  if (!name.truncated || utf8_length(chosen) <= limit - 6) {
    return chosen;
  }
  auto& truncated = truncated_names_[std::string(identifier_class) + " " + name.text.text];
  if (!truncated.empty()) {
    return truncated;
  }
  truncated = fmt::format("{}_{:x}", utf8_prefix(chosen, limit - 6),
                          ++truncated_counts_[std::string(identifier_class)]);
  return truncated;
}

std::string StatementCompiler::quoted_label(const ir::LabelName& name, std::string_view identifier_class) {
  ir::Identifier identifier = name.text;
  identifier.text = label_name(name, identifier_class);
  return names().quote(identifier);
}

}  // namespace sqlgen::dialect
