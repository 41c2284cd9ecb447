#include <algorithm>
#include <array>

#include "frontend/native/model/model.hpp"
#include "frontend/native/model/parameters.hpp"

namespace sqlgen::native {

namespace parameters::operations {

namespace {

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

}  // namespace

}  // namespace parameters::operations

namespace {

namespace operations = parameters::operations;

constexpr std::array kOperationModels{
    OperationModel{"add_column", operations::kAddColumn, true, true, "add a column"},
    OperationModel{"alter_column", operations::kAlterColumn, true, true, "change a column"},
    OperationModel{"autocommit", operations::kAutocommit, false, false, "operations outside the transaction"},
    OperationModel{"batch_alter_table", operations::kBatch, false, true,
                   "change a table, by move and copy on SQLite"},
    OperationModel{"create_check_constraint", operations::kCreateCheck, true, true, "add a CHECK constraint"},
    OperationModel{"create_exclude_constraint", operations::kCreateExclude, true, true,
                   "add an EXCLUDE constraint"},
    OperationModel{"create_foreign_key", operations::kCreateForeignKey, true, true, "add a foreign key"},
    OperationModel{"create_index", operations::kCreateIndex, true, true, "make an index"},
    OperationModel{"create_primary_key", operations::kCreatePrimaryKey, true, true, "add a primary key"},
    OperationModel{"create_schema", operations::kCreateSchema, false, false, "make a schema"},
    OperationModel{"create_sequence", operations::kCreateSequence, false, false, "make a sequence"},
    OperationModel{"create_table", parameters::kCreateTable, false, true, "make a table"},
    OperationModel{"create_table_comment", operations::kCreateTableComment, true, false, "comment a table"},
    OperationModel{"create_type", operations::kType, false, false, "make an enumeration type"},
    OperationModel{"create_unique_constraint", operations::kCreateUnique, true, true,
                   "add a unique constraint"},
    OperationModel{"delete", operations::kDelete, false, false, "delete rows"},
    OperationModel{"drop_column", operations::kDropColumn, true, true, "drop a column"},
    OperationModel{"drop_constraint", operations::kDropConstraint, true, true, "drop a constraint"},
    OperationModel{"drop_index", operations::kDropIndex, true, true, "drop an index"},
    OperationModel{"drop_schema", operations::kDropSchema, false, false, "drop a schema"},
    OperationModel{"drop_sequence", operations::kDropSequence, false, false, "drop a sequence"},
    OperationModel{"drop_table", operations::kDropTable, false, true, "drop a table"},
    OperationModel{"drop_table_comment", operations::kDropTableComment, true, false,
                   "drop a table's comment"},
    OperationModel{"drop_type", operations::kType, false, false, "drop an enumeration type"},
    OperationModel{"execute", operations::kExecute, true, false, "run SQL"},
    OperationModel{"fail", operations::kFail, false, false,
                   "give up: what follows can't be said for this database"},
    OperationModel{"insert", operations::kInsert, false, false, "insert rows"},
    OperationModel{"rename_table", operations::kRenameTable, false, false, "rename a table"},
    OperationModel{"update", operations::kUpdate, false, false, "update rows"},
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

}  // namespace sqlgen::native
