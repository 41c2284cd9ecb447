#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

// What a native revision (TOML, XML) can say: the operations of alembic.op with their arguments, as tables.
// The reader, the writer, the JSON Schema and the XSD are all made from them.

namespace sqlgen::native {

/// How an argument is written.
enum class Kind {
  text,
  identifier,  // a text, or { name = ..., quote = ... } where the dialect's rules on quoting don't hold
  sql,         // an SQL expression as text
  flag,        // true or false
  integer,
  names,          // a list of identifiers
  type,           // "Numeric(10, 2)": SQLAlchemy's constructor notation
  default_value,  // a text (a literal), { sql = ... }, { function = ..., arguments = [...] }, { boolean = ...
                  // }
  autoincrement,  // true, false, "auto" or "ignore_fk"
  choice,         // one of the parameter's choices
  value,          // a typed value: text, number, true, { sql = ... }, { none = true }, { decimal = ... } ...
  set,            // a map of column -> value
  rows,           // a list of those
  object,         // a map of the parameters in `inner`
  objects,        // a list of those
  index_columns,  // a list of identifiers and { sql = ... }
  operations,     // a list of operations
};

struct Parameter {
  std::string_view name;
  Kind kind = Kind::text;
  std::string_view help = {};
  bool required = false;
  std::span<const Parameter> inner = {};
  std::string_view choices = {};  // with | between
};

struct OperationModel {
  std::string_view name;
  std::span<const Parameter> parameters;
  bool in_batch = false;         // also inside batch_alter_table, there without the table's name
  bool dialect_options = false;  // takes postgresql_* and sqlite_*
  std::string_view help = {};
};

/// A thing that arguments are made of: a column, a constraint, an index ...
struct ObjectModel {
  std::string_view name;
  std::span<const Parameter> parameters;
  bool dialect_options = false;
  std::string_view help = {};
};

/// All operations, sorted by name.
[[nodiscard]] std::span<const OperationModel> operation_models();
[[nodiscard]] const OperationModel* find_operation(std::string_view name);

/// The keys of a revision beside upgrade and downgrade.
[[nodiscard]] std::span<const Parameter> header_model();

/// All objects, sorted by name; and the one that a parameter of the kinds object and objects holds.
[[nodiscard]] std::span<const ObjectModel> object_models();
[[nodiscard]] const ObjectModel& object_model(const Parameter& parameter);

/// What a value, and a default, may be beside a plain one: { decimal = "1.5" }, { sql = "now()" }.
[[nodiscard]] std::span<const Parameter> typed_value_model();
[[nodiscard]] std::span<const Parameter> default_value_model();

/// The parameters of a column, of a constraint of a kind ("unique", "foreign_key", ...), and of an index of a
/// table.
[[nodiscard]] std::span<const Parameter> column_model();
[[nodiscard]] std::span<const Parameter> constraint_model();
[[nodiscard]] std::span<const Parameter> index_model();

/// Options of dialects that are written as a key of their own, with how each is written.
[[nodiscard]] std::span<const Parameter> dialect_option_models();
/// Beside them: a map of options of databases that there is no dialect for ("mysql_engine").
[[nodiscard]] const Parameter& other_options_model();
/// The one of this name, of all of these; nullptr where it is no dialect's option.
[[nodiscard]] const Parameter* find_dialect_option(std::string_view name);
/// The parameter of that name; null where there is none.
[[nodiscard]] const Parameter* find_parameter(std::span<const Parameter> model, std::string_view name);

/// The element of a list in XML, where each item is an element of its own: "columns" -> "column".
[[nodiscard]] std::string singular_of(std::string_view list_name);
/// The reverse; empty where no list has such elements.
[[nodiscard]] std::string_view plural_of(std::string_view element_name);

}  // namespace sqlgen::native
