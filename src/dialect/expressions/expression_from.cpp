#include <fmt/format.h>

#include "dialect/expressions/statement_compiler.hpp"
#include "sqlalchemy/expressions/builder.hpp"
#include "sqlalchemy/selects/from_clause.hpp"
#include "support/diagnostic.hpp"

// FROM objects: tables, aliases, joins, VALUES.

namespace sqlgen::dialect {

namespace {

/// An alias of an alias stands for what that one stands for: compiler.py, visit_alias, enclosing_alias.
bool is_alias_within_alias(const ir::ExpressionPtr& self, const ir::Expression* enclosing) {
  if (enclosing == nullptr) {
    return false;
  }
  const auto* alias = enclosing->get<ir::Alias>();
  return alias != nullptr && alias->element == self;
}

}  // namespace

std::string StatementCompiler::from_alias_name(const ir::ExpressionPtr& from) {
  return quoted_label(ir::from_label(from), "alias");
}

bool StatementCompiler::is_ambiguous(const ir::Table& table, const Context& in) {
  const bool has_schema = table.name.schema && !table.name.schema->empty();
  return !has_schema && in.ambiguous_tables != nullptr && in.ambiguous_tables->contains(table.name.name.text);
}

std::string StatementCompiler::ambiguous_alias(const ir::Table& table) {
  const auto& name = table.name.name;
  return quoted_label(ir::anonymous_name("name " + name.text, name.text), "alias");
}

std::string StatementCompiler::visit(const ir::TableFrom& node, const ir::ExpressionPtr& self,
                                     const Context& in) {
  if (!in.as_from && !in.as_hint) {
    return "";
  }
  if (in.use_schema && is_ambiguous(*node.table, in) && !is_alias_within_alias(self, in.enclosing_alias)) {
    return names().quote(node.table->name.name) + " AS " + ambiguous_alias(*node.table);
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
  if (in.as_hint) {
    return from_alias_name(self);
  }
  const bool lateral = node.kind == ir::Alias::Kind::lateral;
  // lateral() of a select is one of its subquery.
  const bool subquery =
      node.kind == ir::Alias::Kind::subquery || (lateral && ir::is_select_base(node.element));
  auto inner = in;
  inner.lateral = lateral || in.lateral;
  inner.enclosing_alias = self.get();
  inner.subquery = false;
  auto text = process(node.element, inner);
  const bool within_alias = is_alias_within_alias(self, in.enclosing_alias);
  if (subquery && (in.as_from || (inner.lateral && (lateral || within_alias)))) {
    text = "(" + text + ")";
  }
  return (lateral ? "LATERAL " : "") + text +
         (in.as_from && !within_alias ? " AS " + from_alias_name(self) : "");
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
  independent_ctes(node.ctes, inner);
  for (const auto& row : node.rows) {
    rows += (rows.empty() ? "(" : ", (") + process_list(row, ", ", inner) + ")";
  }
  std::string values = "VALUES " + rows;
  if (!node.named) {
    return "(" + values + ")";
  }
  if (!in.as_from || (in.visiting_cte != nullptr &&
                      ir::as<ir::ValuesFrom>(in.visiting_cte->get<ir::CommonTable>()->element) == &node)) {
    return values;
  }
  const std::string_view lateral = node.lateral ? "LATERAL " : "";
  if (!node.aliased) {
    return fmt::format("{}({})", lateral, values);
  }
  std::string columns;
  for (const auto& column : node.columns) {
    columns += (columns.empty() ? "" : ", ") + names().quote(ir::as<ir::ColumnReference>(column)->name);
  }
  return fmt::format("{}({}) AS {} ({})", lateral, values, quoted_label(ir::from_label(self), "values"),
                     columns);
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
