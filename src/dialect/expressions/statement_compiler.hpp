#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "dialect/expressions/expression_compiler.hpp"
#include "ir/expressions/expression.hpp"
#include "sqlalchemy/selects/select_columns.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::dialect {

/// Where in a statement an element is written: the keyword arguments that SQLAlchemy's visitors hand on.
struct RenderContext {
  bool include_table = true;
  bool use_schema = true;
  bool within_columns = false;
  bool within_label = false;
  bool as_from = false;
  bool as_hint = false;
  bool subquery = false;
  bool lateral = false;
  bool insert_into = false;
  bool in_operator = false;
  bool json_cast_applied = false;
  bool literal_binds = true;  // off where SQLAlchemy forgets to hand it on: a parameter is written as ":name"
  std::optional<std::size_t> compound_index = {};
  const ir::Expression* label_as_name = nullptr;  // this label is written as its name
  const ir::Expression* enclosing_alias = nullptr;
  const ir::Expression* visiting_cte = nullptr;
  bool nest_cte_here = false;
  // Inside what a type writes around a value or a column: the stand-in, what it stands for, and whether
  // values are taken as they are.
  const ir::Expression* type_operand = nullptr;
  ir::ExpressionPtr type_value = nullptr;
  bool skip_bind_expression = false;
  bool column_expressions = false;                          // columns are fetched: types write around them
  const std::set<std::string>* ambiguous_tables = nullptr;  // names of tables with a schema in this SELECT

  [[nodiscard]] RenderContext columns(bool value) const {
    auto copy = *this;
    copy.within_columns = value;
    return copy;
  }
  [[nodiscard]] RenderContext from() const {
    auto copy = *this;
    copy.as_from = true;
    return copy;
  }
};

/// The FROM list of one SELECT, and the columns that its labels name (SelectState).
struct SelectState {
  std::vector<ir::ExpressionPtr> froms;
  std::vector<ir::SelectColumn> columns;
  std::vector<ir::ExpressionPtr> all_columns;
  std::set<std::string> tables_with_schema;
};

/// What one assignment of an INSERT or UPDATE became.
struct CrudParameter {
  ir::ExpressionPtr column;
  std::string name;
  std::string value;
};

/// Compiles one statement (sqlalchemy/sql/compiler.py, SQLCompiler): anonymous names, truncated labels, CTEs
/// and correlation live here. One family of elements has one file: expression_elements.cpp,
/// expression_operators.cpp, expression_functions.cpp, expression_select.cpp, expression_from.cpp,
/// expression_cte.cpp, expression_insert.cpp, expression_update.cpp.
class StatementCompiler {
 public:
  StatementCompiler(const ExpressionCompiler& owner, const ExpressionSettings& settings)
      : owner_(owner), settings_(settings) {}
  StatementCompiler(const StatementCompiler&) = delete;
  StatementCompiler& operator=(const StatementCompiler&) = delete;
  virtual ~StatementCompiler() = default;

  /// The whole statement or expression.
  [[nodiscard]] std::string run(const ir::ExpressionPtr& expression);

  using Context = RenderContext;

 protected:
  std::string process(const ir::ExpressionPtr& element, const Context& in);
  std::string process_list(const std::vector<ir::ExpressionPtr>& elements, std::string_view separator,
                           const Context& in);
  [[nodiscard]] const ExpressionCompiler& owner() const { return owner_; }
  [[nodiscard]] const Facts& facts() const { return owner_.facts(); }
  [[nodiscard]] const Names& names() const { return owner_.names(); }
  [[nodiscard]] std::string literal(const ir::LiteralValue& value, const ir::TypePtr& type, Span span) const;
  [[nodiscard]] std::string string_literal(const ir::LiteralValue& value) const;

  // elements
  std::string visit(const ir::TextClause& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::LiteralColumn& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::ColumnReference& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::BindParameter& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::Constant& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::Grouping& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::Label& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::Cast& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::TypeCoerce& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::Extract& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::CollationName& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::TupleExpression& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::Slice& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::ArrayLiteral& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::AggregateOrderBy& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::CollectionAggregate& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::Case& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::NextValue& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::LabelReference& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::TextualLabel& node, const ir::ExpressionPtr& self, const Context& in);
  // operators
  std::string visit(const ir::Unary& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::Binary& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::ExpressionList& node, const ir::ExpressionPtr& self, const Context& in);
  // functions
  std::string visit(const ir::FunctionCall& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::FunctionColumn& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::FunctionFilter& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::WithinGroup& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::Over& node, const ir::ExpressionPtr& self, const Context& in);
  // FROM objects
  std::string visit(const ir::TableFrom& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::Alias& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::CommonTable& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::Join& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::ValuesFrom& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::TableValuedAlias& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::WholeRow& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::FromGrouping& node, const ir::ExpressionPtr& self, const Context& in);
  // statements
  std::string visit(const ir::ScalarSelect& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::Select& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::CompoundSelect& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::TextualSelect& node, const ir::ExpressionPtr& self, const Context& in);
  std::string visit(const ir::Insert& node, const ir::ExpressionPtr& self, const Context& given);
  std::string visit(const ir::Update& node, const ir::ExpressionPtr& self, const Context& given);
  std::string visit(const ir::Delete& node, const ir::ExpressionPtr& self, const Context& given);

  // What a dialect writes in its own way.
  [[nodiscard]] virtual std::string boolean_constant(bool value) const;
  virtual std::string json_item(const ir::Binary& node, const ir::ExpressionPtr& self, bool path,
                                const Context& in) = 0;
  virtual std::string array_item(const ir::Binary& node, const Context& in);
  virtual std::string true_division(const ir::Binary& node, const Context& in);
  virtual std::string floor_division(const ir::Binary& node, const Context& in);
  virtual std::string bitwise_xor(const ir::Binary& node, const Context& in) = 0;
  virtual std::string case_insensitive_like(const ir::ExpressionPtr& left, const ir::ExpressionPtr& right,
                                            bool negated, const ir::OperatorModifiers& modifiers,
                                            const Context& in);
  /// The operand of a case-insensitive LIKE.
  virtual std::string lower_operand(const ir::ExpressionPtr& operand, const Context& in);
  virtual std::string distinct_from(const ir::Binary& node, bool negated, const Context& in);
  virtual std::string match(const ir::Binary& node, const Context& in);
  virtual std::string regexp_match(const ir::Binary& node, bool negated, const Context& in);
  virtual std::string regexp_replace(const ir::Binary& node, const Context& in);
  /// What an empty IN list compares with, "NULL) AND (1 != 1".
  virtual std::string empty_set(std::size_t columns, bool negated);
  /// A function that the dialect has its own text for; nothing for the rest.
  virtual std::optional<std::string> special_function(const ir::FunctionCall& node, const Context& in);
  virtual std::string extract(const ir::Extract& node, const Context& in);
  virtual std::string array(const ir::ArrayLiteral& node, const ir::ExpressionPtr& self, const Context& in);
  virtual std::string try_cast(const ir::Cast& node, const ir::ExpressionPtr& self, const Context& in);
  virtual std::string limit_clause(const ir::LimitClauses& limits, const Context& in) = 0;
  virtual std::string fetch_clause(const ir::LimitClauses& limits, const Context& in);
  virtual std::string for_update_clause(const ir::ForUpdate& lock, const Context& in);
  virtual std::string distinct_clause(const ir::Select& select, const Context& in);
  virtual std::string extra_delete_froms(const std::vector<ir::ExpressionPtr>& froms, const Context& in);
  [[nodiscard]] virtual bool returning_with_table() const { return true; }
  /// What follows a parameter of this type, "::JSON".
  [[nodiscard]] virtual std::string parameter_cast(const ir::Type& /*type*/) const { return ""; }
  virtual std::string next_value(const ir::Sequence& sequence, Span span);

  // Shared pieces of the families.
  std::string argument_list(const ir::FunctionCall& node, const Context& in);
  /// Both operands, the left one first: anonymous names are numbered in the order of the text.
  std::string operands(const ir::ExpressionPtr& left, std::string_view between,
                       const ir::ExpressionPtr& right, const Context& in);
  std::string generic_binary(const ir::Binary& node, std::string_view op, bool eager, const Context& in);
  std::string binary_operator(const ir::Binary& node, const ir::ExpressionPtr& self, const Context& in);
  std::string like(const ir::ExpressionPtr& left, const ir::ExpressionPtr& right, std::string_view op,
                   const ir::OperatorModifiers& modifiers, const Context& in);
  /// The arguments of a function that SQLAlchemy writes with parameters where it should write literals.
  std::string parameter_list(const ir::FunctionCall& node, Context in) {
    in.literal_binds = false;
    return argument_list(node, in);
  }
  std::string substring_like(const ir::Binary& node, const Context& in);
  std::string criteria(const std::vector<ir::ExpressionPtr>& clauses, const Context& in);
  /// What ends UPDATE and DELETE alike, and the CTEs before it; `top`: it is no part of another statement.
  std::string finished_change(std::string text, const std::vector<ir::ExpressionPtr>& where,
                              const std::vector<ir::ExpressionPtr>& returning, bool top, const Context& in);
  std::string prefixes(const std::vector<ir::DialectText>& texts, const Context& in);
  /// The name with its numbers, cut to what the dialect can have: compiler.py, _truncated_identifier.
  std::string label_name(const ir::LabelName& name, std::string_view identifier_class);
  std::string quoted_label(const ir::LabelName& name, std::string_view identifier_class);
  /// Whether a table of another schema in the SELECT has this table's name, so that it needs an alias
  /// (ambiguous_table_name_map); and that alias.
  [[nodiscard]] static bool is_ambiguous(const ir::Table& table, const Context& in);
  std::string ambiguous_alias(const ir::Table& table);
  std::string from_alias_name(const ir::ExpressionPtr& from);
  std::string with_columns(const ir::TableValuedAlias& node, const ir::ExpressionPtr& self);

  // SELECT
  SelectState select_state(const ir::Select& select, const ir::ExpressionPtr& self);
  [[nodiscard]] std::vector<ir::ExpressionPtr> display_froms(const ir::Select& select,
                                                             const SelectState& state,
                                                             const Context& in) const;
  std::string select_column(const ir::SelectColumn& column, bool as_from, const Context& in);
  /// A column in what its type writes around it; nothing where it writes nothing.
  std::optional<std::string> column_expression(const ir::ExpressionPtr& column, const Context& in);
  /// A value likewise.
  std::optional<std::string> bind_expression(const ir::BindParameter& node, const ir::ExpressionPtr& self,
                                             const Context& in);
  std::string select_body(const ir::Select& select, const std::vector<ir::ExpressionPtr>& froms,
                          const std::vector<std::string>& columns, const std::string& precolumns,
                          const Context& in);
  std::string row_limits(const ir::LimitClauses& limits, const Context& in);

  // CTEs
  std::string cte_clause(std::optional<std::size_t> nesting_level, bool include_following = false);
  void independent_ctes(const std::vector<ir::AddedCte>& ctes, const Context& in);
  /// The statement that a CTE is written with, counted from the outermost.
  struct CteLevel {
    std::size_t level = 1;
    std::string name = {};
    bool nest_here = false;
  };
  /// The CTE that is known under the name, or null; and the place of this one.
  std::pair<ir::ExpressionPtr, CteLevel> known_cte(const ir::CommonTable& node, const ir::ExpressionPtr& self,
                                                   const std::string& name, const Context& in);
  void define_cte(const ir::CommonTable& node, const ir::ExpressionPtr& self, const Context& in);

  // INSERT, UPDATE, DELETE
  struct InsertColumns {
    std::vector<CrudParameter> parameters;
    std::vector<ir::ExpressionPtr> returning;  // asked for though the statement does not: implicit_returning
  };
  InsertColumns insert_columns(const ir::Insert& node, bool top, const Context& in);
  std::string insert_from_select(const ir::Insert& node, InsertColumns& columns, const Context& in);
  std::string more_rows(const ir::Insert& node, const InsertColumns& columns, const Context& in);
  /// Column(default=), a Sequence in its arguments; null where it has neither.
  [[nodiscard]] ir::ExpressionPtr default_value(const ir::Column& column) const;
  /// The parameter of a column that no value was given for, ":name".
  std::string missing_value(const ir::ColumnReference& column, const ir::TypePtr& type, const Context& in);
  std::string set_clause(const ir::Update& node, const std::vector<ir::ExpressionPtr>& extra,
                         const Context& in);
  std::string conflict_target(const ir::OnConflict& clause, const Context& in);
  std::string returning_clause(const std::vector<ir::ExpressionPtr>& columns, const Context& in);
  std::string on_conflict(const ir::OnConflict& clause, const ir::Insert& insert, const Context& in);
  /// The value of a column in INSERT and UPDATE. `key`: what its parameter is called where it is one.
  std::string assigned_value(const ir::ExpressionPtr& value, const ir::TypePtr& column_type,
                             const std::string& key, const Context& in);

  /// A statement that is being written.
  struct StackEntry {
    std::vector<ir::ExpressionPtr> correlate_froms;
    std::vector<ir::ExpressionPtr> as_from_froms;
    const SelectState* state = nullptr;
    std::optional<std::size_t> first_select_columns = {};
    bool fetches_compound = false;  // what a compound's SELECTs give is fetched
  };
  std::vector<StackEntry>& stack() { return stack_; }

 private:
  const ExpressionCompiler& owner_;
  ExpressionSettings settings_;
  std::vector<StackEntry> stack_;
  std::map<std::string, std::string> anonymous_names_;
  std::map<std::string, int> anonymous_counts_;
  std::map<std::string, std::string> truncated_names_;
  std::map<std::string, int> truncated_counts_;
  // CTEs with their text, in the order in which they are written; which is known under a level and name, and
  // where each one is written (compiler.py: ctes, ctes_by_level_name, level_name_by_cte).
  std::vector<std::pair<ir::ExpressionPtr, std::string>> ctes_;
  std::map<std::pair<std::size_t, std::string>, ir::ExpressionPtr> ctes_by_name_;
  std::map<const ir::Expression*, CteLevel> cte_levels_;
  int depth_ = 0;
};

/// Gives an error the place of the element that it arose in.
[[noreturn]] void rethrow_at(CompileError& error, Span span);

}  // namespace sqlgen::dialect
