#include "frontend/alembic/op/batch.hpp"

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/live/handled_operations.hpp"
#include "frontend/alembic/op/op_module.hpp"
#include "frontend/alembic/reference/operation_errors.hpp"
#include "frontend/alembic/run/recorder.hpp"
#include "frontend/alembic/schema/constraints/schema_constraints.hpp"
#include "frontend/alembic/schema/naming_argument.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

ir::Recreate recreate_argument(Interpreter& in, const BoundArguments& call) {
  if (!call.given("recreate")) {
    return ir::Recreate::automatic;
  }
  const std::string mode = string_argument(in, call, "recreate");
  if (mode == "auto") {
    return ir::Recreate::automatic;
  }
  if (mode == "always") {
    return ir::Recreate::always;
  }
  if (mode == "never") {
    return ir::Recreate::never;
  }
  in.raise("ValueError", "recreate may be one of 'auto', 'always', or 'never'.", call.span("recreate"));
}

void read_batch_table_args(Interpreter& in, const BoundArguments& call, ir::BatchAlterTable& batch) {
  if (call.absent("table_args")) {
    return;
  }
  const Span where = call.span("table_args");
  for (const Value& item : in.to_vector(call.value("table_args"), where)) {
    if (const auto* constraint = item.get<ConstraintObject>()) {
      batch.table_args_constraints.push_back(constraint->constraint());
    } else if (const auto* index = item.get<IndexObject>()) {
      batch.table_args_indexes.push_back(index->index());
    } else {
      fail_on_type(in, item, where, "a constraint or an index", "sa.CheckConstraint(...), ...");
    }
  }
}

void read_table_kwargs(Interpreter& in, const BoundArguments& call, ir::BatchAlterTable& batch) {
  const auto items = python::dict_items(call.value("table_kwargs"));
  if (!items) {
    return;
  }
  for (const auto& [key, value] : *items) {
    batch.table_kwargs.emplace(string_of(in, key, call.span("table_kwargs")),
                               option_value(in, value, call.span("table_kwargs")));
  }
}

void read_reordering(Interpreter& in, const BoundArguments& call, ir::BatchAlterTable& batch) {
  if (call.absent("partial_reordering")) {
    return;
  }
  const Span where = call.span("partial_reordering");
  for (const Value& group : in.to_vector(call.value("partial_reordering"), where)) {
    std::vector<std::string> names;
    for (const Value& name : in.to_vector(group, where)) {
      names.push_back(string_of(in, name, where, "a column's name"));
    }
    batch.partial_reordering.push_back(std::move(names));
  }
}

void read_naming_convention(Interpreter& in, const BoundArguments& call, ir::BatchAlterTable& batch) {
  batch.naming_convention =
      naming_templates_of(in, call.value("naming_convention"), call.span("naming_convention"));
}

Value batch_alter_table(Interpreter& in, const BoundArguments& call) {
  auto batch = std::make_shared<ir::BatchAlterTable>();
  batch->table = table_name_argument(in, call, "table_name");
  batch->recreate = recreate_argument(in, call);
  if (!call.absent("copy_from")) {
    const auto table = find_table(in, call.value("copy_from"), call.span("copy_from"));
    if (!table) {
      fail_on_type(in, call.value("copy_from"), call.span("copy_from"), "a table", "sa.Table(...)");
    }
    batch->copy_from = snapshot(*table);
  }
  read_batch_table_args(in, call, *batch);
  read_table_kwargs(in, call, *batch);
  read_reordering(in, call, *batch);
  read_naming_convention(in, call, *batch);
  batch->span = call.call_span();
  return Value::make<BatchContext>(std::move(batch));
}

}  // namespace

void BatchSite::add(Interpreter& /*in*/, ir::Operation operation) {
  batch_->operations.push_back(std::move(operation));
}

std::optional<Value> BatchSite::attribute(Interpreter& in, std::string_view name, Span where) {
  return site_attribute(in, self<OperationSite>(), name, where);
}

std::optional<Value> BatchContext::enter(Interpreter& /*in*/, Span /*where*/) {
  return Value::make<BatchSite>(batch_);
}

bool BatchContext::exit(Interpreter& in, const Value& exception, Span /*where*/) {
  if (exception.is_none()) {
    check_operation(in, batch_);
    record_operations(in, batch_->span, [&] { Recorder::of(in).add(batch_); });
  }
  return false;
}

const Value& batch_alter_table_function() {
  static const Value function = python::make_function(
      "op.batch_alter_table(table_name, schema=None, recreate='auto', partial_reordering=None, "
      "copy_from=None, "
      "table_args=(), table_kwargs={}, reflect_args=(), reflect_kwargs={}, naming_convention=None)",
      batch_alter_table);
  return function;
}

}  // namespace sqlgen::alembic
