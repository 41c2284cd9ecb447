#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "catalog/model/identity.hpp"
#include "catalog/syntax/node.hpp"

namespace sqlgen::catalog {

/// Storage parameters and the like: name, value as it is written.
using Options = std::vector<std::pair<std::string, std::string>>;

/// A column of a table, a view or a composite type.
struct Column {
  int number = 0;
  std::string name = {};
  TypeReference type = {};
  std::string type_text = {};  // SQLite: the type as it was declared
  bool not_null = false;
  NodePtr default_value = {};  // of a generated column: the expression
  char identity = 0;           // 'a' ALWAYS, 'd' BY DEFAULT
  bool generated = false;      // GENERATED ALWAYS AS (...) STORED
  bool generated_virtual = false;
  Oid collation = kNoOid;  // where it is not the type's own
  std::string collation_name = {};
  std::optional<std::string> comment = {};
  std::string storage = {}, compression = {};
  std::int64_t statistics = -1;
  Options options = {};
  Options foreign_options = {};  // OPTIONS, for a foreign-data wrapper
  int inherited = 0;             // from how many parents
  bool is_local = true;          // declared at the table itself
  Origin origin = {};
  DoubtPtr doubt = {};
};

/// How a foreign key or another constraint is checked.
enum class ConstraintKind { primary_key, unique, foreign_key, check, exclusion, trigger };

/// A constraint of a table. Columns are numbers of the table's columns.
struct Constraint {
  Oid oid = kNoOid;
  ConstraintKind kind = ConstraintKind::check;
  std::string name = {};
  bool name_was_given = false;
  std::vector<int> columns = {};
  Oid index = kNoOid;  // of a primary key, unique or exclusion constraint
  Oid referenced_table = kNoOid;
  std::vector<int> referenced_columns = {};
  Oid referenced_index = kNoOid;
  char match = 's', on_update = 'a', on_delete = 'a';  // PostgreSQL's letters
  std::vector<int> delete_set_columns = {};
  bool deferrable = false, initially_deferred = false, not_valid = false, no_inherit = false;
  NodePtr expression = {};  // of a check
  int inherited = 0;
  bool is_local = true;
  std::optional<std::string> comment = {};
  Origin origin = {};
  DoubtPtr doubt = {};
};

/// A trigger of a table or view.
struct Trigger {
  std::string name;
  NodePtr definition;  // CreateTrigStmt, its columns and its condition bound
  Oid function = kNoOid;
  char enabled = 'O';
  bool inherited = false;  // of the table whose partition it is on
  std::optional<std::string> comment = {};
  Origin origin = {};
};

/// A row security policy or a rule, of which only the definition is kept.
struct Attachment {
  std::string name;
  NodePtr definition;
  char enabled = 'O';  // a rule's: PostgreSQL's letter
  std::optional<std::string> comment = {};
  Origin origin = {};
};

struct Table {
  enum class Kind { ordinary, partitioned, foreign };
  Kind kind = Kind::ordinary;
  bool temporary = false, unlogged = false;
  std::vector<Column> columns = {};
  std::vector<Constraint> constraints = {};
  std::vector<Trigger> triggers = {};
  std::vector<Attachment> policies = {}, rules = {};
  std::vector<Oid> parents = {};  // INHERITS, or the table of which it is a partition
  NodePtr partition_bound = {};   // of a partition
  NodePtr partition_key = {};     // of a partitioned table
  Oid of_type = kNoOid;           // OF type
  std::string access_method = {}, tablespace = {}, server = {};
  Options options = {};
  bool row_security = false, force_row_security = false;
  char replica_identity = 'd';
  Oid replica_index = kNoOid;
  bool strict = false, without_rowid = false;  // SQLite
  int next_number = 1;

  [[nodiscard]] const Column* column(std::string_view name) const;
  [[nodiscard]] const Column* column(int number) const;
  [[nodiscard]] Column* column(std::string_view name);
  [[nodiscard]] Column* column(int number);
  [[nodiscard]] const Constraint* constraint(std::string_view name) const;
  [[nodiscard]] const Constraint* primary_key() const;
};

/// A part of an index: a column, or an expression.
struct IndexElement {
  int column = 0;
  NodePtr expression = {};
  std::string name = {};  // the index's own column name
  std::vector<std::string> operator_class = {};
  Options operator_class_options = {};
  std::vector<std::string> collation = {};
  std::vector<std::string> exclusion_operator = {};
  bool descending = false;
  std::optional<bool> nulls_first = {};
};

struct Index {
  Oid table = kNoOid;
  std::string method = "btree";
  bool unique = false, primary = false, nulls_not_distinct = false;
  std::vector<IndexElement> elements = {};
  std::vector<int> included = {};
  NodePtr predicate = {};
  Oid constraint = kNoOid;  // whose index it is
  Oid parent = kNoOid;      // of a partition's index: the partitioned one
  std::string tablespace = {};
  Options options = {};
  bool clustered = false;
  bool only = false;  // CREATE INDEX ON ONLY: not of the partitions
};

}  // namespace sqlgen::catalog
