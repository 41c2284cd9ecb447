#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dialect/facts/facts.hpp"
#include "ir/name.hpp"

namespace sqlgen::dialect {

/// Writes identifiers as SQLAlchemy's IdentifierPreparer does (sqlalchemy/sql/compiler.py): quoted where they
/// must be, or where the name says so itself. `%` is never doubled: Alembic's offline template sets
/// paramstyle="named".
class Names {
 public:
  explicit Names(const Facts& facts) : facts_(facts) {}

  /// Whether the text is a reserved word, has upper-case letters or characters that a plain name can't have.
  [[nodiscard]] bool requires_quotes(std::string_view name) const;
  /// The text in double quotes, with inner ones doubled.
  [[nodiscard]] std::string quote_identifier(std::string_view name) const;
  /// The name, quoted where it must be; Identifier::quote decides where it is set. An empty name that nothing
  /// forces to be quoted is an error (CompileError "empty-name").
  [[nodiscard]] std::string quote(const ir::Identifier& name) const;
  /// "schema.table"; an empty schema counts as none.
  [[nodiscard]] std::string table(const ir::TableName& name) const;
  /// `name` after `schema` where there is one; an empty schema is none (format_table).
  [[nodiscard]] std::string qualified(const std::optional<ir::Identifier>& schema,
                                      const ir::Identifier& name) const;

 private:
  const Facts& facts_;
};

}  // namespace sqlgen::dialect
