#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ir/database/known.hpp"
#include "ir/operation.hpp"
#include "ir/schema.hpp"
#include "ir/type.hpp"

// What inspection of a database gives (sqlalchemy.engine.interfaces: ReflectedColumn and its like), as data.
// What is optional and not there, the dialect does not tell.

namespace sqlgen::ir {

struct InspectedColumn {
  std::string name;
  TypePtr type;  // null: SQLAlchemy would not recognize it
  bool nullable = true;
  std::optional<ShownSql> default_sql = {};
  std::optional<bool> autoincrement = {};
  std::optional<std::string> comment = {};
  std::optional<Identity> identity = {};
  std::optional<ShownSql> computed = {};  // the expression of a generated column
  bool computed_is_stored = true;
  std::optional<int> primary_key = {};        // which part of the key it is; 0: none
  std::optional<std::string> collation = {};  // of a database whose inspection does not tell it with the type
};

/// A primary key or a unique constraint.
struct InspectedKey {
  std::optional<std::string> name = {};
  std::vector<std::string> columns = {};
  std::optional<std::string> comment = {};
  OptionMap options = {};  // dialect_options
};

struct InspectedForeignKey {
  std::optional<std::string> name = {};
  std::vector<std::string> columns = {};
  std::optional<std::string> referred_schema = {};
  std::string referred_table = {};
  std::vector<std::string> referred_columns = {};
  ForeignKeyOptions options = {};
  std::optional<std::string> comment = {};
};

struct InspectedCheck {
  std::optional<std::string> name = {};
  ShownSql condition = {};
  std::optional<std::string> comment = {};
  OptionMap options = {};
};

struct InspectedIndex {
  std::string name;
  std::vector<std::optional<std::string>> columns = {};  // nothing where it is an expression
  std::vector<std::string> quoted_columns = {};          // the same as names in SQL; empty for an expression
  std::vector<ShownSql> expressions = {};                // of all parts, where one is an expression
  std::vector<std::pair<std::string, std::vector<std::string>>> sorting = {};  // by column: "desc", ...
  bool unique = false;
  std::optional<std::vector<std::string>> included = {};
  bool of_constraint = false;  // the index of a constraint, whose name it has
  std::optional<ShownSql> where = {};
  std::string where_option = {};  // whose value that is: "postgresql_where"
  bool where_is_clause = false;   // inspection gives it as a text() clause
  OptionMap options = {};
};

/// A table or a view with all that belongs to it.
struct InspectedTable {
  Known<std::vector<InspectedColumn>> columns = {};
  Known<InspectedKey> primary_key = {};
  Known<std::vector<InspectedForeignKey>> foreign_keys = {};
  Known<std::vector<InspectedKey>> unique_constraints = {};
  Known<std::vector<InspectedCheck>> checks = {};
  Known<std::vector<InspectedIndex>> indexes = {};
  Known<std::optional<std::string>> comment = {};
  OptionMap options = {};  // of the table, which inspection does not tell
};

struct InspectedEnum {
  std::string name;
  std::string schema;
  bool visible = true;
  std::vector<std::string> labels = {};
};

struct InspectedDomain {
  std::string name;
  std::string schema;
  bool visible = true;
  std::string type;  // as the database shows it, up to its arguments
  bool nullable = true;
  std::optional<ShownSql> default_sql = {};
  std::vector<std::pair<std::string, ShownSql>> checks = {};
  std::optional<std::string> collation = {};
};

/// A constraint of a table, and how it came to be.
struct InspectedConstraint {
  std::string name;
  ConstraintKind kind = ConstraintKind::unspecified;  // of an exclusion constraint: that too
  bool name_was_given = false;                        // not: the database has chosen it
  std::string revision = {};                          // whose statement made it, where that is known
  Span made = {};
};

/// A list of names, those that may belong to it as well, and why there may be others.
struct InspectedNames {
  std::vector<std::string> names = {};
  std::vector<std::pair<std::string, NotKnown>> uncertain = {};
  std::optional<NotKnown> incomplete = {};
};

enum class RelationKind {
  table,
  view,
  materialized_view,
  temporary_table,
  temporary_view,
  sequence,
  foreign_table
};

/// A view, or a trigger, that names a table.
struct DependentObject {
  bool is_view = false;
  bool is_of_table = false;  // a trigger on the table itself, which goes with it
  std::string name;
  std::string sql;  // the statement that made it
};

/// What sqlalchemy.inspect(bind) asks a database for, in SQLAlchemy's order. No schema is the default one.
/// Where the answer is not certain it throws NotKnown.
class SchemaInspector {
 public:
  using SchemaName = std::optional<std::string>;

  SchemaInspector() = default;
  SchemaInspector(const SchemaInspector&) = delete;
  SchemaInspector& operator=(const SchemaInspector&) = delete;
  virtual ~SchemaInspector() = default;

  /// None where the database has no schemas of that kind.
  [[nodiscard]] virtual std::optional<std::string> default_schema() const = 0;
  [[nodiscard]] virtual InspectedNames schema_names() const = 0;
  [[nodiscard]] virtual InspectedNames relation_names(RelationKind kind, const SchemaName& schema) const = 0;
  /// "*": of all schemas.
  [[nodiscard]] virtual std::vector<InspectedEnum> enums(const SchemaName& schema) const = 0;
  [[nodiscard]] virtual std::vector<InspectedDomain> domains(const SchemaName& /*schema*/) const {
    return {};
  }
  /// Tables and views.
  [[nodiscard]] virtual bool has_table(const std::string& name, const SchemaName& schema) const = 0;
  [[nodiscard]] virtual bool has_sequence(const std::string& name, const SchemaName& schema) const = 0;
  [[nodiscard]] virtual bool has_type(const std::string& name, const SchemaName& schema) const = 0;
  /// Nothing where there is no table or view of the name.
  [[nodiscard]] virtual std::optional<InspectedTable> table(const std::string& name,
                                                            const SchemaName& schema) const = 0;
  /// The table with all that the database has of it, also what inspection does not show, null where that
  /// can't be said; nothing where the database keeps no text of its tables, or has no such table.
  [[nodiscard]] virtual std::optional<TablePtr> whole_table(const TableName& /*name*/) const {
    return std::nullopt;
  }
  /// What names the table and keeps it from being replaced by another one, in the order in which it was made.
  [[nodiscard]] virtual std::vector<DependentObject> dependents(const TableName& /*name*/) const {
    return {};
  }
  /// The constraints of a table that can be dropped by their names, in the order in which they were made.
  [[nodiscard]] virtual std::vector<InspectedConstraint> constraints(const std::string& name,
                                                                     const SchemaName& schema) const = 0;
  [[nodiscard]] virtual std::optional<ShownSql> view_definition(const std::string& name,
                                                                const SchemaName& schema) const = 0;
};

}  // namespace sqlgen::ir
