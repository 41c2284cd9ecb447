#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "ir/expressions/literal.hpp"
#include "ir/name.hpp"
#include "ir/type.hpp"

// SELECT, INSERT, UPDATE and DELETE as data (sqlalchemy/sql/selectable.py, dml.py). They are nodes of
// ir/expressions/expression.hpp.

namespace sqlgen::ir {

/// prefix_with(), suffix_with(): text, for one dialect where a name is given.
struct DialectText {
  ExpressionPtr text;
  std::string dialect = {};  // "" or "*": every one
};

struct ForUpdate {
  bool nowait = false, read = false, skip_locked = false, key_share = false;
  std::vector<ExpressionPtr> of = {};
};
struct LimitClauses {
  ExpressionPtr limit = {}, offset = {}, fetch = {};
  bool fetch_with_ties = false, fetch_percent = false;
};
/// add_cte(*ctes, nest_here=...).
struct AddedCte {
  ExpressionPtr cte;
  bool nest_here = false;
};
/// select.join(): the left side is found when the statement is compiled, as in SQLAlchemy.
struct JoinStep {
  ExpressionPtr right;
  ExpressionPtr on = {};
  ExpressionPtr left = {};
  bool outer = false, full = false;
};
/// Columns and joins of before with_only_columns(): the joins are made from the FROM objects of those
/// columns.
struct EarlierEntities {
  std::vector<ExpressionPtr> columns = {};
  std::vector<JoinStep> joins = {};
};
enum class LabelStyle { disambiguate, tablename_plus_col, none };

struct Select {
  std::vector<ExpressionPtr> columns = {};
  std::vector<ExpressionPtr> froms = {};  // select_from()
  std::vector<JoinStep> joins = {};
  std::vector<EarlierEntities> earlier = {};
  bool of_entities =
      false;  // of mapped classes or their attributes: a join begins at these, at nothing of WHERE
  // Of the columns those of mapped classes or their attributes: FROM begins with theirs.
  std::vector<ExpressionPtr> entity_columns = {};
  std::vector<ExpressionPtr> where = {};
  std::vector<ExpressionPtr> group_by = {};
  std::vector<ExpressionPtr> having = {};
  std::vector<ExpressionPtr> order_by = {};
  bool distinct = false;
  std::vector<ExpressionPtr> distinct_on = {};
  LimitClauses limits = {};
  std::optional<ForUpdate> for_update = {};
  std::vector<DialectText> prefixes = {}, suffixes = {};
  std::vector<DialectText> hints = {};  // with_statement_hint()
  // correlate(), correlate_except(): nothing where not called; auto-correlation stays on until one is.
  std::optional<std::vector<ExpressionPtr>> correlate = {}, correlate_except = {};
  bool auto_correlate = true;
  LabelStyle label_style = LabelStyle::disambiguate;
  std::vector<AddedCte> ctes = {};

  Select();
  Select(const Select& other);
  Select(Select&& other) noexcept;
  Select& operator=(const Select& other);
  Select& operator=(Select&& other) noexcept;
  ~Select();
};

enum class SetOperation { union_distinct, union_all, except, except_all, intersect, intersect_all };
struct CompoundSelect {
  SetOperation operation;
  std::vector<ExpressionPtr> selects;
  std::vector<ExpressionPtr> group_by = {};
  std::vector<ExpressionPtr> order_by = {};
  LimitClauses limits = {};
  std::optional<ForUpdate> for_update = {};
  LabelStyle label_style = LabelStyle::disambiguate;
  std::vector<AddedCte> ctes = {};
};

/// text(...).columns(...).
struct TextualSelect {
  ExpressionPtr text;
  std::vector<ExpressionPtr> columns = {};
  bool positional = false;
  std::vector<AddedCte> ctes = {};
};

/// A column given by its name or by itself, with what it is set to.
struct Assignment {
  std::string key = {};       // where given as a string
  ExpressionPtr column = {};  // where given as an expression
  ExpressionPtr value = {};
};
using Assignments = std::vector<Assignment>;

/// on_conflict_do_nothing(), on_conflict_do_update() of PostgreSQL and SQLite.
struct OnConflict {
  std::string constraint = {};  // ON CONFLICT ON CONSTRAINT name
  bool has_target = false;
  std::vector<ExpressionPtr> elements = {};     // index_elements; text where given as a string
  std::vector<std::string> element_names = {};  // beside them: the name where it is one, else ""
  ExpressionPtr index_where = {};
  bool update = false;
  Assignments assignments = {};  // set_
  ExpressionPtr where = {};
};

struct Insert {
  ExpressionPtr table;
  bool has_values = false;                     // values() was called
  Assignments values = {};                     // values() of one row
  std::vector<Assignments> rows = {};          // values([...]) of several
  std::vector<std::string> select_names = {};  // from_select(names, select)
  ExpressionPtr select = {};
  bool include_defaults = true;
  bool inline_defaults = false;  // .inline()
  std::vector<DialectText> prefixes = {};
  std::vector<ExpressionPtr> returning = {};
  std::shared_ptr<const OnConflict> on_conflict = {};
  std::string dialect = {};  // of postgresql.insert(), sqlite.insert()
  std::vector<AddedCte> ctes = {};
};

struct Update {
  ExpressionPtr table;
  bool has_values = false;
  Assignments values = {};
  bool ordered = false;  // ordered_values()
  std::vector<ExpressionPtr> where = {};
  std::vector<DialectText> prefixes = {};
  std::vector<ExpressionPtr> returning = {};
  bool inline_defaults = false;
  std::vector<AddedCte> ctes = {};
};

struct Delete {
  ExpressionPtr table;
  std::vector<ExpressionPtr> where = {};
  std::vector<DialectText> prefixes = {};
  std::vector<ExpressionPtr> returning = {};
  std::vector<AddedCte> ctes = {};
};

}  // namespace sqlgen::ir
