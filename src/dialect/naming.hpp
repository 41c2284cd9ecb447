#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dialect/dialect.hpp"
#include "ir/name.hpp"
#include "support/source.hpp"

namespace sqlgen::dialect {

/// What a naming convention tells apart; `other` has no convention (EXCLUDE and bare constraints).
enum class NamedKind { index, primary_key, unique, check, foreign_key, other };

/// A column as the tokens %(column_0_name)s, %(column_0_key)s and %(column_0_label)s see it.
struct NamingColumn {
  std::string name;
  std::string key;
  std::string label;
};

/// A constraint or index that is to be named.
struct NamingSubject {
  NamedKind kind = NamedKind::other;
  ir::ConstraintName given = {};
  std::string table = {};
  std::vector<NamingColumn> columns = {};
  std::string referred_table = {};                 // foreign keys only
  std::vector<std::string> referred_columns = {};  // ... empty where the referred table can't be seen
  Span span = {};
};

/// A name after the convention. One that a convention made, or that came as op.f(), is shortened where it is
/// too long; a name that a revision gave itself is an error then.
struct FinalName {
  ir::Identifier name;
  bool may_be_truncated = false;
  friend bool operator==(const FinalName&, const FinalName&) = default;
};

/// SQLAlchemy's naming conventions (sqlalchemy/sql/naming.py).
class NamingConvention {
 public:
  /// MetaData's own default: indexes only.
  NamingConvention();
  /// The templates by "ix", "pk", "uq", "ck", "fk"; an empty map gives the default.
  explicit NamingConvention(std::map<std::string, std::string> templates);

  /// The name that the subject gets, or nothing. Errors: CompileError "naming-convention" where a token is
  /// not known or has no value.
  [[nodiscard]] std::optional<FinalName> resolve(const NamingSubject& subject) const;

 private:
  [[nodiscard]] const std::string* template_for(NamedKind kind) const;

  std::map<std::string, std::string> templates_;
};

/// The name, quoted, and cut to the dialect's limit with a hash at its end where that is allowed. Errors:
/// CompileError "identifier-too-long" (IdentifierPreparer._truncate_and_render_maxlen_name).
[[nodiscard]] std::string render_name(const Dialect& dialect, const FinalName& name, Span span);

/// The same without quotes.
[[nodiscard]] ir::Identifier fitted_name(const Dialect& dialect, const FinalName& name, Span span);

}  // namespace sqlgen::dialect
