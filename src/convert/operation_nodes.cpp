#include "convert/operation_nodes.hpp"

#include <fmt/format.h>

#include "convert/type_text.hpp"
#include "convert/value_node.hpp"
#include "frontend/native/model.hpp"
#include "frontend/sql/verbatim.hpp"
#include "support/overloaded.hpp"

namespace sqlgen::convert {

namespace {

Entries entries_of(std::string_view operation) {
  const native::OperationModel& model = *native::find_operation(operation);
  return Entries(model.parameters, model.dialect_options);
}

std::string_view maker_name(ir::TableMaker maker) {
  return maker == ir::TableMaker::table ? "table" : "statement";
}

// Writes one operation; inside a batch the table is the batch's.
class Writer {
 public:
  Writer(const dialect::Dialect& dialect, bool in_batch)
      : dialect_(dialect), schema_(dialect), in_batch_(in_batch) {}

  [[nodiscard]] Node write(const ir::Operation& operation) const;

 private:
  [[nodiscard]] Node create_table(const ir::CreateTable& o) const;
  [[nodiscard]] Node drop_table(const ir::DropTable& o) const;
  [[nodiscard]] static Node rename_table(const ir::RenameTable& o);
  [[nodiscard]] Node add_column(const ir::AddColumn& o) const;
  [[nodiscard]] Node drop_column(const ir::DropColumn& o) const;
  [[nodiscard]] Node alter_column(const ir::AlterColumn& o) const;
  [[nodiscard]] Node create_index(const ir::CreateIndex& o) const;
  [[nodiscard]] Node drop_index(const ir::DropIndex& o) const;
  [[nodiscard]] Node add_constraint(const ir::AddConstraint& o) const;
  [[nodiscard]] Node create_foreign_key(const ir::AddConstraint& o,
                                        const ir::ForeignKeyConstraint& key) const;
  [[nodiscard]] Node create_check(const ir::AddConstraint& o, const ir::CheckConstraint& check) const;
  [[nodiscard]] Node create_exclude(const ir::AddConstraint& o, const ir::ExcludeConstraint& exclude) const;
  [[nodiscard]] Node drop_constraint(const ir::DropConstraint& o) const;
  [[nodiscard]] Node create_table_comment(const ir::CreateTableComment& o) const;
  [[nodiscard]] Node drop_table_comment(const ir::DropTableComment& o) const;
  [[nodiscard]] static Node bulk_insert(const ir::BulkInsert& o);
  [[nodiscard]] static Node type(std::string_view name, const ir::TypePtr& type, bool checkfirst);
  [[nodiscard]] Node batch(const ir::BatchAlterTable& o) const;

  // The table's name and schema, as an operation on it says them.
  void table(Entries& entries, const ir::TableName& name) const {
    if (!in_batch_) {
      entries.identifier("table_name", name.name);
      entries.identifier("schema", name.schema);
    }
  }

  const dialect::Dialect& dialect_;
  SchemaNodes schema_;
  bool in_batch_;
};

Node Writer::create_table(const ir::CreateTable& o) const {
  Entries entries = entries_of("create_table");
  schema_.table(entries, *o.table);
  entries.switch_on("if_not_exists", o.if_not_exists);
  if (o.maker != ir::TableMaker::operation) {
    entries.text("maker", std::string(maker_name(o.maker)));
  }
  return entries.take("create_table");
}

Node Writer::drop_table(const ir::DropTable& o) const {
  Entries entries = entries_of("drop_table");
  table(entries, o.table);
  entries.switch_on("if_exists", o.if_exists);
  schema_.options(entries, o.options);
  if (o.definition) {
    Entries definition = entries_of("create_table");
    schema_.table(definition, *o.definition);
    entries.set("definition", definition.take());
  }
  if (o.maker != ir::TableMaker::operation) {
    entries.text("maker", std::string(maker_name(o.maker)));
  }
  return entries.take("drop_table");
}

Node Writer::rename_table(const ir::RenameTable& o) {
  Entries entries = entries_of("rename_table");
  entries.identifier("old_table_name", o.table.name);
  entries.identifier("new_table_name", o.new_name);
  entries.identifier("schema", o.table.schema);
  return entries.take("rename_table");
}

Node Writer::add_column(const ir::AddColumn& o) const {
  Entries entries = entries_of("add_column");
  table(entries, o.table);
  entries.set("column", schema_.column(*o.column));
  entries.switch_on("if_not_exists", o.if_not_exists);
  entries.switch_on("inline_references", o.inline_references);
  entries.switch_on("inline_primary_key", o.inline_primary_key);
  entries.text("insert_before", o.insert_before);
  entries.text("insert_after", o.insert_after);
  return entries.take("add_column");
}

Node Writer::drop_column(const ir::DropColumn& o) const {
  Entries entries = entries_of("drop_column");
  table(entries, o.table);
  entries.identifier("column_name", o.column);
  entries.switch_on("if_exists", o.if_exists);
  SchemaNodes::type(entries, "existing_type", o.existing_type);
  schema_.options(entries, o.options);
  return entries.take("drop_column");
}

Node comment_node(const std::optional<std::string>& comment) {
  return comment ? text_node(*comment) : tagged("none", Node{true});
}

Node Writer::alter_column(const ir::AlterColumn& o) const {
  Entries entries = entries_of("alter_column");
  table(entries, o.table);
  entries.identifier("column_name", o.column);
  SchemaNodes::type(entries, "type", o.type);
  entries.flag("nullable", o.nullable);
  if (o.server_default) {
    schema_.server_default(entries, *o.server_default);
  }
  entries.identifier("new_column_name", o.new_name);
  if (o.comment) {
    entries.set("comment", comment_node(*o.comment));
  }
  if (o.autoincrement) {
    entries.set("autoincrement", *o.autoincrement == ir::Autoincrement::automatic ? text_node("auto")
                                 : *o.autoincrement == ir::Autoincrement::ignore_fk
                                     ? text_node("ignore_fk")
                                     : Node{*o.autoincrement == ir::Autoincrement::on});
  }
  SchemaNodes::type(entries, "existing_type", o.existing_type);
  entries.flag("existing_nullable", o.existing_nullable);
  if (o.existing_server_default) {
    schema_.server_default(entries, *o.existing_server_default, "existing_");
  }
  if (o.existing_comment) {
    entries.set("existing_comment", comment_node(*o.existing_comment));
  }
  entries.text("insert_before", o.insert_before);
  entries.text("insert_after", o.insert_after);
  schema_.options(entries, o.options);
  return entries.take("alter_column");
}

Node Writer::create_index(const ir::CreateIndex& o) const {
  Entries entries = entries_of("create_index");
  SchemaNodes::name(entries, "index_name", o.index.name);
  table(entries, o.table);
  entries.list("columns", schema_.index_columns(o.index.elements));
  entries.switch_on("unique", o.index.unique);
  entries.switch_on("if_not_exists", o.if_not_exists);
  schema_.options(entries, o.index.options);
  return entries.take("create_index");
}

Node Writer::drop_index(const ir::DropIndex& o) const {
  Entries entries = entries_of("drop_index");
  SchemaNodes::name(entries, "index_name", o.name);
  if (!in_batch_) {
    if (o.table) {
      entries.identifier("table_name", o.table->name);
    }
    entries.identifier("schema", o.schema ? o.schema : o.table ? o.table->schema : std::nullopt);
  }
  entries.switch_on("if_exists", o.if_exists);
  schema_.options(entries, o.options);
  return entries.take("drop_index");
}

Node Writer::create_foreign_key(const ir::AddConstraint& o, const ir::ForeignKeyConstraint& key) const {
  Entries entries = entries_of("create_foreign_key");
  SchemaNodes::name(entries, "constraint_name", key.name);
  if (!in_batch_) {
    entries.identifier("source_table", o.table.name);
    entries.identifier("source_schema", o.table.schema);
  }
  entries.identifier("referent_table", key.referred.name);
  entries.identifier("referent_schema", key.referred.schema);
  entries.names("local_cols", key.columns);
  entries.names("remote_cols", key.referred_columns);
  schema_.foreign_key_options(entries, key.options);
  return entries.take("create_foreign_key");
}

Node Writer::create_check(const ir::AddConstraint& o, const ir::CheckConstraint& check) const {
  Entries entries = entries_of("create_check_constraint");
  SchemaNodes::name(entries, "constraint_name", check.name);
  table(entries, o.table);
  entries.text("condition", schema_.sql(check.condition));
  SchemaNodes::deferral(entries, check.deferrable, check.initially);
  schema_.options(entries, check.options);
  return entries.take("create_check_constraint");
}

Node Writer::create_exclude(const ir::AddConstraint& o, const ir::ExcludeConstraint& exclude) const {
  Entries entries = entries_of("create_exclude_constraint");
  SchemaNodes::name(entries, "constraint_name", exclude.name);
  table(entries, o.table);
  entries.list("elements", schema_.exclude_elements(exclude));
  if (exclude.where) {
    entries.text("where", schema_.sql(exclude.where));
  }
  SchemaNodes::deferral(entries, exclude.deferrable, exclude.initially);
  entries.text("using", exclude.using_method);
  if (!exclude.ops.empty()) {
    Map ops;
    for (const auto& [column, op] : exclude.ops) {
      ops.emplace_back(column, text_node(op));
    }
    entries.set("ops", Node{std::move(ops)});
  }
  return entries.take("create_exclude_constraint");
}

Node Writer::add_constraint(const ir::AddConstraint& o) const {
  return std::visit(Overloaded{
                        [&](const ir::CheckConstraint& check) { return create_check(o, check); },
                        [&](const ir::PrimaryKeyConstraint& key) {
                          Entries entries = entries_of("create_primary_key");
                          SchemaNodes::name(entries, "constraint_name", key.name);
                          table(entries, o.table);
                          entries.names("columns", key.columns);
                          schema_.options(entries, key.options);
                          return entries.take("create_primary_key");
                        },
                        [&](const ir::UniqueConstraint& unique) {
                          Entries entries = entries_of("create_unique_constraint");
                          SchemaNodes::name(entries, "constraint_name", unique.name);
                          table(entries, o.table);
                          entries.names("columns", unique.columns);
                          SchemaNodes::deferral(entries, unique.deferrable, unique.initially);
                          schema_.options(entries, unique.options);
                          return entries.take("create_unique_constraint");
                        },
                        [&](const ir::ForeignKeyConstraint& key) { return create_foreign_key(o, key); },
                        [&](const ir::ExcludeConstraint& exclude) { return create_exclude(o, exclude); },
                    },
                    o.constraint);
}

Node Writer::drop_constraint(const ir::DropConstraint& o) const {
  Entries entries = entries_of("drop_constraint");
  SchemaNodes::name(entries, "constraint_name", o.name);
  table(entries, o.table);
  switch (o.kind) {
    case ir::ConstraintKind::unspecified:
      break;
    case ir::ConstraintKind::check:
      entries.text("type", "check");
      break;
    case ir::ConstraintKind::primary:
      entries.text("type", "primary");
      break;
    case ir::ConstraintKind::unique:
      entries.text("type", "unique");
      break;
    case ir::ConstraintKind::foreignkey:
      entries.text("type", "foreignkey");
      break;
  }
  entries.switch_on("if_exists", o.if_exists);
  return entries.take("drop_constraint");
}

Node Writer::create_table_comment(const ir::CreateTableComment& o) const {
  Entries entries = entries_of("create_table_comment");
  table(entries, o.table);
  if (!o.comment) {
    throw Unsayable{"a table's comment that is None"};
  }
  entries.text("comment", *o.comment);
  entries.text("existing_comment", o.existing_comment);
  return entries.take("create_table_comment");
}

Node Writer::drop_table_comment(const ir::DropTableComment& o) const {
  Entries entries = entries_of("drop_table_comment");
  table(entries, o.table);
  entries.text("existing_comment", o.existing_comment);
  return entries.take("drop_table_comment");
}

Node Writer::bulk_insert(const ir::BulkInsert& o) {
  Entries entries = entries_of("insert");
  entries.identifier("table_name", o.table->name.name);
  entries.identifier("schema", o.table->name.schema);
  List rows, columns;
  for (const auto& row : o.rows) {
    Map cells;
    for (const auto& [key, value] : row) {
      const auto* bind = ir::as<ir::BindParameter>(value);
      if (bind == nullptr || bind->required) {
        throw Unsayable{"a row with SQL in it"};
      }
      cells.emplace_back(key, value_node(bind->value));
    }
    rows.push_back({std::move(cells)});
  }
  const auto column_model = inner_model(native::find_operation("insert")->parameters, "columns");
  for (const ir::ColumnPtr& column : o.table->columns) {
    if (column->type && column->type->kind != ir::TypeKind::null_type) {
      Entries of_column(column_model);
      of_column.identifier("name", column->name);
      of_column.text("type", type_text(*column->type));
      columns.push_back(of_column.take());
    }
  }
  if (rows.empty()) {
    throw Unsayable{"an insert of no rows"};
  }
  entries.list("rows", std::move(rows));
  entries.list("columns", std::move(columns));
  return entries.take("insert");
}

Node Writer::type(std::string_view name, const ir::TypePtr& type, bool checkfirst) {
  Entries entries = entries_of(name);
  entries.text("type", type_text(*type));
  entries.switch_on("checkfirst", checkfirst);
  return entries.take(name);
}

Node Writer::batch(const ir::BatchAlterTable& o) const {
  Entries entries = entries_of("batch_alter_table");
  entries.identifier("table_name", o.table.name);
  entries.identifier("schema", o.table.schema);
  if (o.recreate != ir::Recreate::automatic) {
    entries.text("recreate", o.recreate == ir::Recreate::always ? "always" : "never");
  }
  if (o.copy_from) {
    Entries copied = entries_of("create_table");
    schema_.table(copied, *o.copy_from);
    entries.set("copy_from", copied.take());
  }
  List constraints, indexes, order;
  for (const ir::Constraint& constraint : o.table_args_constraints) {
    constraints.push_back(schema_.constraint(constraint));
  }
  for (const ir::Index& index : o.table_args_indexes) {
    indexes.push_back(schema_.index(index));
  }
  for (const std::vector<std::string>& group : o.partial_reordering) {
    List names;
    for (const std::string& name : group) {
      names.push_back(text_node(name));
    }
    order.push_back({std::move(names)});
  }
  entries.list("table_args", std::move(constraints));
  entries.list("table_indexes", std::move(indexes));
  entries.list("partial_reordering", std::move(order));
  Map kwargs, convention;
  for (const auto& [name, value] : o.table_kwargs) {
    kwargs.emplace_back(name, schema_.option(name, value));
  }
  for (const auto& [kind, pattern] : o.naming_convention) {
    convention.emplace_back(kind, text_node(pattern));
  }
  if (!kwargs.empty()) {
    entries.set("table_kwargs", Node{std::move(kwargs)});
  }
  if (!convention.empty()) {
    entries.set("naming_convention", Node{std::move(convention)});
  }
  List operations;
  const Writer inner(dialect_, true);
  for (const ir::Operation& operation : o.operations) {
    operations.push_back(inner.write(operation));
  }
  entries.set("operations", Node{std::move(operations)});
  return entries.take("batch_alter_table");
}

Node Writer::write(const ir::Operation& operation) const {
  return std::visit(
      Overloaded{
          [&](const ir::CreateTable& o) { return create_table(o); },
          [&](const ir::DropTable& o) { return drop_table(o); },
          [&](const ir::RenameTable& o) { return rename_table(o); },
          [&](const ir::AddColumn& o) { return add_column(o); },
          [&](const ir::DropColumn& o) { return drop_column(o); },
          [&](const ir::AlterColumn& o) { return alter_column(o); },
          [&](const ir::CreateIndex& o) { return create_index(o); },
          [&](const ir::DropIndex& o) { return drop_index(o); },
          [&](const ir::AddConstraint& o) { return add_constraint(o); },
          [&](const ir::DropConstraint& o) { return drop_constraint(o); },
          [&](const ir::CreateTableComment& o) { return create_table_comment(o); },
          [&](const ir::DropTableComment& o) { return drop_table_comment(o); },
          [](const ir::Execute&) -> Node { throw Unsayable{"a statement"}; },
          [](const ir::ExecuteText&) -> Node { throw Unsayable{"a statement"}; },
          [&](const ir::BulkInsert& o) { return bulk_insert(o); },
          [&](const ir::CreateType& o) { return type("create_type", o.type, o.checkfirst); },
          [&](const ir::DropType& o) { return type("drop_type", o.type, o.checkfirst); },
          [](const ir::CreateSequence& o) {
            Entries entries = entries_of("create_sequence");
            SchemaNodes::sequence(entries, o.sequence);
            entries.switch_on("if_not_exists", o.if_not_exists);
            entries.switch_on("where_supported", o.where_supported);
            return entries.take("create_sequence");
          },
          [](const ir::DropSequence& o) {
            Entries entries = entries_of("drop_sequence");
            entries.identifier("name", o.sequence.name);
            entries.identifier("schema", o.sequence.schema);
            entries.switch_on("if_exists", o.if_exists);
            entries.switch_on("where_supported", o.where_supported);
            return entries.take("drop_sequence");
          },
          [](const ir::CreateSchema& o) {
            Entries entries = entries_of("create_schema");
            entries.identifier("name", o.name);
            entries.switch_on("if_not_exists", o.if_not_exists);
            return entries.take("create_schema");
          },
          [](const ir::DropSchema& o) {
            Entries entries = entries_of("drop_schema");
            entries.identifier("name", o.name);
            entries.switch_on("cascade", o.cascade);
            entries.switch_on("if_exists", o.if_exists);
            return entries.take("drop_schema");
          },
          [](const ir::AutocommitBegin&) -> Node { throw Unsayable{"the beginning of a block"}; },
          [](const ir::AutocommitEnd&) -> Node { throw Unsayable{"the end of a block"}; },
          [&](const std::shared_ptr<ir::BatchAlterTable>& o) { return batch(*o); },
      },
      operation);
}

// The pieces that `execute` makes of a text.
std::vector<ir::ExecuteText> pieces(const std::string& text) {
  Diagnostics ignored;
  auto statements = sql::verbatim_statements(text, {}, ignored);
  return ignored.has_errors() ? std::vector<ir::ExecuteText>() : statements;
}

Node execute_with(std::string_view key, const std::string& text) {
  Entries entries = entries_of("execute");
  entries.text(key, text);
  return entries.take("execute");
}

}  // namespace

Node operation_node(const dialect::Dialect& dialect, const ir::Operation& operation) {
  return Writer(dialect, false).write(operation);
}

Node execute_node(const std::string& statement) {
  const auto parts = pieces(statement);
  const bool alone = parts.size() == 1 && parts.front().sql == statement + ";";
  return execute_with(alone ? "sql" : "statement", statement);
}

Node execute_complete_node(const std::string& statements) {
  const auto parts = pieces(statements);
  if (parts.size() == 1 && parts.front().sql == statements) {
    return execute_with("sql", statements);
  }
  if (!statements.ends_with(';')) {
    throw Unsayable{"statements without a terminator"};
  }
  return execute_with("statement", statements.substr(0, statements.size() - 1));
}

}  // namespace sqlgen::convert
