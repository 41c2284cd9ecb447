#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/sql_columns.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/methods.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/optional_values.hpp"
#include "frontend/alembic/schema/constraints/schema_constraint_attributes.hpp"
#include "frontend/alembic/schema/constraints/schema_constraints.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/alembic/schema/schema_text.hpp"
#include "frontend/python/objects/containers.hpp"
#include "sqlalchemy/foreign_keys/target.hpp"

// What a constraint tells about itself.

namespace sqlgen::alembic {

using python::Interpreter;
using python::Value;

std::optional<Value> ForeignKeyObject::attribute(Interpreter& in, std::string_view name, Span where) {
  if (name == "target_fullname" || name == "_colspec") {
    return Value::string(key_.target);
  }
  if (name == "name") {
    return name_value(in, key_.name);
  }
  if (name == "parent") {
    return parent_ ? wrap_expression(column_expression(table_, parent_)) : Value::none();
  }
  if (name == "constraint") {
    return constraint_;
  }
  if (name == "column") {
    const auto referred =
        table_ && table_->metadata ? table_->metadata->find(ir::target_table(key_.target)) : nullptr;
    const auto column = referred ? referred->find_column(ir::split_target(key_.target).column.text) : nullptr;
    if (!column) {
      in.raise("AttributeError",
               "the column that the foreign key '" + key_.target + "' refers to is not known", where);
    }
    return wrap_expression(column_expression(referred, column));
  }
  return foreign_key_attribute(key_.options, name);
}

std::string ForeignKeyObject::repr(Interpreter& in, Span where) {
  return "ForeignKey(" + in.repr(Value::string(key_.target), where) + ")";
}

bool ForeignKeyObject::is_instance_of(Interpreter& /*in*/, const Value& class_object) {
  return names_class(class_object, {"ForeignKey", "SchemaItem"});
}

}  // namespace sqlgen::alembic
