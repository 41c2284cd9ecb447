#include <algorithm>

#include "ir/expression.hpp"
#include "ir/statement.hpp"
#include "support/diagnostic.hpp"
#include "support/overloaded.hpp"

// How large an expression is. What walks over one does so by recursion, and a revision's code can nest and
// repeat elements without end.

namespace sqlgen::ir {

namespace {

constexpr std::uint32_t kDeepest = 1000;
constexpr std::uint64_t kLargestSize = 1'000'000;

class Measure {
 public:
  explicit Measure(Expression& element) : element_(element) {}

  void add(const ExpressionPtr& child) {
    if (child) {
      ++element_.width;
      element_.depth = std::max(element_.depth, child->depth + 1);
      element_.size += child->size;
    }
  }
  template <class Item>
  void add(const std::vector<Item>& children) {
    for (const auto& child : children) {
      add(child);
    }
  }
  /// A column of a subquery: as deep as that is, yet only named here.
  void lie_in(const ExpressionPtr& from) {
    if (from) {
      element_.depth = std::max(element_.depth, from->depth + 1);
    }
  }
  void add(const std::pair<ExpressionPtr, ExpressionPtr>& pair) { add_all(pair.first, pair.second); }
  void add(const AddedCte& added) { add(added.cte); }
  void add(const JoinStep& step) { add_all(step.right, step.on, step.left); }
  void add(const EarlierEntities& earlier) { add_all(earlier.columns, earlier.joins); }
  void add(const Assignment& assignment) { add_all(assignment.column, assignment.value); }
  void add(const LimitClauses& limits) { add_all(limits.limit, limits.offset, limits.fetch); }
  void add(const std::shared_ptr<const OnConflict>& clause) {
    if (clause) {
      add_all(clause->elements, clause->index_where, clause->assignments, clause->where);
    }
  }

  template <class... Children>
  void add_all(const Children&... children) {
    (add(children), ...);
  }

 private:
  Expression& element_;
};

void measure(Expression& element) {
  Measure to(element);
  std::visit(
      Overloaded{
          [&](const Unary& n) { to.add(n.operand); }, [&](const Binary& n) { to.add_all(n.left, n.right); },
          [&](const ExpressionList& n) { to.add(n.items); }, [&](const Grouping& n) { to.add(n.element); },
          [&](const Label& n) { to.add(n.element); }, [&](const Cast& n) { to.add(n.operand); },
          [&](const TypeCoerce& n) { to.add(n.operand); }, [&](const Extract& n) { to.add(n.operand); },
          [&](const FunctionCall& n) { to.add(n.arguments); },
          [&](const FunctionColumn& n) { to.add(n.function); },
          [&](const FunctionFilter& n) { to.add_all(n.function, n.criterion); },
          [&](const WithinGroup& n) { to.add_all(n.function, n.order_by); },
          [&](const Over& n) { to.add_all(n.element, n.partition_by, n.order_by); },
          [&](const Case& n) { to.add_all(n.value, n.whens, n.otherwise); },
          [&](const TupleExpression& n) { to.add(n.items); },
          [&](const Slice& n) { to.add_all(n.start, n.stop, n.step); },
          [&](const ArrayLiteral& n) { to.add(n.items); },
          [&](const AggregateOrderBy& n) { to.add_all(n.target, n.order_by); },
          [&](const CollectionAggregate& n) { to.add(n.element); },
          [&](const ScalarSelect& n) { to.add(n.select); },
          [&](const LabelReference& n) { to.add(n.element); },
          [&](const Alias& n) { to.add_all(n.element, n.sampling, n.seed); },
          [&](const CommonTable& n) { to.add_all(n.element, n.restates, n.alias_of); },
          [&](const Join& n) { to.add_all(n.left, n.right, n.on); },
          [&](const ValuesFrom& n) { to.add_all(n.columns, n.rows, n.ctes); },
          [&](const TableValuedAlias& n) { to.add(n.function); }, [&](const WholeRow& n) { to.add(n.from); },
          [&](const FromGrouping& n) { to.add(n.element); },
          [&](const Select& n) {
            to.add_all(n.columns, n.froms, n.joins, n.earlier, n.where, n.group_by, n.having, n.order_by,
                       n.distinct_on, n.limits, n.ctes);
          },
          [&](const CompoundSelect& n) { to.add_all(n.selects, n.group_by, n.order_by, n.limits, n.ctes); },
          [&](const TextualSelect& n) { to.add_all(n.text, n.columns, n.ctes); },
          [&](const Insert& n) {
            to.add_all(n.values, n.rows, n.select, n.returning, n.on_conflict, n.ctes);
          },
          [&](const Update& n) { to.add_all(n.values, n.where, n.returning, n.ctes); },
          [&](const Delete& n) { to.add_all(n.where, n.returning, n.ctes); },
          [&](const TextClause& n) {
            for (const auto& [name, bind] : n.binds) {
              to.add(bind);
            }
          },
          // What is made of no other elements.
          [&](const ColumnReference& n) { to.lie_in(n.from); },
          [&](const LiteralColumn& n) { to.add(n.clauses); }, [](const BindParameter&) {},
          [](const Constant&) {}, [](const CollationName&) {}, [](const NextValue&) {},
          [](const TextualLabel&) {}, [](const TableFrom&) {}},
      element.node);
}

}  // namespace

ExpressionPtr measured(Expression element) {
  measure(element);
  if (element.depth > kDeepest || element.size > kLargestSize) {
    throw CompileError("expression-too-large",
                       element.depth > kDeepest ? "the expression is nested too deeply"
                                                : "the expression grows too large, with all that it repeats",
                       element.span, "write it as the text of a statement, or as several statements");
  }
  return std::make_shared<const Expression>(std::move(element));
}

}  // namespace sqlgen::ir
