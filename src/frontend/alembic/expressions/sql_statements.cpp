#include "frontend/alembic/expressions/sql_statements.hpp"

#include <fmt/format.h>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/operands/sql_operands.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/names.hpp"
#include "sqlalchemy/expressions/functions.hpp"
#include "sqlalchemy/selects/from_clause.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;

namespace {

/// A select inside a compound keeps its parentheses only where it has clauses of its own at its end
/// (Select._needs_parens_for_grouping).
bool needs_parentheses(const ir::ExpressionPtr& select) {
  const auto* node = ir::as<ir::Select>(select);
  if (node == nullptr) {
    return ir::as<ir::CompoundSelect>(select) != nullptr;
  }
  return node->limits.limit || node->limits.offset || node->limits.fetch || !node->order_by.empty();
}

}  // namespace

ir::ExpressionPtr make_compound(ir::SetOperation operation, const std::vector<ir::ExpressionPtr>& selects,
                                Span where) {
  ir::CompoundSelect compound;
  compound.operation = operation;
  for (auto& select : selects) {
    compound.selects.push_back(needs_parentheses(select)
                                   ? ir::make_expression(ir::FromGrouping{select}, nullptr, select->span)
                                   : select);
  }
  return ir::make_expression(std::move(compound), nullptr, where);
}

ir::ExpressionPtr make_cte(Interpreter& in, const ir::ExpressionPtr& element, const BoundArguments& call) {
  ir::CommonTable cte;
  cte.element = element;
  cte.name = optional_name(in, call.value("name"), call.span("name"));
  cte.anonymous = ir::fresh_anonymous_id();
  cte.recursive = flag(in, call, "recursive");
  cte.nesting = flag(in, call, "nesting");
  return ir::make_expression(std::move(cte), nullptr, call.call_span());
}

ir::ExpressionPtr make_table_sample(Interpreter& in, const ir::ExpressionPtr& element,
                                    const BoundArguments& call) {
  auto alias = ir::make_alias(ir::Alias::Kind::table_sample, element,
                              optional_name(in, call.value("name"), call.span("name")));
  ir::Alias node = *ir::as<ir::Alias>(alias);
  auto sampling = operand_from(in, call.value("sampling"), call.span("sampling"));
  node.sampling = sampling.expression && ir::as<ir::FunctionCall>(sampling.expression) != nullptr
                      ? sampling.expression
                      : ir::make_function({}, "system", {sampling});
  if (!call.absent("seed")) {
    node.seed = ir::to_expression(operand_from(in, call.value("seed"), call.span("seed")));
  }
  return ir::make_expression(std::move(node), nullptr, call.call_span());
}

std::vector<ir::DialectText> dialect_texts(Interpreter& in, const BoundArguments& call) {
  std::vector<ir::DialectText> texts;
  const auto dialect = optional_string(in, call, "dialect").value_or("*");
  for (const auto& argument : call.rest()) {
    if (!text_of(argument.value) && find_expression(in, argument.value, argument.span) == nullptr) {
      fail_on_unknown(in, argument.value, argument.span);
      bad_argument(in,
                   fmt::format("statement sub-expression element expected, got {}.",
                               in.repr(argument.value, argument.span)),
                   argument.span);
    }
    texts.push_back({sql_from_value(in, argument.value, argument.span), dialect});
  }
  return texts;
}

std::vector<ir::AddedCte> added_ctes(Interpreter& in, const BoundArguments& call) {
  std::vector<ir::AddedCte> ctes;
  for (const auto& argument : call.rest()) {
    ctes.push_back({from_from(in, argument.value, argument.span), flag(in, call, "nest_here")});
  }
  return ctes;
}

}  // namespace sqlgen::alembic
