#include "convert/nodes/operations/operation_nodes.hpp"

#include "convert/nodes/operations/operation_writer.hpp"
#include "frontend/native/model/model.hpp"
#include "support/overloaded.hpp"

namespace sqlgen::convert {

namespace {

std::string_view maker_name(ir::TableMaker maker) {
  return maker == ir::TableMaker::table ? "table" : "statement";
}

Node comment_node(const std::optional<std::string>& comment) {
  return comment ? text_node(*comment) : tagged("none", Node{true});
}

}  // namespace

Node OperationWriter::create_table(const ir::CreateTable& o) const {
  Entries entries = entries_of("create_table");
  schema_.table(entries, *o.table);
  entries.switch_on("if_not_exists", o.if_not_exists);
  if (o.maker != ir::TableMaker::operation) {
    entries.text("maker", std::string(maker_name(o.maker)));
  }
  return entries.take("create_table");
}

Node OperationWriter::drop_table(const ir::DropTable& o) const {
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

Node OperationWriter::rename_table(const ir::RenameTable& o) {
  Entries entries = entries_of("rename_table");
  entries.identifier("old_table_name", o.table.name);
  entries.identifier("new_table_name", o.new_name);
  entries.identifier("schema", o.table.schema);
  return entries.take("rename_table");
}

Node OperationWriter::add_column(const ir::AddColumn& o) const {
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

Node OperationWriter::drop_column(const ir::DropColumn& o) const {
  Entries entries = entries_of("drop_column");
  table(entries, o.table);
  entries.identifier("column_name", o.column);
  entries.switch_on("if_exists", o.if_exists);
  SchemaNodes::type(entries, "existing_type", o.existing_type);
  schema_.options(entries, o.options);
  return entries.take("drop_column");
}

Node OperationWriter::alter_column(const ir::AlterColumn& o) const {
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

Node OperationWriter::create_index(const ir::CreateIndex& o) const {
  Entries entries = entries_of("create_index");
  SchemaNodes::name(entries, "index_name", o.index.name);
  table(entries, o.table);
  entries.list("columns", schema_.index_columns(o.index.elements));
  entries.switch_on("unique", o.index.unique);
  entries.switch_on("if_not_exists", o.if_not_exists);
  schema_.options(entries, o.index.options);
  return entries.take("create_index");
}

Node OperationWriter::drop_index(const ir::DropIndex& o) const {
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

Node OperationWriter::create_table_comment(const ir::CreateTableComment& o) const {
  Entries entries = entries_of("create_table_comment");
  table(entries, o.table);
  if (!o.comment) {
    throw Unsayable{"a table's comment that is None"};
  }
  entries.text("comment", *o.comment);
  entries.text("existing_comment", o.existing_comment);
  return entries.take("create_table_comment");
}

Node OperationWriter::drop_table_comment(const ir::DropTableComment& o) const {
  Entries entries = entries_of("drop_table_comment");
  table(entries, o.table);
  entries.text("existing_comment", o.existing_comment);
  return entries.take("drop_table_comment");
}

Node OperationWriter::write(const ir::Operation& operation) const {
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
          [&](const ir::Execute& o) { return execute(o); },
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

Node operation_node(const dialect::Dialect& dialect, const ir::Operation& operation) {
  return OperationWriter(dialect, false).write(operation);
}

}  // namespace sqlgen::convert
