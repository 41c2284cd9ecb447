#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "ir/name.hpp"
#include "ir/naming_templates.hpp"
#include "ir/type.hpp"
#include "support/source.hpp"

// The schema objects that a revision makes: sqlalchemy.schema's Table, Column, constraints and Index as plain
// data. A Column or Table is shared by identity, as in Python, until an operation takes a copy of it.
//
// What is long and copied in nearly every unit is copied and destroyed out of line, in schema.cpp.

namespace sqlgen::ir {

/// The value of a dialect option such as postgresql_where.
struct OptionValue;
using OptionList = std::vector<OptionValue>;
struct OptionEntry;
using OptionMap = std::vector<OptionEntry>;  // in the order written
struct OptionValue {
  std::variant<std::monostate, bool, std::int64_t, double, std::string, ExpressionPtr, TypePtr, OptionList,
               OptionMap>
      value;

  [[nodiscard]] bool is_none() const { return std::holds_alternative<std::monostate>(value); }
  [[nodiscard]] const std::string* as_string() const { return std::get_if<std::string>(&value); }
  /// Python's truth: None, False, 0, '' and empty containers are false.
  [[nodiscard]] bool truthy() const;
};
struct OptionEntry {
  std::string key;
  OptionValue value;
};

/// Options by their whole name, "postgresql_using"; those of other dialects are kept and not read.
struct DialectOptions : std::map<std::string, OptionValue> {
  using map::map;
  DialectOptions();
  DialectOptions(const DialectOptions& other);
  DialectOptions(DialectOptions&& other) noexcept;
  DialectOptions& operator=(const DialectOptions& other);
  DialectOptions& operator=(DialectOptions&& other) noexcept;
  ~DialectOptions();
};

/// GENERATED ... AS IDENTITY, and the options of a sequence.
struct SequenceOptions {
  std::optional<std::int64_t> start, increment, minvalue, maxvalue, cache;
  bool nominvalue = false, nomaxvalue = false;
  std::optional<bool> cycle, order;
};
struct Identity {
  bool always = false;
  std::optional<bool> on_null = {};
  SequenceOptions options = {};
};
struct Computed {
  ExpressionPtr expression;  // text or an expression
  std::optional<bool> persisted = {};
};
struct Sequence {
  Identifier name;
  std::optional<Identifier> schema = {};
  SequenceOptions options = {};
  TypePtr data_type = {};
  bool optional = false;
};

/// server_default: a string is a literal to be quoted, an expression is SQL.
struct ServerDefault
    : std::variant<std::monostate, std::string, ExpressionPtr, Identity, Computed, Sequence> {
  using variant::variant;
  ServerDefault();
  ServerDefault(const ServerDefault& other);
  ServerDefault(ServerDefault&& other) noexcept;
  ServerDefault& operator=(const ServerDefault& other);
  ServerDefault& operator=(ServerDefault&& other) noexcept;
  ~ServerDefault();
};
[[nodiscard]] inline bool has_default(const ServerDefault& d) {
  return !std::holds_alternative<std::monostate>(d);
}

enum class Autoincrement { automatic, on, off, ignore_fk };

struct ForeignKeyOptions {
  std::optional<std::string> onupdate, ondelete, initially, match;
  std::optional<bool> deferrable;
  bool use_alter = false;
  DialectOptions dialect = {};
};

/// The column that a foreign key refers to, with the names and quoting that it has in the database.
struct ReferredColumn {
  TableName table;
  Identifier column;
};

/// sa.ForeignKey inside a column. `target` is "table.column" or "schema.table.column" as written.
struct ForeignKey {
  std::string target;
  std::optional<ReferredColumn> referred = {};  // where the column itself is known
  ConstraintName name = {};
  ForeignKeyOptions options = {};
  Span span = {};
};

struct CheckConstraint {
  ConstraintName name = {};
  ExpressionPtr condition;
  std::optional<bool> deferrable = {};
  std::optional<std::string> initially = {};
  DialectOptions options = {};
  // Made for a Boolean or Enum column: left out where the dialect has the type natively
  // (SchemaType._should_create_constraint).
  TypePtr type_bound = {};
  std::vector<std::string> columns = {};  // that the condition names, where it is an expression
  Span span = {};
};
struct PrimaryKeyConstraint {
  ConstraintName name = {};
  std::vector<Identifier> columns = {};
  std::optional<bool> deferrable = {};
  std::optional<std::string> initially = {};
  DialectOptions options = {};
  bool implicit = false;  // from primary_key=True on columns, not written as a constraint
  Span span = {};
};
struct UniqueConstraint {
  ConstraintName name = {};
  std::vector<Identifier> columns = {};
  std::optional<bool> deferrable = {};
  std::optional<std::string> initially = {};
  DialectOptions options = {};
  bool from_column = false;  // unique=True on a column
  Span span = {};
};
struct ForeignKeyConstraint {
  ConstraintName name = {};
  std::vector<Identifier> columns = {};
  TableName referred;
  std::vector<Identifier> referred_columns = {};
  bool is_resolved = false;  // the referred columns are names in the database, not keys
  ForeignKeyOptions options = {};
  bool from_column = false;  // sa.ForeignKey inside a column
  Span span = {};
};
/// postgresql.ExcludeConstraint: (element, operator) pairs.
struct ExcludeConstraint {
  ConstraintName name = {};
  struct Element {
    ExpressionPtr expression;
    std::string operator_text;
    std::string name = {};  // the column's key, for ops
  };
  std::vector<Element> elements = {};
  std::string using_method = "gist";
  ExpressionPtr where = {};
  std::optional<bool> deferrable = {};
  std::optional<std::string> initially = {};
  std::map<std::string, std::string> ops = {};
  Span span = {};
};
struct Constraint : std::variant<CheckConstraint, PrimaryKeyConstraint, UniqueConstraint,
                                 ForeignKeyConstraint, ExcludeConstraint> {
  using variant::variant;
  Constraint(const Constraint& other);
  Constraint(Constraint&& other) noexcept;
  Constraint& operator=(const Constraint& other);
  Constraint& operator=(Constraint&& other) noexcept;
  ~Constraint();
};

/// Whether two constraints are one, of which the one may have got its name later: by what they are on and
/// where they are written.
[[nodiscard]] bool same_constraint(const Constraint& a, const Constraint& b);

struct Column;
struct Table;
using ColumnPtr = std::shared_ptr<Column>;

struct Column {
  Identifier name;
  std::string key;  // usually the name
  TypePtr type;
  bool nullable = true;
  std::optional<bool> nullable_given = {};  // nullable= as written
  bool primary_key = false;
  Autoincrement autoincrement = Autoincrement::automatic;
  ServerDefault server_default = {};
  bool is_fetched = false;            // FetchedValue(): the server gives it a value, which is not said
  bool has_python_default = false;    // default=: not in the DDL, but inserts use it
  ExpressionPtr python_default = {};  // a scalar default as a literal, or a SQL expression
  bool has_python_onupdate = false;   // onupdate=: updates that do not set the column use it
  ExpressionPtr python_onupdate = {};
  std::shared_ptr<void> objects = {};     // defaults and what else the frontend keeps as its language has it
  std::optional<Sequence> sequence = {};  // a Sequence in the column's arguments
  std::vector<ForeignKey> foreign_keys = {};
  std::vector<CheckConstraint> checks = {};
  std::vector<TypePtr> listening_types =
      {};  // types among the items, which listen to the table as its own does
  std::optional<bool> index = {};
  std::optional<bool> unique = {};
  std::optional<std::string> comment = {};
  bool system = false;
  bool bare = false;  // column(), which knows nothing of the schema
  DialectOptions options = {};
  Span span = {};
  std::weak_ptr<Table> table = {};  // that it was given to: a table has its columns, and not they it
  // But where an expression names the column that was made before, for that one finds its table here.
  std::shared_ptr<Table> table_of_names = {};
  bool is_named = false;

  Column();
  Column(const Column& other);
  Column(Column&& other) noexcept;
  Column& operator=(const Column& other);
  Column& operator=(Column&& other) noexcept;
  ~Column();
};

/// One element of an index: a column of the table, or an expression over it.
struct IndexElement {
  std::optional<Identifier> column = {};
  ExpressionPtr expression = {};
};
struct Index {
  ConstraintName name = {};
  std::vector<IndexElement> elements = {};
  bool unique = false;
  DialectOptions options = {};
  bool from_column = false;  // index=True on a column
  Span span = {};
};

using TablePtr = std::shared_ptr<Table>;

/// sa.MetaData: what names the constraints of its tables, and finds a table by its name.
struct MetaData {
  std::optional<Identifier> schema = {};  // of tables that name none
  NamingTemplates naming_convention = {};
  std::vector<TablePtr> tables = {};

  /// The table "name" or "schema.name", or null.
  [[nodiscard]] TablePtr find(std::string_view key) const;
};

/// sa.Table, sa.table() (lightweight: only a name and columns) and what op.create_table makes.
struct Table {
  TableName name;
  bool lightweight = false;
  std::vector<ColumnPtr> columns = {};
  std::vector<Constraint> constraints = {};  // table-level, in the order written
  std::vector<Constraint> isolated = {};     // of these, what only statements of their own add and drop
  std::vector<Index> indexes = {};
  std::optional<std::string> comment = {};
  std::vector<std::string> prefixes = {};
  DialectOptions options = {};
  bool counts_beside_reference = false;           // a key that counts goes on where it is a foreign key, too
  NamingTemplates naming_convention = {};         // of its MetaData
  bool has_naming_convention = false;             // MetaData(naming_convention=...) was given
  std::shared_ptr<const MetaData> metadata = {};  // of a Table; null for what an operation makes
  std::shared_ptr<void> objects = {};             // what the frontend keeps of the Table
  Span span = {};

  Table();
  Table(const Table& other);
  Table(Table&& other) noexcept;
  Table& operator=(const Table& other);
  Table& operator=(Table&& other) noexcept;
  ~Table();
  [[nodiscard]] ColumnPtr find_column(std::string_view key) const;
};

}  // namespace sqlgen::ir
