#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "ir/expressions/from_objects.hpp"
#include "ir/expressions/literal.hpp"
#include "ir/expressions/sql_operator.hpp"
#include "ir/expressions/statement.hpp"
#include "ir/name.hpp"
#include "ir/schema.hpp"
#include "ir/type.hpp"
#include "support/source.hpp"

// SQL expressions and statements as a tree. The nodes are SQLAlchemy's elements (sqlalchemy/sql/elements.py,
// selectable.py, functions.py); src/sqlalchemy has the rules by which they are put together.

namespace sqlgen::ir {

/// text(): SQL written down by the revision, with its :name parameters.
struct TextClause {
  std::string sql;
  std::map<std::string, ExpressionPtr> binds = {};
};
/// literal_column(): text that stands for a column.
struct LiteralColumn {
  std::string text;
  // Set where it is what a construct of the revision's own is written as: such a one is labelled as an
  // expression with that name, and brings along the FROM objects of its clauses.
  bool construct = false;
  std::string name = {};
  std::vector<ExpressionPtr> clauses = {};
};
/// A column: of a table or another FROM object, or on its own (from is null). One that is made for a table
/// that comes later has it in `column`: sqlalchemy/selects/from_clause.hpp, from_of().
struct ColumnReference {
  Identifier name;
  std::string key;
  ExpressionPtr from = {};
  ColumnPtr column = {};       // of a table
  bool anonymous = false;      // the name is a template of sqlalchemy/naming/label_name.hpp
  bool truncated = false;      // the name is cut where the dialect's names are shorter
  bool literal = false;        // a column of a subquery whose text stands for its name
  std::uint32_t position = 0;  // among the columns of a select; 0 for a table's
};
/// A bound value; rendered as a literal.
struct BindParameter {
  std::string key = {};  // "" for an anonymous one
  LiteralValue value = {};
  bool required = false;                           // no value is known
  bool unique = false;                             // made by the builder for a value
  bool inlined = false;                            // op.inline_literal(): never a parameter
  bool expanding = false;                          // the list of IN: the value is a ListValue
  std::vector<TypePtr> tuple_types = {};           // of the columns of the tuple_ that it is compared to
  Operator expand_operator = OperatorKind::in_op;  // in_op or not_in_op
};
enum class ConstantKind { null, true_value, false_value };
struct Constant {
  ConstantKind kind;
};
/// An operator before its operand (NOT x, -x), or after it where `modifier` (x DESC).
struct Unary {
  Operator op;
  ExpressionPtr operand;
  bool modifier = false;
};
/// Arguments of an operator beside its operands.
struct OperatorModifiers {
  std::optional<LiteralValue> escape = {};    // LIKE
  std::optional<LiteralValue> flags = {};     // regexp_match, regexp_replace
  bool symmetric = false;                     // BETWEEN
  std::optional<std::string> regconfig = {};  // PostgreSQL's match()
};
struct Binary {
  ExpressionPtr left;
  Operator op;
  ExpressionPtr right;
  std::optional<Operator> negate = {};  // the operator that says the opposite
  OperatorModifiers modifiers = {};
};
/// Several expressions with one operator between them: AND, OR, `,` or an associative operator.
struct ExpressionList {
  Operator op;
  std::vector<ExpressionPtr> items = {};
  bool group = true;  // whether self_group may put parentheses around it
};
struct Grouping {
  ExpressionPtr element;
};
/// label(): an absent name is an anonymous one made from `base` ("anon_1", "lower_1").
struct Label {
  std::optional<Identifier> name;
  std::string base = {};
  ExpressionPtr element;
  AnonymousId anonymous = {};
};
/// CAST; the target is the expression's type.
struct Cast {
  ExpressionPtr operand;
  bool try_cast = false;
};
struct TypeCoerce {
  ExpressionPtr operand;
};
struct Extract {
  std::string field;
  ExpressionPtr operand;
};
/// expr COLLATE name: the name as an operand.
struct CollationName {
  std::string name;
};
/// func.a.b(...). `known` marks functions that SQLAlchemy has a class for (func.now, func.count).
struct FunctionCall {
  std::vector<Identifier> packages = {};
  Identifier name;
  std::vector<ExpressionPtr> arguments = {};
  bool known = false;
};
/// func.x().scalar_table_valued("name"): (x()).name.
struct FunctionColumn {
  ExpressionPtr function;
  Identifier name;
};
struct FunctionFilter {
  ExpressionPtr function;
  ExpressionPtr criterion;
};
struct WithinGroup {
  ExpressionPtr function;
  std::vector<ExpressionPtr> order_by;
};
/// The bounds of a window's frame: nothing is UNBOUNDED, 0 CURRENT ROW, negative PRECEDING.
struct FrameBound {
  bool unbounded = true;
  std::int64_t offset = 0;
};
struct WindowFrame {
  enum class Unit { range, rows, groups } unit;
  FrameBound lower, upper;
};
struct Over {
  ExpressionPtr element;
  std::vector<ExpressionPtr> partition_by = {};
  std::vector<ExpressionPtr> order_by = {};
  std::optional<WindowFrame> frame = {};
};
struct Case {
  ExpressionPtr value = {};
  std::vector<std::pair<ExpressionPtr, ExpressionPtr>> whens;
  ExpressionPtr otherwise = {};
};
struct TupleExpression {
  std::vector<ExpressionPtr> items;
};
/// expr[start:stop] of an array.
struct Slice {
  ExpressionPtr start, stop, step;
};
/// postgresql.array([...]).
struct ArrayLiteral {
  std::vector<ExpressionPtr> items;
};
/// postgresql.aggregate_order_by(target, *order_by).
struct AggregateOrderBy {
  ExpressionPtr target;
  std::vector<ExpressionPtr> order_by;
};
/// any_(), all_().
struct CollectionAggregate {
  Operator op;
  ExpressionPtr element;
};
/// A select or table-valued expression used as a value: (SELECT ...).
struct ScalarSelect {
  ExpressionPtr select;
};
/// nextval() of a sequence, spelt by the dialect.
struct NextValue {
  std::shared_ptr<Sequence> sequence;
};

/// A label, or an ordering of one, in ORDER BY: written as the label's name where the SELECT has it.
struct LabelReference {
  ExpressionPtr element;
};
/// order_by("name"), group_by("name"), desc("name"): the name of a label or column of the statement.
struct TextualLabel {
  std::string name;
};

struct ExpressionNode
    : std::variant<TextClause, LiteralColumn, ColumnReference, BindParameter, Constant, Unary, Binary,
                   ExpressionList, Grouping, Label, Cast, TypeCoerce, Extract, CollationName, FunctionCall,
                   FunctionColumn, FunctionFilter, WithinGroup, Over, Case, TupleExpression, Slice,
                   ArrayLiteral, AggregateOrderBy, CollectionAggregate, ScalarSelect, NextValue,
                   LabelReference, TextualLabel, TableFrom, Alias, CommonTable, Join, ValuesFrom,
                   TableValuedAlias, WholeRow, FromGrouping, Select, CompoundSelect, TextualSelect, Insert,
                   Update, Delete> {
  using variant::variant;
  ExpressionNode(const ExpressionNode& other);
  ExpressionNode(ExpressionNode&& other) noexcept;
  ExpressionNode& operator=(const ExpressionNode& other);
  ExpressionNode& operator=(ExpressionNode&& other) noexcept;
  ~ExpressionNode();
};

/// A node of an SQL expression or statement. Immutable once made; shared freely, and told apart by identity
/// as SQLAlchemy's elements are.
struct Expression {
  ExpressionNode node;
  TypePtr type = {};
  Span span = {};
  // How many elements it is made of directly, how deep they are nested, and how many there are if each is
  // counted where it is used; filled in by make_expression().
  std::uint32_t width = 0;
  std::uint32_t depth = 1;
  std::uint64_t size = 1;

  template <class T>
  [[nodiscard]] const T* get() const {
    return std::get_if<T>(&node);
  }
};

/// The element with its width, depth and size. Errors: CompileError "expression-too-large" where it is nested
/// deeper, or larger with all that it repeats, than any statement that a person writes.
[[nodiscard]] ExpressionPtr measured(Expression element);

[[nodiscard]] ExpressionPtr make_expression(ExpressionNode node, TypePtr type = {}, Span span = {});

/// text(sql) as an expression.
[[nodiscard]] ExpressionPtr make_text(std::string sql, Span span = {});

/// The node where `expression` is a T, through a null pointer too.
template <class T>
[[nodiscard]] const T* as(const ExpressionPtr& expression) {
  return expression ? expression->get<T>() : nullptr;
}

}  // namespace sqlgen::ir
