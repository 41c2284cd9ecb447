#include "sqlalchemy/expressions/builder.hpp"
#include "sqlalchemy/selects/from_clause.hpp"
#include "support/overloaded.hpp"

// Which FROM objects and columns an expression names (_from_objects, _find_columns).

namespace sqlgen::ir {

namespace {

using Children = std::vector<ExpressionPtr>;

void append_child(Children& out, const ExpressionPtr& child) {
  if (child) {
    out.push_back(child);
  }
}

void append_child(Children& out, const Children& children) {
  out.insert(out.end(), children.begin(), children.end());
}

Children case_children(const Case& node) {
  Children out;
  append_child(out, node.value);
  for (const auto& [condition, result] : node.whens) {
    out.push_back(condition);
    out.push_back(result);
  }
  append_child(out, node.otherwise);
  return out;
}

/// The operands of a column expression; nothing for FROM objects and statements.
Children operands(const ExpressionPtr& element) {
  return std::visit(Overloaded{[](const TextClause&) { return Children{}; },
                               [](const LiteralColumn& n) { return n.clauses; },
                               [](const ColumnReference&) { return Children{}; },
                               [](const BindParameter&) { return Children{}; },
                               [](const Constant&) { return Children{}; },
                               [](const Unary& n) { return Children{n.operand}; },
                               [](const Binary& n) {
                                 return Children{n.left, n.right};
                               },
                               [](const ExpressionList& n) { return n.items; },
                               [](const Grouping& n) { return Children{n.element}; },
                               [](const Label& n) { return Children{n.element}; },
                               [](const Cast& n) { return Children{n.operand}; },
                               [](const TypeCoerce& n) { return Children{n.operand}; },
                               [](const Extract& n) { return Children{n.operand}; },
                               [](const CollationName&) { return Children{}; },
                               [](const FunctionCall& n) { return n.arguments; },
                               [](const FunctionColumn&) { return Children{}; },
                               [](const FunctionFilter& n) {
                                 return Children{n.function, n.criterion};
                               },
                               [](const WithinGroup& n) {
                                 Children out{n.function};
                                 append_child(out, n.order_by);
                                 return out;
                               },
                               [](const Over& n) {
                                 Children out{n.element};
                                 append_child(out, n.partition_by);
                                 append_child(out, n.order_by);
                                 return out;
                               },
                               [](const Case& n) { return case_children(n); },
                               [](const TupleExpression& n) { return n.items; },
                               [](const Slice& n) {
                                 Children out;
                                 append_child(out, n.start);
                                 append_child(out, n.stop);
                                 append_child(out, n.step);
                                 return out;
                               },
                               [](const ArrayLiteral& n) { return n.items; },
                               [](const AggregateOrderBy& n) {
                                 Children out{n.target};
                                 append_child(out, n.order_by);
                                 return out;
                               },
                               [](const CollectionAggregate& n) { return Children{n.element}; },
                               [](const ScalarSelect&) { return Children{}; },
                               [](const NextValue&) { return Children{}; },
                               [](const LabelReference&) { return Children{}; },
                               [](const TextualLabel&) { return Children{}; },
                               [](const TableFrom&) { return Children{}; },
                               [](const Alias&) { return Children{}; },
                               [](const CommonTable&) { return Children{}; },
                               [](const Join&) { return Children{}; },
                               [](const ValuesFrom&) { return Children{}; },
                               [](const TableValuedAlias&) { return Children{}; },
                               [](const WholeRow&) { return Children{}; },
                               [](const FromGrouping&) { return Children{}; },
                               [](const Select&) { return Children{}; },
                               [](const CompoundSelect&) { return Children{}; },
                               [](const TextualSelect&) { return Children{}; },
                               [](const Insert&) { return Children{}; },
                               [](const Update&) { return Children{}; },
                               [](const Delete&) { return Children{}; }},
                    element->node);
}

}  // namespace

void collect_froms(const ExpressionPtr& element, std::vector<ExpressionPtr>& froms) {
  if (!element) {
    return;
  }
  if (const auto* column = as<ColumnReference>(element)) {
    if (auto from = from_of(*column)) {
      froms.push_back(std::move(from));
    }
    return;
  }
  if (const auto* row = as<WholeRow>(element)) {
    froms.push_back(row->from);
    return;
  }
  if (const auto* join = as<Join>(element)) {
    froms.push_back(element);
    collect_froms(join->left, froms);
    collect_froms(join->right, froms);
    return;
  }
  if (const auto* grouped = as<FromGrouping>(element)) {
    collect_froms(grouped->element, froms);
    return;
  }
  if (const auto* values = as<ValuesFrom>(element); values != nullptr && !values->named) {
    return;
  }
  if (is_from_clause(element)) {
    froms.push_back(element);
    return;
  }
  for (const auto& child : operands(element)) {
    collect_froms(child, froms);
  }
}

std::vector<ExpressionPtr> froms_of(const ExpressionPtr& element) {
  std::vector<ExpressionPtr> froms;
  collect_froms(element, froms);
  return froms;
}

void collect_hidden_froms(const ExpressionPtr& from, std::vector<ExpressionPtr>& hidden) {
  if (const auto* join = as<Join>(from)) {
    collect_froms(join->left, hidden);
    collect_froms(join->right, hidden);
  } else if (const auto* grouped = as<FromGrouping>(from)) {
    collect_hidden_froms(grouped->element, hidden);
  }
}

void collect_columns(const ExpressionPtr& element, std::vector<ExpressionPtr>& columns) {
  if (!element) {
    return;
  }
  if (as<ColumnReference>(element) != nullptr) {
    columns.push_back(element);
    return;
  }
  for (const auto& child : operands(element)) {
    collect_columns(child, columns);
  }
}

}  // namespace sqlgen::ir
