#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ir/expressions/expression.hpp"
#include "ir/schema.hpp"
#include "sqlalchemy/naming/naming_functions.hpp"
#include "support/source.hpp"

// Names of constraints and indexes that a convention makes (sqlalchemy/sql/naming.py).

namespace sqlgen::ir {

/// What a naming convention tells apart; `other` has no convention (EXCLUDE and bare constraints).
enum class NamedKind { index, primary_key, unique, check, foreign_key, other };

/// A column as the tokens %(column_0_name)s, %(column_0_key)s and %(column_0_label)s see it.
struct NamingColumn {
  std::string name;
  std::string key;
  std::string label;
};

/// Adds a column as DedupeColumnCollection.add() does: a later one takes the place of that with its key.
void add_naming_column(std::vector<NamingColumn>& columns, NamingColumn column);

/// What an index's expression counts for in its name: its first column (Index.columns). `label` is that of a
/// sa.column(), which no table of a schema has.
struct IndexedColumn {
  std::string key;
  std::optional<std::string> label;
};
[[nodiscard]] std::optional<IndexedColumn> first_indexed_column(const ExpressionPtr& expression);

/// A constraint or index that is to be named.
struct NamingSubject {
  NamedKind kind = NamedKind::other;
  ConstraintName given = {};
  std::string table = {};
  std::vector<NamingColumn> columns = {};
  std::string referred_table = {};                 // foreign keys only
  std::vector<std::string> referred_columns = {};  // ... empty where the referred table can't be seen
  Span span = {};
  std::function<NamedPart()> part = {};  // for the convention's functions; null where there are none
};

/// A name after the convention. One that a convention made, or that came as op.f(), is shortened where it is
/// too long; a name that a revision gave itself is an error then.
struct FinalName {
  Identifier name;
  bool may_be_truncated = false;
  friend bool operator==(const FinalName&, const FinalName&) = default;
};

/// SQLAlchemy's naming conventions (sqlalchemy/sql/naming.py).
class NamingConvention {
 public:
  /// MetaData's own default: indexes only.
  NamingConvention();
  /// The templates by "ix", "pk", "uq", "ck", "fk"; an empty map gives the default.
  explicit NamingConvention(NamingTemplates templates);

  [[nodiscard]] bool has_functions() const { return templates_.functions != nullptr; }
  /// The name that the subject gets, or nothing. Errors: CompileError "naming-convention" where a token is
  /// not known or has no value, "unknown-value" where nobody knows the template.
  [[nodiscard]] std::optional<FinalName> resolve(const NamingSubject& subject) const;

 private:
  [[nodiscard]] const std::string* template_for(NamedKind kind, Span where) const;

  NamingTemplates templates_;
};

/// Throws what is to be said of a template that is not known, where a name depends on it.
[[noreturn]] void fail_on_unknown(const Diagnostic& unknown, Span where);

/// How a constraint's kind stands in a naming convention.
[[nodiscard]] NamedKind named_kind(const Constraint& constraint);

/// The name that was given in a constraint's definition, and where it is written.
[[nodiscard]] const ConstraintName& given_name(const Constraint& constraint);
[[nodiscard]] Span span_of(const Constraint& constraint);

/// "schema_table_column", the token %(column_0_label)s (ColumnClause._ddl_label).
[[nodiscard]] std::string column_label(const TableName& table, const std::string& column);

}  // namespace sqlgen::ir
