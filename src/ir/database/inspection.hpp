#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ir/schema.hpp"
#include "ir/type.hpp"

// What inspection of a database gives (sqlalchemy.engine.interfaces: ReflectedColumn and its like), as data.

namespace sqlgen::ir {

struct InspectedColumn {
  std::string name;
  TypePtr type;  // null: SQLAlchemy would not recognize it
  bool nullable = true;
  std::optional<std::string> default_text = {};  // as the database shows it
  bool autoincrement = false;
  std::optional<std::string> comment = {};
  std::optional<Identity> identity = {};
  std::optional<std::string> computed = {};  // the expression of a generated column
  bool computed_is_stored = true;
  int primary_key = 0;  // SQLite: which part of the key it is
};

/// A primary key or a unique constraint.
struct InspectedKey {
  std::optional<std::string> name = {};
  std::vector<std::string> columns = {};
  std::optional<std::string> comment = {};
};

struct InspectedForeignKey {
  std::optional<std::string> name = {};
  std::vector<std::string> columns = {};
  std::optional<std::string> referred_schema = {};
  std::string referred_table;
  std::vector<std::string> referred_columns = {};
  ForeignKeyOptions options = {};
  std::optional<std::string> comment = {};
};

struct InspectedCheck {
  std::optional<std::string> name = {};
  std::string text;
  std::optional<std::string> comment = {};
};

struct InspectedIndex {
  std::string name;
  std::vector<std::optional<std::string>> columns = {};          // nothing where it is an expression
  std::vector<std::string> expressions = {};                     // of all parts, where one is an expression
  std::map<std::string, std::vector<std::string>> sorting = {};  // by column: "desc", "nulls_first"
  bool unique = false;
  std::vector<std::string> included = {};
  std::optional<std::string> of_constraint = {};  // the unique constraint whose index it is
  std::optional<std::string> where = {};
  std::string method = "btree";
  bool nulls_not_distinct = false;
};

/// A table or a view with all that belongs to it.
struct InspectedTable {
  std::vector<InspectedColumn> columns = {};
  InspectedKey primary_key = {};
  std::vector<InspectedForeignKey> foreign_keys = {};
  std::vector<InspectedKey> unique_constraints = {};
  std::vector<InspectedCheck> checks = {};
  std::vector<InspectedIndex> indexes = {};
  std::optional<std::string> comment = {};
};

struct InspectedEnum {
  std::string name;
  std::string schema;
  bool visible = true;
  std::vector<std::string> labels = {};
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
  [[nodiscard]] virtual std::vector<std::string> schema_names() const = 0;
  [[nodiscard]] virtual std::vector<std::string> table_names(const SchemaName& schema) const = 0;
  [[nodiscard]] virtual std::vector<std::string> view_names(const SchemaName& schema,
                                                            bool materialized) const = 0;
  [[nodiscard]] virtual std::vector<std::string> sequence_names(const SchemaName& schema) const = 0;
  [[nodiscard]] virtual std::vector<InspectedEnum> enums(const SchemaName& schema) const = 0;
  /// Tables and views.
  [[nodiscard]] virtual bool has_table(const std::string& name, const SchemaName& schema) const = 0;
  /// Nothing where there is no table or view of the name.
  [[nodiscard]] virtual std::optional<InspectedTable> table(const std::string& name,
                                                            const SchemaName& schema) const = 0;
  [[nodiscard]] virtual std::optional<std::string> view_definition(const std::string& name,
                                                                   const SchemaName& schema) const = 0;
};

}  // namespace sqlgen::ir
