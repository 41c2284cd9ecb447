#include "convert/nodes/schema_nodes.hpp"
#include "convert/nodes/value_node.hpp"
#include "frontend/native/model/model.hpp"
#include "ir/expressions/expression.hpp"

namespace sqlgen::convert {

namespace {

Node autoincrement_node(ir::Autoincrement value) {
  return value == ir::Autoincrement::ignore_fk ? text_node("ignore_fk")
                                               : Node{value == ir::Autoincrement::on};
}

}  // namespace

Node SchemaNodes::foreign_key(const ir::ForeignKey& key) const {
  Entries entries(inner_model(native::column_model(), "foreign_keys"), true);
  entries.text("column", key.target);
  name(entries, "name", key.name);
  foreign_key_options(entries, key.options);
  return entries.take();
}

Node SchemaNodes::check(const ir::CheckConstraint& check) const {
  Entries entries(inner_model(native::column_model(), "checks"), true);
  entries.text("sqltext", sql(check.condition));
  name(entries, "name", check.name);
  deferral(entries, check.deferrable, check.initially);
  options(entries, check.options);
  return entries.take();
}

// What only inserts read: a function's value exists only where Python runs it.
void SchemaNodes::column_default(Entries& entries, const ir::Column& column) const {
  if (const auto* bind = ir::as<ir::BindParameter>(column.python_default)) {
    try {
      entries.set("default", value_node(bind->value));
    } catch (const Unsayable&) {
      entries.set("default", tagged("sql", text_node("NULL")));
    }
  } else if (column.python_default) {
    entries.set("default", tagged("sql", text_node(sql(column.python_default))));
  } else if (column.has_python_default && column.primary_key) {
    // That there is one keeps the database from numbering the rows.
    entries.set("default", tagged("sql", text_node("NULL")));
  }
}

Node SchemaNodes::column(const ir::Column& column) const {
  Entries entries(native::column_model(), true);
  entries.text("name", column.name.text);
  entries.flag("quote", column.name.quote);
  type(entries, "type", column.type);
  entries.flag("nullable", column.nullable_given);
  entries.switch_on("primary_key", column.primary_key);
  if (ir::has_default(column.server_default)) {
    server_default(entries, column.server_default);
  }
  if (column.autoincrement != ir::Autoincrement::automatic) {
    entries.set("autoincrement", autoincrement_node(column.autoincrement));
  }
  if (column.sequence) {
    Entries inner(inner_model(native::column_model(), "sequence"));
    sequence(inner, *column.sequence);
    inner.switch_on("optional", column.sequence->optional);
    entries.set("sequence", inner.take());
  }
  column_default(entries, column);
  List keys;
  for (const ir::ForeignKey& key : column.foreign_keys) {
    keys.push_back(foreign_key(key));
  }
  entries.list("foreign_keys", std::move(keys));
  List checks;
  for (const ir::CheckConstraint& constraint : column.checks) {
    checks.push_back(check(constraint));
  }
  entries.list("checks", std::move(checks));
  entries.flag("index", column.index);
  entries.flag("unique", column.unique);
  entries.text("comment", column.comment);
  if (!column.key.empty() && column.key != column.name.text) {
    entries.text("key", column.key);
  }
  entries.switch_on("system", column.system);
  options(entries, column.options);
  return entries.take();
}

}  // namespace sqlgen::convert
