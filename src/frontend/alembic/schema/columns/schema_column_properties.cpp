#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/optional_values.hpp"
#include "frontend/alembic/schema/columns/schema_column.hpp"
#include "frontend/alembic/schema/columns/schema_defaults.hpp"
#include "frontend/alembic/schema/constraints/schema_constraints.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/builtins/set_operations.hpp"
#include "frontend/python/objects/containers.hpp"

// What a Column says of itself, and what may be changed of it.

namespace sqlgen::alembic {

using python::Interpreter;
using python::Value;

namespace {

Value column_foreign_keys(Interpreter& in, const ir::Column& column) {
  if (const auto table = column.table.lock()) {
    return foreign_keys_of(in, table, &column);
  }
  std::vector<Value> keys;
  for (const auto& key : column.foreign_keys) {
    keys.push_back(Value::make<ForeignKeyObject>(key));
  }
  return python::make_set(in, keys, false, Span{});
}

Value autoincrement_value(ir::Autoincrement autoincrement) {
  switch (autoincrement) {
    case ir::Autoincrement::on:
    case ir::Autoincrement::off:
      return Value::boolean(autoincrement == ir::Autoincrement::on);
    case ir::Autoincrement::ignore_fk:
      return Value::string("ignore_fk");
    case ir::Autoincrement::automatic:
      break;
  }
  return Value::string("auto");
}

/// The server default as an object, which stays the same one.
const Value& server_default_object(ir::Column& column) {
  if (ir::has_default(column.server_default) && objects_of(column).server_default.is_none()) {
    const Value made = wrap_server_default(column.server_default);
    if (auto* part = made.get<ColumnPart>()) {
      const auto table = column.table.lock();
      part->give_to(table ? table->find_column(column.key) : nullptr);
    }
    objects_of(column).server_default = made;
  }
  return objects_of(column).server_default;
}

/// What of a column is as Python has it.
std::optional<Value> default_property(Interpreter& in, ir::Column& column, std::string_view name) {
  if (name == "server_default") {
    return server_default_object(column);
  }
  if (name == "computed" || name == "identity") {
    const bool is_such = name == "computed" ? std::holds_alternative<ir::Computed>(column.server_default)
                                            : std::holds_alternative<ir::Identity>(column.server_default);
    return is_such ? server_default_object(column) : Value::none();
  }
  if (name == "info") {
    ColumnObjects& objects = objects_of(column);
    if (objects.info.is_none()) {
      objects.info = python::make_dict(in, {}, Span{});
    }
    return objects.info;
  }
  for (const auto& [known, member] : {std::pair{"default", &ColumnObjects::python_default},
                                      std::pair{"onupdate", &ColumnObjects::python_onupdate},
                                      std::pair{"server_onupdate", &ColumnObjects::server_onupdate},
                                      std::pair{"doc", &ColumnObjects::doc}}) {
    if (name == known) {
      return objects_of(column).*member;
    }
  }
  return std::nullopt;
}

/// column.default = ...
bool set_default_property(Interpreter& in, const ir::ColumnPtr& column, std::string_view name,
                          const Value& value, Span where) {
  const auto keep = [&](Value ColumnObjects::*member, const Value& object) {
    if (auto* part = object.get<ColumnPart>()) {
      part->give_to(column);
    }
    objects_of(*column).*member = object;
  };
  if (name == "server_default") {
    column->server_default = server_default_from_value(in, value, where);
    keep(&ColumnObjects::server_default,
         value.is_none() ? value : server_default_of(in, value, false, where));
  } else if (name == "server_onupdate") {
    keep(&ColumnObjects::server_onupdate,
         value.is_none() ? value : server_default_of(in, value, true, where));
  } else if (name == "default" || name == "onupdate") {
    const bool for_update = name == "onupdate";
    const Value object = value.is_none() ? value : column_default_of(in, value, for_update, where);
    const auto* sequence = object.get<SequenceObject>();
    const bool on_python_side = !value.is_none() && sequence == nullptr;
    const auto shown = on_python_side ? usable_default(in, *column, object, where) : nullptr;
    (for_update ? column->has_python_onupdate : column->has_python_default) = on_python_side;
    (for_update ? column->python_onupdate : column->python_default) = shown;
    if (!for_update) {
      column->sequence = sequence != nullptr ? std::optional(*sequence->sequence()) : std::nullopt;
    }
    keep(for_update ? &ColumnObjects::python_onupdate : &ColumnObjects::python_default, object);
  } else if (name == "info" || name == "doc") {
    keep(name == "info" ? &ColumnObjects::info : &ColumnObjects::doc, value);
  } else {
    return false;
  }
  return true;
}

}  // namespace

std::optional<Value> column_property(Interpreter& in, ir::Column& column, std::string_view name, Span where) {
  if (name == "name" || name == "description") {
    return make_name(in, column.name);
  }
  if (name == "is_literal") {
    return Value::boolean(false);
  }
  if (name == "key") {
    return column.key == column.name.text ? make_name(in, column.name) : Value::string(column.key);
  }
  if (name == "type") {
    return wrap_type(column.type);
  }
  if (name == "nullable") {
    return Value::boolean(column.nullable);
  }
  if (name == "primary_key") {
    return Value::boolean(column.primary_key);
  }
  if (name == "index") {
    return value_or_none(column.index);
  }
  if (name == "unique") {
    return value_or_none(column.unique);
  }
  if (name == "comment") {
    return value_or_none(column.comment);
  }
  if (name == "system") {
    return Value::boolean(column.system);
  }
  if (name == "autoincrement") {
    return autoincrement_value(column.autoincrement);
  }
  if (name == "foreign_keys") {
    return column_foreign_keys(in, column);
  }
  if (name == "constraints") {
    std::vector<Value> checks;
    for (const auto& check : column.checks) {
      checks.push_back(Value::make<ConstraintObject>(check));
    }
    return python::make_set(in, checks, false, where);
  }
  if (auto value = default_property(in, column, name)) {
    return value;
  }
  return options_attribute(in, column.options, name, where);
}

bool ColumnObject::set_attribute(Interpreter& in, std::string_view name, const Value& value, Span where) {
  if (name == "nullable") {
    column_->nullable = in.truth(value, where);
    column_->nullable_given = column_->nullable;
  } else if (name == "primary_key") {
    column_->primary_key = in.truth(value, where);
  } else if (name == "name") {
    column_->name = identifier_of(in, value, where);
  } else if (name == "key") {
    column_->key = string_of(in, value, where);
  } else if (name == "type") {
    column_->type = type_from_value(in, value, where);
  } else if (name == "comment") {
    column_->comment = value.is_none() ? std::nullopt : std::optional(string_of(in, value, where));
  } else if (name == "index" || name == "unique") {
    (name == "index" ? column_->index : column_->unique) = in.truth(value, where);
  } else if (name == "autoincrement") {
    column_->autoincrement = autoincrement_from_value(in, value, where);
  } else {
    return set_default_property(in, column_, name, value, where);
  }
  return true;
}

}  // namespace sqlgen::alembic
