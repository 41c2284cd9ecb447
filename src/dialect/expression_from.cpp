#include <fmt/format.h>

#include "dialect/statement_compiler.hpp"
#include "ir/expression_builder.hpp"
#include "ir/from_clause.hpp"
#include "support/diagnostic.hpp"

// FROM objects: tables, aliases, joins, VALUES.

namespace sqlgen::dialect {

namespace {

/// What an anonymous name of a FROM object is made from.
std::string anonymous_base(const ir::ExpressionPtr& from) {
  if (const auto* valued = ir::as<ir::TableValuedAlias>(from)) {
    return valued->base;
  }
  const auto* alias = ir::as<ir::Alias>(from);
  return alias != nullptr ? alias->base : "anon";
}

/// An alias of an alias stands for what that one stands for: compiler.py, visit_alias, enclosing_alias.
bool is_alias_within_alias(const ir::ExpressionPtr& self, const ir::Expression* enclosing) {
  const auto* outer = enclosing != nullptr ? enclosing->get<ir::Alias>() : nullptr;
  return outer != nullptr && outer->kind != ir::Alias::Kind::table_sample && outer->element == self;
}

}  // namespace

std::string StatementCompiler::from_alias_name(const ir::ExpressionPtr& from) {
  if (const auto name = ir::from_name(from)) {
    return names().quote(*name);
  }
  return names().quote(label_name({ir::Identifier(anonymous_base(from)), ir::element_id(from)}, "alias"));
}

std::string StatementCompiler::visit(const ir::TableFrom& node, const ir::ExpressionPtr& /*self*/,
                                     const Context& in) {
  if (!in.as_from && !in.as_hint) {
    return "";
  }
  return in.use_schema ? names().table(node.table->name) : names().quote(node.table->name.name);
}

std::string StatementCompiler::visit(const ir::Alias& node, const ir::ExpressionPtr& self,
                                     const Context& in) {
  if (node.kind == ir::Alias::Kind::table_sample) {
    auto element = in.from();
    element.enclosing_alias = self.get();
    std::string text = process(node.element, element) + " AS " + from_alias_name(self) + " TABLESAMPLE " +
                       process(node.sampling, in);
    if (node.seed) {
      text += " REPEATABLE (" + process(node.seed, in) + ")";
    }
    return text;
  }
  const bool lateral = node.kind == ir::Alias::Kind::lateral;
  const bool subquery =
      node.kind == ir::Alias::Kind::subquery || (lateral && ir::is_select_base(node.element));
  if (in.as_hint) {
    return from_alias_name(self);
  }
  auto inner = in;
  inner.lateral = lateral || in.lateral;
  inner.enclosing_alias = self.get();
  inner.subquery = false;
  if (!in.as_from) {
    inner.as_from = false;
    return process(node.element, inner);
  }
  inner.as_from = true;
  auto text = process(node.element, inner);
  if (subquery && ir::as<ir::FromGrouping>(node.element) == nullptr) {
    text = "(" + text + ")";
  }
  if (is_alias_within_alias(self, in.enclosing_alias)) {
    return text;
  }
  return (lateral ? "LATERAL " : "") + text + " AS " + from_alias_name(self);
}

std::string StatementCompiler::visit(const ir::Join& node, const ir::ExpressionPtr& /*self*/,
                                     const Context& in) {
  auto side = in.from();
  auto condition = in;
  condition.as_from = false;
  const std::string_view kind = node.full ? " FULL OUTER JOIN " : node.outer ? " LEFT OUTER JOIN " : " JOIN ";
  auto text = operands(node.left, kind, node.right, side);
  text += " ON ";
  return text + process(node.on, condition);
}

std::string StatementCompiler::visit(const ir::ValuesFrom& node, const ir::ExpressionPtr& self,
                                     const Context& in) {
  std::string rows;
  auto inner = in;
  inner.as_from = false;
  for (const auto& row : node.rows) {
    rows += (rows.empty() ? "(" : ", (") + process_list(row, ", ", inner) + ")";
  }
  const std::string values = "VALUES " + rows;
  if (!node.named) {
    return "(" + values + ")";
  }
  if (!in.as_from || (in.visiting_cte != nullptr &&
                      ir::as<ir::ValuesFrom>(in.visiting_cte->get<ir::CommonTable>()->element) == &node)) {
    return values;
  }
  const std::string_view lateral = node.lateral ? "LATERAL " : "";
  std::string columns;
  for (const auto& column : node.columns) {
    columns += (columns.empty() ? "" : ", ") + names().quote(ir::as<ir::ColumnReference>(column)->name);
  }
  const auto name = node.name
                        ? names().quote(*node.name)
                        : names().quote(label_name({ir::Identifier("anon"), ir::element_id(self)}, "values"));
  return fmt::format("{}({}) AS {} ({})", lateral, values, name, columns);
}

std::string StatementCompiler::with_columns(const ir::TableValuedAlias& node,
                                            const ir::ExpressionPtr& /*self*/) {
  std::string columns;
  for (const auto& column : node.columns) {
    columns += (columns.empty() ? "" : ", ") + names().quote(ir::as<ir::ColumnReference>(column)->name);
    if (node.with_types) {
      columns += " " + owner_.types().render(*ir::type_of(column));
    }
  }
  return "(" + columns + ")";
}

std::string StatementCompiler::visit(const ir::TableValuedAlias& node, const ir::ExpressionPtr& self,
                                     const Context& in) {
  auto inner = in;
  inner.as_from = false;
  auto text = process(node.function, inner);
  if (node.with_ordinality) {
    text += " WITH ORDINALITY";
  }
  if (!in.as_from) {
    return text;
  }
  text = (node.lateral ? "LATERAL " : "") + text + " AS " + from_alias_name(self);
  return node.render_derived ? text + with_columns(node, self) : text;
}

std::string StatementCompiler::visit(const ir::WholeRow& node, const ir::ExpressionPtr& /*self*/,
                                     const Context& /*in*/) {
  return from_alias_name(node.from);
}

std::string StatementCompiler::visit(const ir::FromGrouping& node, const ir::ExpressionPtr& /*self*/,
                                     const Context& in) {
  return "(" + process(node.element, in) + ")";
}

}  // namespace sqlgen::dialect
