#include "convert/nodes/operations/operation_writer.hpp"
#include "convert/nodes/type_text.hpp"

// Types and batches.

namespace sqlgen::convert {

Node OperationWriter::type(std::string_view name, const ir::TypePtr& type, bool checkfirst) {
  Entries entries = entries_of(name);
  entries.text("type", type_text(*type));
  entries.switch_on("checkfirst", checkfirst);
  return entries.take(name);
}

Node OperationWriter::batch(const ir::BatchAlterTable& o) const {
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
  Map kwargs;
  for (const auto& [name, value] : o.table_kwargs) {
    kwargs.emplace_back(name, schema_.option(name, value));
  }
  if (!kwargs.empty()) {
    entries.set("table_kwargs", Node{std::move(kwargs)});
  }
  if (!o.naming_convention.empty()) {
    entries.set("naming_convention", texts_node(o.naming_convention));
  }
  List operations;
  const OperationWriter inner(dialect_, true);
  for (const ir::Operation& operation : o.operations) {
    operations.push_back(inner.write(operation));
  }
  entries.set("operations", Node{std::move(operations)});
  return entries.take("batch_alter_table");
}

}  // namespace sqlgen::convert
