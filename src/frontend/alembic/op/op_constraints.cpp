#include <fmt/format.h>

#include "dialect/facts/known_dialects.hpp"
#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/modules/modules.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/op/operation_site.hpp"
#include "frontend/alembic/run/recorder.hpp"
#include "frontend/alembic/schema/constraints/schema_constraints.hpp"

// The constraints of tables that exist: alembic/operations/schemaobj.py makes the same objects of them.

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

void record_constraint(Interpreter& in, OperationSite& site, const BoundArguments& call, ir::TableName table,
                       ir::Constraint constraint) {
  site.add(in, ir::AddConstraint{std::move(table), std::move(constraint), call.call_span()});
}

Value create_primary_key(Interpreter& in, OperationSite& site, const BoundArguments& call) {
  ir::PrimaryKeyConstraint key;
  key.name = constraint_name_argument(in, call, "constraint_name");
  key.columns = name_list(in, call.value("columns"), call.span("columns"));
  key.options = dialect_options(in, Construct::primary_key, call.keywords());
  const bool can_alter = dialect::dialect_or_usual(Recorder::of(in).dialect()).can("alter");
  if (key.columns.empty() && can_alter && site.batch_table() == nullptr) {
    raise_sqlalchemy(in, "InvalidRequestError",
                     "This constraint is not bound to a table.  Did you mean to call "
                     "table.append_constraint(constraint) ?",
                     call.call_span());
  }
  key.span = call.call_span();
  record_constraint(in, site, call, site.table(in, call), std::move(key));
  return {};
}

Value create_unique_constraint(Interpreter& in, OperationSite& site, const BoundArguments& call) {
  ir::UniqueConstraint unique;
  unique.name = constraint_name_argument(in, call, "constraint_name");
  unique.columns = name_list(in, call.value("columns"), call.span("columns"));
  unique.deferrable = optional_bool(in, call, "deferrable");
  unique.initially = optional_string(in, call, "initially");
  unique.options = dialect_options(in, Construct::unique, call.keywords());
  unique.span = call.call_span();
  record_constraint(in, site, call, site.table(in, call), std::move(unique));
  return {};
}

Value create_foreign_key(Interpreter& in, OperationSite& site, const BoundArguments& call) {
  ir::ForeignKeyConstraint key;
  key.name = constraint_name_argument(in, call, "constraint_name");
  key.columns = name_list(in, call.value("local_cols"), call.span("local_cols"));
  key.referred = table_name_argument(in, call, "referent_table", "referent_schema");
  key.referred_columns = name_list(in, call.value("remote_cols"), call.span("remote_cols"));
  key.options = foreign_key_options(in, call);
  key.span = call.call_span();
  if (key.columns.size() != key.referred_columns.size()) {
    raise_sqlalchemy(
        in, "ArgumentError",
        "ForeignKeyConstraint number of constrained columns must match the number of referenced columns.",
        call.call_span());
  }
  auto table = site.table(in, call, "source_table", "source_schema");
  record_constraint(in, site, call, std::move(table), std::move(key));
  return {};
}

Value create_check_constraint(Interpreter& in, OperationSite& site, const BoundArguments& call) {
  ir::CheckConstraint check = check_constraint_of(in, call, "constraint_name", "condition");
  record_constraint(in, site, call, site.table(in, call), std::move(check));
  return {};
}

Value create_exclude_constraint(Interpreter& in, OperationSite& site, const BoundArguments& call) {
  ir::ExcludeConstraint exclude = exclude_constraint_of(in, call, "constraint_name");
  record_constraint(in, site, call, site.table(in, call), std::move(exclude));
  return {};
}

ir::ConstraintKind constraint_kind(Interpreter& in, const BoundArguments& call) {
  if (call.absent("type_")) {
    return ir::ConstraintKind::unspecified;
  }
  const std::string kind = string_argument(in, call, "type_");
  if (kind == "check") {
    return ir::ConstraintKind::check;
  }
  if (kind == "primary") {
    return ir::ConstraintKind::primary;
  }
  if (kind == "unique") {
    return ir::ConstraintKind::unique;
  }
  if (kind == "foreignkey") {
    return ir::ConstraintKind::foreignkey;
  }
  in.raise("TypeError", "'type' can be one of 'check', 'foreignkey', 'primary', 'unique', None",
           call.span("type_"));
}

Value op_drop_constraint(Interpreter& in, OperationSite& site, const BoundArguments& call) {
  ir::DropConstraint operation{site.table(in, call), constraint_name_argument(in, call, "constraint_name")};
  operation.kind = constraint_kind(in, call);
  operation.if_exists = flag(in, call, "if_exists");
  operation.span = call.call_span();
  site.add(in, std::move(operation));
  return {};
}

}  // namespace

std::vector<OperationEntry> constraint_operations() {
  return {
      {"op.create_primary_key(constraint_name, table_name, columns, *, schema=None)",
       "batch_op.create_primary_key(constraint_name, columns)", create_primary_key},
      {"op.create_unique_constraint(constraint_name, table_name, columns, *, schema=None, deferrable=None, "
       "initially=None, info=None, **kw)",
       "batch_op.create_unique_constraint(constraint_name, columns, *, schema=None, deferrable=None, "
       "initially=None, info=None, **kw)",
       create_unique_constraint},
      {"op.create_foreign_key(constraint_name, source_table, referent_table, local_cols, remote_cols, *, "
       "onupdate=None, ondelete=None, deferrable=None, initially=None, match=None, source_schema=None, "
       "referent_schema=None, use_alter=None, link_to_name=None, info=None, comment=None, **dialect_kw)",
       "batch_op.create_foreign_key(constraint_name, referent_table, local_cols, remote_cols, *, "
       "referent_schema=None, onupdate=None, ondelete=None, deferrable=None, initially=None, match=None, "
       "use_alter=None, link_to_name=None, info=None, comment=None, **dialect_kw)",
       create_foreign_key},
      {"op.create_check_constraint(constraint_name, table_name, condition, *, schema=None, deferrable=None, "
       "initially=None, info=None, **kw)",
       "batch_op.create_check_constraint(constraint_name, condition, *, deferrable=None, initially=None, "
       "info=None, **kw)",
       create_check_constraint},
      {"op.create_exclude_constraint(constraint_name, table_name, *elements, where=None, schema=None, "
       "deferrable=None, initially=None, using=None, ops=None, info=None, **kw)",
       "batch_op.create_exclude_constraint(constraint_name, *elements, where=None, schema=None, "
       "deferrable=None, "
       "initially=None, using=None, ops=None, info=None, **kw)",
       create_exclude_constraint},
      {"op.drop_constraint(constraint_name, table_name, type_=None, *, schema=None, if_exists=None)",
       "batch_op.drop_constraint(constraint_name, type_=None)", op_drop_constraint},
  };
}

}  // namespace sqlgen::alembic
