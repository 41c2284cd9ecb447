#include <fmt/format.h>

#include "dialect/expressions/statement_compiler.hpp"
#include "sqlalchemy/expressions/builder.hpp"
#include "sqlalchemy/selects/column_names.hpp"
#include "sqlalchemy/selects/from_clause.hpp"
#include "support/diagnostic.hpp"
#include "support/text.hpp"

// SELECT, UNION and the rest.

namespace sqlgen::dialect {

namespace {

bool limits_rows(const ir::LimitClauses& limits) {
  return limits.limit || limits.offset || limits.fetch;
}

/// Whether the operator's operand has no name of its own (UnaryExpression._wraps_unnamed_column).
bool wraps_unnamed(ir::ExpressionPtr operand) {
  while (const auto* grouped = ir::as<ir::Grouping>(operand)) {
    operand = grouped->element;
  }
  return !ir::own_label(operand).has_value();
}

/// Whether a column without a label of its own gets one (SQLCompiler._label_select_column).
bool needs_label(const ir::ExpressionPtr& column, bool as_from, bool native_boolean) {
  if (const auto* reference = ir::as<ir::ColumnReference>(column)) {
    return as_from && !reference->literal && ir::from_of(*reference) != nullptr;
  }
  if (const auto* literal = ir::as<ir::LiteralColumn>(column)) {
    return literal->construct;
  }
  if (ir::as<ir::TextClause>(column) != nullptr) {
    return false;
  }
  if (const auto* unary = ir::as<ir::Unary>(column)) {
    const bool wrapper = unary->op == ir::Operator(ir::OperatorKind::is_true) ||
                         unary->op == ir::Operator(ir::OperatorKind::is_false);
    return (wrapper && !native_boolean) || wraps_unnamed(unary->operand) || as_from;
  }
  if (const auto* aggregate = ir::as<ir::CollectionAggregate>(column)) {
    return wraps_unnamed(aggregate->element) || as_from;
  }
  return !ir::own_label(column).has_value();
}

}  // namespace

std::string StatementCompiler::visit(const ir::ScalarSelect& node, const ir::ExpressionPtr& /*self*/,
                                     const Context& in) {
  auto inner = in;
  inner.as_from = false;
  inner.compound_index.reset();
  const auto text = process(node.select, inner);
  return ir::as<ir::FromGrouping>(node.select) != nullptr ? text : "(" + text + ")";
}

std::string StatementCompiler::select_column(const ir::SelectColumn& column, bool as_from,
                                             const Context& in) {
  auto inner = in.columns(true);
  inner.within_label = false;
  inner.as_from = false;
  auto expression_context = inner;
  expression_context.within_label = true;
  const auto written = column_expression(column.column, expression_context);
  inner.column_expressions = false;
  if (const auto* label = ir::as<ir::Label>(column.column)) {
    if (!written) {
      return process(column.column, inner);
    }
    return *written + " AS " +
           (label->name ? names().quote(*label->name)
                        : quoted_label(*ir::own_label(column.column), "colident"));
  }
  std::optional<ir::LabelName> name = column.required;
  if (!name && (written || needs_label(column.column, as_from, facts().can("native_boolean")))) {
    name = column.fallback ? column.fallback : ir::anonymous_label(column.column);
    name->truncated = true;
  }
  if (!name) {
    return process(column.column, inner);
  }
  const auto label = quoted_label(*name, "colident");
  inner.within_label = true;
  return (written ? *written : process(column.column, inner)) + " AS " + label;
}

std::string StatementCompiler::criteria(const std::vector<ir::ExpressionPtr>& clauses, const Context& in) {
  const auto clause = ir::where_clause(clauses);
  if (!clause) {
    return "";
  }
  const auto* list = ir::as<ir::ExpressionList>(clause);
  if (clauses.size() > 1 && list != nullptr && list->op == ir::Operator(ir::OperatorKind::and_)) {
    return process_list(list->items, " AND ", in);
  }
  return process(clause, in);
}

std::string StatementCompiler::prefixes(const std::vector<ir::DialectText>& texts, const Context& in) {
  std::string out;
  for (const auto& item : texts) {
    if (item.dialect.empty() || item.dialect == "*" || item.dialect == facts().name) {
      out += process(item.text, in) + " ";
    }
  }
  return out;
}

std::string StatementCompiler::distinct_clause(const ir::Select& select, const Context& /*in*/) {
  return select.distinct ? "DISTINCT " : "";
}

std::string StatementCompiler::row_limits(const ir::LimitClauses& limits, const Context& in) {
  if (!limits_rows(limits)) {
    return "";
  }
  return limits.fetch ? fetch_clause(limits, in) : limit_clause(limits, in);
}

std::string StatementCompiler::fetch_clause(const ir::LimitClauses& limits, const Context& in) {
  std::string text;
  if (limits.offset) {
    text += "\n OFFSET " + process(limits.offset, in) + " ROWS";
  }
  text += fmt::format("\n FETCH FIRST {}{} ROWS {}", process(limits.fetch, in),
                      limits.fetch_percent ? " PERCENT" : "", limits.fetch_with_ties ? "WITH TIES" : "ONLY");
  return text;
}

std::string StatementCompiler::for_update_clause(const ir::ForUpdate& /*lock*/, const Context& /*in*/) {
  return " FOR UPDATE";
}

std::string StatementCompiler::select_body(const ir::Select& select,
                                           const std::vector<ir::ExpressionPtr>& froms,
                                           const std::vector<std::string>& columns,
                                           const std::string& precolumns, const Context& in) {
  std::string text = "SELECT " + precolumns + join(columns, ", ");
  if (columns.empty()) {
    while (text.ends_with(' ')) {
      text.pop_back();
    }
  }
  if (!froms.empty()) {
    text += " \nFROM " + process_list(froms, ", ", in.from());
  }
  if (const auto where = criteria(select.where, in); !where.empty()) {
    text += " \nWHERE " + where;
  }
  if (!select.group_by.empty()) {
    text += " GROUP BY " + process_list(select.group_by, ", ", in);
  }
  if (const auto having = criteria(select.having, in); !having.empty()) {
    text += " \nHAVING " + having;
  }
  if (!select.order_by.empty()) {
    text += " ORDER BY " + process_list(select.order_by, ", ", in);
  }
  text += row_limits(select.limits, in);
  if (select.for_update) {
    text += for_update_clause(*select.for_update, in);
  }
  return text;
}

std::string StatementCompiler::visit(const ir::Select& node, const ir::ExpressionPtr& self,
                                     const Context& in) {
  const bool top = stack_.empty();
  const bool embedded = in.compound_index.has_value() || in.insert_into;
  const auto state = select_state(node, self);
  if (in.compound_index && !stack_.empty()) {
    auto& expected = stack_.back().first_select_columns;
    if (*in.compound_index == 0) {
      expected = state.all_columns.size();
    } else if (expected && *expected != state.all_columns.size()) {
      throw CompileError(
          "bad-compound",
          fmt::format("all selects of a compound must have the same number of columns; select #1 has "
                      "{} columns, select #{} has {}",
                      *expected, *in.compound_index + 1, state.all_columns.size()),
          self->span);
    }
  }
  const bool fetched = top || (in.compound_index && stack_.back().fetches_compound);
  const auto froms = display_froms(node, state, in);
  StackEntry entry;
  for (const auto& from : froms) {
    ir::collect_froms(from, entry.as_from_froms);
  }
  entry.correlate_froms = entry.as_from_froms;
  if (!stack_.empty()) {
    const auto& outer = stack_.back().correlate_froms;
    entry.correlate_froms.insert(entry.correlate_froms.end(), outer.begin(), outer.end());
  }
  entry.state = &state;
  stack_.push_back(std::move(entry));
  auto inner = in.columns(false);
  inner.as_from = false;
  inner.insert_into = false;
  inner.lateral = false;
  inner.compound_index.reset();
  inner.ambiguous_tables = &state.tables_with_schema;
  independent_ctes(node.ctes, inner);
  auto precolumns = prefixes(node.prefixes, inner);
  precolumns += distinct_clause(node, inner);
  std::vector<std::string> columns;
  for (const auto& column : state.columns) {
    auto column_context = inner;
    column_context.include_table = true;
    column_context.column_expressions = fetched;
    columns.push_back(select_column(column, in.as_from, column_context));
  }
  auto text = select_body(node, froms, columns, precolumns, inner);
  std::string hints;
  for (const auto& hint : node.hints) {
    if (hint.dialect.empty() || hint.dialect == "*" || hint.dialect == facts().name) {
      hints += " " + process(hint.text, inner);
    }
  }
  text += hints;
  if (!ctes_.empty() && (!embedded || top)) {
    text = cte_clause(top ? std::nullopt : std::optional(stack_.size())) + text;
  }
  if (!node.suffixes.empty()) {
    text += " " + prefixes(node.suffixes, inner);
  }
  stack_.pop_back();
  return text;
}

}  // namespace sqlgen::dialect
