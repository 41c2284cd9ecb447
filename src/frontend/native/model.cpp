#include "frontend/native/model.hpp"

#include <algorithm>
#include <array>

namespace sqlgen::native {

namespace {

using P = Parameter;

constexpr std::array kHeader{
    P{"id", Kind::text, "the revision's id", true},
    P{"parents", Kind::names, "ids of the revisions before it; none for a base"},
    P{"labels", Kind::names, "branch labels"},
    P{"depends_on", Kind::names, "ids or labels of revisions of other branches that must come first"},
    P{"message", Kind::text, "what the revision does"},
    P{"date", Kind::value, "when it was written"},
    P{"author", Kind::text, "who wrote it"},
    P{"accept", Kind::names, "findings of a review that are meant: RULE because REASON"},
};

constexpr P kName{"name", Kind::identifier, "the name", true};
constexpr P kSchema{"schema", Kind::identifier, "the schema"};
constexpr P kTable{"table_name", Kind::identifier, "the table", true};
constexpr P kIfExists{"if_exists", Kind::flag, "nothing happens where it is not there"};
constexpr P kIfNotExists{"if_not_exists", Kind::flag, "nothing happens where it is there"};
constexpr P kConstraintName{"constraint_name", Kind::identifier, "the constraint's name"};
constexpr P kNameIsFinal{"name_is_final", Kind::flag, "the naming convention leaves the name alone"};
constexpr P kDeferrable{"deferrable", Kind::flag, "DEFERRABLE or NOT DEFERRABLE"};
constexpr P kInitially{"initially", Kind::text, "DEFERRED or IMMEDIATE"};
constexpr P kOnUpdate{"onupdate", Kind::text, "CASCADE, SET NULL ..."};
constexpr P kOnDelete{"ondelete", Kind::text, "CASCADE, SET NULL ..."};
constexpr P kMatch{"match", Kind::text, "FULL, PARTIAL or SIMPLE"};

constexpr std::array kIdentity{
    P{"always", Kind::flag, "GENERATED ALWAYS"},
    P{"on_null", Kind::flag},
    P{"start", Kind::integer},
    P{"increment", Kind::integer},
    P{"minvalue", Kind::integer},
    P{"maxvalue", Kind::integer},
    P{"nominvalue", Kind::flag},
    P{"nomaxvalue", Kind::flag},
    P{"cycle", Kind::flag},
    P{"cache", Kind::integer},
    P{"order", Kind::flag},
};
constexpr std::array kComputed{
    P{"sqltext", Kind::sql, "the expression", true},
    P{"persisted", Kind::flag, "STORED or VIRTUAL"},
};
constexpr std::array kForeignKey{
    P{"column", Kind::text, "table.column, or schema.table.column", true},
    P{"name", Kind::identifier, "the constraint's name"},
    kNameIsFinal,
    kOnUpdate,
    kOnDelete,
    kDeferrable,
    kInitially,
    kMatch,
    P{"use_alter", Kind::flag, "make it after the table"},
};
constexpr std::array kSequence{
    kName,
    kSchema,
    P{"type", Kind::type, "its data type"},
    P{"start", Kind::integer},
    P{"increment", Kind::integer},
    P{"minvalue", Kind::integer},
    P{"maxvalue", Kind::integer},
    P{"nominvalue", Kind::flag},
    P{"nomaxvalue", Kind::flag},
    P{"cycle", Kind::flag},
    P{"cache", Kind::integer},
    P{"order", Kind::flag},
    P{"optional", Kind::flag, "only where the database has no other way to number rows"},
};
constexpr std::array kCheck{
    P{"sqltext", Kind::sql, "the condition", true},
    P{"name", Kind::identifier, "the constraint's name"},
    kNameIsFinal,
    kDeferrable,
    kInitially,
};
constexpr std::array kColumn{
    P{"name", Kind::text, "the name", true},
    P{"type", Kind::type, "the type, as SQLAlchemy names it: \"String(50)\", \"postgresql.JSONB\""},
    P{"nullable", Kind::flag, "false for NOT NULL"},
    P{"primary_key", Kind::flag, "part of the primary key"},
    P{"server_default", Kind::default_value, "the default"},
    P{"autoincrement", Kind::autoincrement, "whether the database numbers the rows"},
    P{"identity", Kind::object, "GENERATED AS IDENTITY", false, kIdentity},
    P{"computed", Kind::object, "GENERATED ALWAYS AS", false, kComputed},
    P{"sequence", Kind::object, "the sequence that numbers the rows", false, kSequence},
    P{"default", Kind::value, "what Python's inserts would use; not in the table"},
    P{"foreign_keys", Kind::objects, "references to other tables", false, kForeignKey},
    P{"checks", Kind::objects, "CHECK constraints", false, kCheck},
    P{"index", Kind::flag, "make an index of it"},
    P{"unique", Kind::flag, "make a unique constraint (or index) of it"},
    P{"comment", Kind::text, "the column's comment"},
    P{"key", Kind::text, "another name for use in this revision"},
    P{"quote", Kind::flag, "always, or never, quote the name"},
    P{"system", Kind::flag, "a column that the database makes itself"},
};
constexpr std::array kExcludeElement{
    P{"column", Kind::text, "a column"},
    P{"sql", Kind::sql, "or an expression"},
    P{"operator", Kind::text, "the operator, as &&", true},
};
constexpr std::array kConstraint{
    P{"kind", Kind::choice, "the kind", true, {}, "primary_key|unique|foreign_key|check|exclude"},
    P{"name", Kind::identifier, "the constraint's name"},
    kNameIsFinal,
    P{"columns", Kind::names, "the columns (primary_key, unique, foreign_key)"},
    P{"refcolumns", Kind::names, "table.column of each (foreign_key)"},
    P{"sqltext", Kind::sql, "the condition (check)"},
    P{"elements", Kind::objects, "what must not overlap (exclude)", false, kExcludeElement},
    P{"where", Kind::sql, "of which rows (exclude)"},
    P{"using", Kind::text, "the index method (exclude)"},
    P{"ops", Kind::set, "operator classes of columns (exclude)"},
    kDeferrable,
    kInitially,
    kOnUpdate,
    kOnDelete,
    kMatch,
    P{"use_alter", Kind::flag, "make it after the table"},
};
constexpr std::array kIndex{
    P{"name", Kind::identifier, "the index's name"},
    kNameIsFinal,
    P{"columns", Kind::index_columns, "columns, or { sql = ... }", true},
    P{"unique", Kind::flag, "a unique index"},
};
constexpr std::array kCreateTable{
    kTable,
    P{"columns", Kind::objects, "the columns", false, kColumn},
    P{"constraints", Kind::objects, "constraints of the table", false, kConstraint},
    P{"indexes", Kind::objects, "indexes", false, kIndex},
    kSchema,
    P{"comment", Kind::text, "the table's comment"},
    P{"prefixes", Kind::names, "words between CREATE and TABLE"},
    kIfNotExists,
    P{"naming_convention", Kind::set, "names of what has none: ix, uq, ck, fk, pk"},
    P{"maker",
      Kind::choice,
      "'table': as Table.create() does; 'statement': CREATE TABLE alone",
      false,
      {},
      "operation|table|statement"},
};
constexpr std::array kDropTable{
    kTable, kSchema, kIfExists,
    P{"definition", Kind::object, "the table as it is now: its types go with it", false, kCreateTable},
    P{"maker", Kind::choice, "'table': as Table.drop() does", false, {}, "operation|table|statement"}};
constexpr std::array kRenameTable{P{"old_table_name", Kind::identifier, "the table", true},
                                  P{"new_table_name", Kind::identifier, "its new name", true}, kSchema};
constexpr std::array kAddColumn{
    kTable,
    P{"column", Kind::object, "the column", true, kColumn},
    kSchema,
    kIfNotExists,
    P{"inline_references", Kind::flag, "REFERENCES inside ADD COLUMN"},
    P{"inline_primary_key", Kind::flag, "PRIMARY KEY inside ADD COLUMN"},
    P{"insert_before", Kind::text, "in a batch: before this column"},
    P{"insert_after", Kind::text, "in a batch: after this column"},
};
constexpr std::array kDropColumn{kTable, P{"column_name", Kind::identifier, "the column", true}, kSchema,
                                 kIfExists, P{"existing_type", Kind::type, "what it is now"}};
constexpr std::array kAlterColumn{
    kTable,
    P{"column_name", Kind::identifier, "the column", true},
    P{"type", Kind::type, "its new type"},
    P{"nullable", Kind::flag, "false for NOT NULL"},
    P{"server_default", Kind::default_value, "its new default; { none = true } drops it"},
    P{"identity", Kind::object, "make it GENERATED AS IDENTITY", false, kIdentity},
    P{"new_column_name", Kind::identifier, "its new name"},
    P{"comment", Kind::value, "its new comment; { none = true } drops it"},
    P{"autoincrement", Kind::autoincrement},
    P{"existing_type", Kind::type, "what it is now"},
    P{"existing_nullable", Kind::flag, "what it is now"},
    P{"existing_server_default", Kind::default_value, "what it is now"},
    P{"existing_identity", Kind::object, "what it is now", false, kIdentity},
    P{"existing_comment", Kind::value, "what it is now"},
    kSchema,
    P{"insert_before", Kind::text, "in a batch: before this column"},
    P{"insert_after", Kind::text, "in a batch: after this column"},
};
constexpr std::array kCreateIndex{
    P{"index_name", Kind::identifier, "the index's name"},
    kNameIsFinal,
    kTable,
    P{"columns", Kind::index_columns, "columns, or { sql = ... }", true},
    P{"unique", Kind::flag, "a unique index"},
    kSchema,
    kIfNotExists,
};
constexpr std::array kDropIndex{P{"index_name", Kind::identifier, "the index's name", true}, kNameIsFinal,
                                P{"table_name", Kind::identifier, "its table"}, kSchema, kIfExists};
constexpr std::array kCreatePrimaryKey{kConstraintName, kNameIsFinal, kTable,
                                       P{"columns", Kind::names, "the columns", true}, kSchema};
constexpr std::array kCreateUnique{
    kConstraintName, kNameIsFinal, kTable,    P{"columns", Kind::names, "the columns", true},
    kSchema,         kDeferrable,  kInitially};
constexpr std::array kCreateForeignKey{
    kConstraintName,
    kNameIsFinal,
    P{"source_table", Kind::identifier, "the table", true},
    P{"referent_table", Kind::identifier, "the table that it refers to", true},
    P{"local_cols", Kind::names, "the columns", true},
    P{"remote_cols", Kind::names, "the columns that they refer to", true},
    kOnUpdate,
    kOnDelete,
    kDeferrable,
    kInitially,
    kMatch,
    P{"use_alter", Kind::flag, "make it after the table"},
    P{"source_schema", Kind::identifier, "the schema of the table"},
    P{"referent_schema", Kind::identifier, "the schema of the other"},
};
constexpr std::array kCreateCheck{
    kConstraintName, kNameIsFinal, kTable,    P{"condition", Kind::sql, "the condition", true},
    kSchema,         kDeferrable,  kInitially};
constexpr std::array kCreateExclude{
    kConstraintName,
    kNameIsFinal,
    kTable,
    P{"elements", Kind::objects, "what must not overlap", true, kExcludeElement},
    P{"where", Kind::sql, "of which rows"},
    kSchema,
    kDeferrable,
    kInitially,
    P{"using", Kind::text, "the index method"},
    P{"ops", Kind::set, "operator classes of columns"},
};
constexpr std::array kDropConstraint{
    kConstraintName, kNameIsFinal,
    kTable,          P{"type", Kind::choice, "its kind", false, {}, "primary|unique|foreignkey|check"},
    kSchema,         kIfExists};
constexpr std::array kCreateTableComment{kTable, P{"comment", Kind::text, "the comment", true},
                                         P{"existing_comment", Kind::text, "what it is now"}, kSchema};
constexpr std::array kDropTableComment{kTable, P{"existing_comment", Kind::text, "what it is now"}, kSchema};
constexpr std::array kExecute{
    P{"sql", Kind::text, "statements, taken as they are"},
    P{"statement", Kind::text, "or one statement, whatever is in it: a terminator is put behind it"}};
constexpr std::array kFail{P{"message", Kind::text, "why", true}};
constexpr std::array kDataColumn{kName, P{"type", Kind::type, "the type of its values"}};
constexpr std::array kInsert{
    kTable, P{"rows", Kind::rows, "maps of column to value", true},
    P{"columns", Kind::objects, "types of columns, where the values don't tell", false, kDataColumn},
    kSchema};
constexpr std::array kUpdate{
    kTable, P{"set", Kind::set, "a map of column to value", true}, P{"where", Kind::sql, "of which rows"},
    P{"columns", Kind::objects, "types of columns, where the values don't tell", false, kDataColumn},
    kSchema};
constexpr std::array kDelete{kTable, P{"where", Kind::sql, "of which rows"}, kSchema};
constexpr std::array kBatch{
    kTable,
    P{"operations", Kind::operations, "what is done to the table", true},
    kSchema,
    P{"recreate", Kind::choice, "whether SQLite makes the table anew", false, {}, "auto|always|never"},
    P{"copy_from", Kind::object, "the table as it is now", false, kCreateTable},
    P{"table_args", Kind::objects, "further constraints of the new table", false, kConstraint},
    P{"table_indexes", Kind::objects, "further indexes of the new table", false, kIndex},
    P{"table_kwargs", Kind::set, "options of the new table"},
    P{"naming_convention", Kind::set, "names of what has none: ix, uq, ck, fk, pk"},
    P{"partial_reordering", Kind::rows, "lists of columns in their new order"},
};
constexpr std::array kAutocommit{
    P{"operations", Kind::operations, "what runs outside the transaction", true}};
constexpr std::array kType{P{"type", Kind::type, "\"Enum('a', 'b', name='mood')\"", true},
                           P{"checkfirst", Kind::flag, "as in SQLAlchemy; a script can't look"}};
constexpr P kWhereSupported{"where_supported", Kind::flag, "nothing for a database without sequences"};
constexpr std::array kCreateSequence{
    kName,
    kSchema,
    kIfNotExists,
    P{"type", Kind::type, "its data type"},
    P{"start", Kind::integer},
    P{"increment", Kind::integer},
    P{"minvalue", Kind::integer},
    P{"maxvalue", Kind::integer},
    P{"nominvalue", Kind::flag},
    P{"nomaxvalue", Kind::flag},
    P{"cycle", Kind::flag},
    P{"cache", Kind::integer},
    P{"order", Kind::flag},
    kWhereSupported,
};
constexpr std::array kDropSequence{kName, kSchema, kIfExists, kWhereSupported};
constexpr std::array kCreateSchema{kName, kIfNotExists};
constexpr std::array kDropSchema{kName, P{"cascade", Kind::flag, "with all that is in it"}, kIfExists};

constexpr std::array kOperationModels{
    OperationModel{"add_column", kAddColumn, true, true, "add a column"},
    OperationModel{"alter_column", kAlterColumn, true, true, "change a column"},
    OperationModel{"autocommit", kAutocommit, false, false, "operations outside the transaction"},
    OperationModel{"batch_alter_table", kBatch, false, true, "change a table, by move and copy on SQLite"},
    OperationModel{"create_check_constraint", kCreateCheck, true, true, "add a CHECK constraint"},
    OperationModel{"create_exclude_constraint", kCreateExclude, true, true, "add an EXCLUDE constraint"},
    OperationModel{"create_foreign_key", kCreateForeignKey, true, true, "add a foreign key"},
    OperationModel{"create_index", kCreateIndex, true, true, "make an index"},
    OperationModel{"create_primary_key", kCreatePrimaryKey, true, true, "add a primary key"},
    OperationModel{"create_schema", kCreateSchema, false, false, "make a schema"},
    OperationModel{"create_sequence", kCreateSequence, false, false, "make a sequence"},
    OperationModel{"create_table", kCreateTable, false, true, "make a table"},
    OperationModel{"create_table_comment", kCreateTableComment, true, false, "comment a table"},
    OperationModel{"create_type", kType, false, false, "make an enumeration type"},
    OperationModel{"create_unique_constraint", kCreateUnique, true, true, "add a unique constraint"},
    OperationModel{"delete", kDelete, false, false, "delete rows"},
    OperationModel{"drop_column", kDropColumn, true, true, "drop a column"},
    OperationModel{"drop_constraint", kDropConstraint, true, true, "drop a constraint"},
    OperationModel{"drop_index", kDropIndex, true, true, "drop an index"},
    OperationModel{"drop_schema", kDropSchema, false, false, "drop a schema"},
    OperationModel{"drop_sequence", kDropSequence, false, false, "drop a sequence"},
    OperationModel{"drop_table", kDropTable, false, true, "drop a table"},
    OperationModel{"drop_table_comment", kDropTableComment, true, false, "drop a table's comment"},
    OperationModel{"drop_type", kType, false, false, "drop an enumeration type"},
    OperationModel{"execute", kExecute, true, false, "run SQL"},
    OperationModel{"fail", kFail, false, false, "give up: what follows can't be said for this database"},
    OperationModel{"insert", kInsert, false, false, "insert rows"},
    OperationModel{"rename_table", kRenameTable, false, false, "rename a table"},
    OperationModel{"update", kUpdate, false, false, "update rows"},
};

constexpr std::array kDialectOptions{
    P{"postgresql_concurrently", Kind::flag},
    P{"postgresql_ignore_search_path", Kind::flag},
    P{"postgresql_include", Kind::names},
    P{"postgresql_inherits", Kind::names},
    P{"postgresql_not_valid", Kind::flag},
    P{"postgresql_nulls_not_distinct", Kind::flag},
    P{"postgresql_on_commit", Kind::text},
    P{"postgresql_ops", Kind::set},
    P{"postgresql_partition_by", Kind::text},
    P{"postgresql_tablespace", Kind::text},
    P{"postgresql_using", Kind::text},
    P{"postgresql_where", Kind::sql},
    P{"postgresql_with", Kind::set},
    P{"postgresql_with_oids", Kind::flag},
    P{"sqlite_autoincrement", Kind::flag},
    P{"sqlite_on_conflict", Kind::text},
    P{"sqlite_on_conflict_not_null", Kind::text},
    P{"sqlite_on_conflict_primary_key", Kind::text},
    P{"sqlite_on_conflict_unique", Kind::text},
    P{"sqlite_strict", Kind::flag},
    P{"sqlite_where", Kind::sql},
    P{"sqlite_with_rowid", Kind::flag},
};

// A value whose type the notation has no word for: { decimal = "1.5" }.
constexpr std::array kTypedValue{
    P{"text", Kind::text, "a text"},
    P{"integer", Kind::integer, "a whole number"},
    P{"float", Kind::value, "a floating-point number"},
    P{"boolean", Kind::flag, "true or false"},
    P{"none", Kind::flag, "no value: NULL"},
    P{"sql", Kind::sql, "an SQL expression"},
    P{"function", Kind::text, "a call of this SQL function"},
    P{"arguments", Kind::rows, "with these arguments"},
    P{"decimal", Kind::text, "a decimal number, exact"},
    P{"uuid", Kind::text, "a UUID"},
    P{"bytes", Kind::text, "bytes, two hexadecimal digits each"},
    P{"date", Kind::text, "a date, as 2024-01-31"},
    P{"time", Kind::text, "a time, as 12:30:00"},
    P{"datetime", Kind::text, "a moment, as 2024-01-31T12:30:00"},
    P{"seconds", Kind::value, "an interval, in seconds"},
    P{"json", Kind::text, "a JSON document"},
};
constexpr std::array kDefaultValue{
    P{"sql", Kind::sql, "an SQL expression"},
    P{"function", Kind::text, "a call of this SQL function"},
    P{"arguments", Kind::rows, "with these arguments"},
    P{"none", Kind::flag, "no default"},
    P{"boolean", Kind::flag, "true or false, as the database writes it"},
};

constexpr std::array kObjectModels{
    ObjectModel{"check", kCheck, true, "a CHECK constraint"},
    ObjectModel{"column", kColumn, true, "a column"},
    ObjectModel{"computed", kComputed, false, "a generated column's expression"},
    ObjectModel{"constraint", kConstraint, true, "a constraint of a table"},
    ObjectModel{"data_column", kDataColumn, false, "the type of a column's values"},
    ObjectModel{"exclude_element", kExcludeElement, false, "what must not overlap"},
    ObjectModel{"foreign_key", kForeignKey, true, "a reference to another table"},
    ObjectModel{"identity", kIdentity, false, "how the database numbers the rows"},
    ObjectModel{"index", kIndex, true, "an index"},
    ObjectModel{"sequence", kSequence, false, "a sequence"},
    ObjectModel{"table", kCreateTable, true, "a table"},
};
constexpr P kOtherOptions{"other_options", Kind::set, "options of databases that sqlgen does not write for"};

struct ListName {
  std::string_view plural, singular;
};
constexpr std::array kLists{
    ListName{"parents", "parent"},
    ListName{"labels", "label"},
    ListName{"depends_on", "depends_on"},
    ListName{"accept", "accept"},
    ListName{"columns", "column"},
    ListName{"refcolumns", "refcolumn"},
    ListName{"constraints", "constraint"},
    ListName{"table_args", "table_arg"},
    ListName{"table_indexes", "table_index"},
    ListName{"indexes", "index"},
    ListName{"prefixes", "prefix"},
    ListName{"foreign_keys", "foreign_key"},
    ListName{"checks", "check"},
    ListName{"elements", "element"},
    ListName{"rows", "row"},
    ListName{"local_cols", "local_col"},
    ListName{"remote_cols", "remote_col"},
    ListName{"arguments", "argument"},
    ListName{"partial_reordering", "order"},
    ListName{"postgresql_include", "postgresql_include"},
    ListName{"postgresql_inherits", "postgresql_inherits"},
};

}  // namespace

std::span<const OperationModel> operation_models() {
  return kOperationModels;
}

const OperationModel* find_operation(std::string_view name) {
  const auto found = std::find_if(kOperationModels.begin(), kOperationModels.end(),
                                  [&](const auto& o) { return o.name == name; });
  return found == kOperationModels.end() ? nullptr : &*found;
}

std::span<const Parameter> header_model() {
  return kHeader;
}
std::span<const ObjectModel> object_models() {
  return kObjectModels;
}

const ObjectModel& object_model(const Parameter& parameter) {
  return *std::find_if(kObjectModels.begin(), kObjectModels.end(), [&](const ObjectModel& object) {
    return object.parameters.data() == parameter.inner.data();
  });
}

std::span<const Parameter> typed_value_model() {
  return kTypedValue;
}
std::span<const Parameter> default_value_model() {
  return kDefaultValue;
}

std::span<const Parameter> column_model() {
  return kColumn;
}
std::span<const Parameter> constraint_model() {
  return kConstraint;
}
std::span<const Parameter> index_model() {
  return kIndex;
}
std::span<const Parameter> dialect_option_models() {
  return kDialectOptions;
}

const Parameter& other_options_model() {
  return kOtherOptions;
}

const Parameter* find_parameter(std::span<const Parameter> model, std::string_view name) {
  const auto found =
      std::find_if(model.begin(), model.end(), [&](const Parameter& p) { return p.name == name; });
  return found == model.end() ? nullptr : &*found;
}

const Parameter* find_dialect_option(std::string_view name) {
  const auto found = std::find_if(kDialectOptions.begin(), kDialectOptions.end(),
                                  [&](const Parameter& p) { return p.name == name; });
  return found != kDialectOptions.end() ? &*found : name == kOtherOptions.name ? &kOtherOptions : nullptr;
}

std::string singular_of(std::string_view list_name) {
  const auto found =
      std::find_if(kLists.begin(), kLists.end(), [&](const auto& l) { return l.plural == list_name; });
  return std::string(found == kLists.end() ? list_name : found->singular);
}

std::string_view plural_of(std::string_view element_name) {
  const auto found =
      std::find_if(kLists.begin(), kLists.end(), [&](const auto& l) { return l.singular == element_name; });
  return found == kLists.end() ? std::string_view() : found->plural;
}

}  // namespace sqlgen::native
