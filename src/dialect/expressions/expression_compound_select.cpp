#include <fmt/format.h>

#include "dialect/expressions/statement_compiler.hpp"
#include "sqlalchemy/expressions/builder.hpp"
#include "sqlalchemy/selects/from_clause.hpp"
#include "support/diagnostic.hpp"

// SELECT, UNION and the rest.

namespace sqlgen::dialect {

namespace {

std::string_view keyword(ir::SetOperation operation) {
  switch (operation) {
    case ir::SetOperation::union_distinct:
      return "UNION";
    case ir::SetOperation::union_all:
      return "UNION ALL";
    case ir::SetOperation::except:
      return "EXCEPT";
    case ir::SetOperation::except_all:
      return "EXCEPT ALL";
    case ir::SetOperation::intersect:
      return "INTERSECT";
    case ir::SetOperation::intersect_all:
      break;
  }
  return "INTERSECT ALL";
}

}  // namespace

std::string StatementCompiler::visit(const ir::CompoundSelect& node, const ir::ExpressionPtr& self,
                                     const Context& in) {
  const bool top = stack_.empty();
  SelectState state;
  state.all_columns = ir::selected_columns(self);
  for (const auto& [key, column] : ir::subquery_columns(
           node.selects.front(), ir::make_alias(ir::Alias::Kind::subquery, self, std::nullopt))) {
    // ORDER BY "name" of a compound finds the first select's columns, written without a table.
    ir::ColumnReference bare = *ir::as<ir::ColumnReference>(column);
    bare.from = nullptr;
    bare.column = nullptr;
    state.all_columns.push_back(ir::make_expression(std::move(bare), column->type));
  }
  StackEntry entry;
  entry.fetches_compound = top;
  if (!stack_.empty()) {
    entry.fetches_compound = in.compound_index == std::size_t{0} && stack_.back().fetches_compound;
    entry.correlate_froms = stack_.back().correlate_froms;
    entry.as_from_froms = stack_.back().as_from_froms;
  }
  entry.state = &state;
  stack_.push_back(std::move(entry));
  auto inner = in;
  inner.insert_into = false;
  inner.compound_index.reset();
  independent_ctes(node.ctes, inner);
  std::string text;
  for (std::size_t i = 0; i < node.selects.size(); ++i) {
    auto part = inner;
    part.compound_index = i;
    text += (i == 0 ? "" : fmt::format(" {} ", keyword(node.operation))) + process(node.selects[i], part);
  }
  auto tail = inner;
  tail.as_from = false;
  tail.include_table = false;
  if (!node.group_by.empty()) {
    text += " GROUP BY " + process_list(node.group_by, ", ", tail);
  }
  if (!node.order_by.empty()) {
    text += " ORDER BY " + process_list(node.order_by, ", ", tail);
  }
  text += row_limits(node.limits, tail);
  if (!ctes_.empty()) {
    text = cte_clause(top ? std::nullopt : std::optional(stack_.size()), true) + text;
  }
  stack_.pop_back();
  return text;
}

std::string StatementCompiler::visit(const ir::TextualSelect& node, const ir::ExpressionPtr& /*self*/,
                                     const Context& in) {
  const bool top = stack_.empty();
  stack_.emplace_back();
  independent_ctes(node.ctes, in);
  auto text = process(node.text, in);
  if (!ctes_.empty()) {
    text = cte_clause(top ? std::nullopt : std::optional(stack_.size())) + text;
  }
  stack_.pop_back();
  return text;
}

}  // namespace sqlgen::dialect
