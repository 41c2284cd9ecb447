#include "convert/nodes/operations/operation_writer.hpp"
#include "support/overloaded.hpp"

namespace sqlgen::convert {

Node OperationWriter::create_foreign_key(const ir::AddConstraint& o,
                                         const ir::ForeignKeyConstraint& key) const {
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

Node OperationWriter::create_check(const ir::AddConstraint& o, const ir::CheckConstraint& check) const {
  Entries entries = entries_of("create_check_constraint");
  SchemaNodes::name(entries, "constraint_name", check.name);
  table(entries, o.table);
  entries.text("condition", schema_.sql(check.condition));
  SchemaNodes::deferral(entries, check.deferrable, check.initially);
  schema_.options(entries, check.options);
  return entries.take("create_check_constraint");
}

Node OperationWriter::create_exclude(const ir::AddConstraint& o, const ir::ExcludeConstraint& exclude) const {
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
    entries.set("ops", texts_node(exclude.ops));
  }
  return entries.take("create_exclude_constraint");
}

Node OperationWriter::add_constraint(const ir::AddConstraint& o) const {
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

Node OperationWriter::drop_constraint(const ir::DropConstraint& o) const {
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

}  // namespace sqlgen::convert
