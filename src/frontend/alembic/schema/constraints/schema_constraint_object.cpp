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
#include "sqlalchemy/naming/naming.hpp"
#include "support/overloaded.hpp"

// What a constraint tells about itself.

namespace sqlgen::alembic {

using python::Interpreter;
using python::Value;

namespace {

/// Puts what has changed in place of what the table has.
void replace_in_table(ir::Table& table, const ir::Constraint& old, const ir::Constraint& changed) {
  for (auto& constraint : table.constraints) {
    if (ir::same_constraint(constraint, old)) {
      constraint = changed;
      return;
    }
  }
  if (std::holds_alternative<ir::PrimaryKeyConstraint>(changed)) {  // the one that the columns make
    table.constraints.push_back(changed);
  }
}

}  // namespace

std::string_view constraint_class_name(const ir::Constraint& constraint) {
  return std::visit(Overloaded{
                        [](const ir::CheckConstraint&) { return "CheckConstraint"; },
                        [](const ir::PrimaryKeyConstraint&) { return "PrimaryKeyConstraint"; },
                        [](const ir::UniqueConstraint&) { return "UniqueConstraint"; },
                        [](const ir::ForeignKeyConstraint&) { return "ForeignKeyConstraint"; },
                        [](const ir::ExcludeConstraint&) { return "ExcludeConstraint"; },
                    },
                    constraint);
}

bool ConstraintObject::equals(Interpreter& /*in*/, const Value& other, Span /*where*/) {
  const auto* constraint = other.get<ConstraintObject>();
  return constraint != nullptr &&
         (constraint == this || (table_ != nullptr && table_ == constraint->table_ &&
                                 ir::same_constraint(constraint_, constraint->constraint_)));
}

std::size_t ConstraintObject::hash(Interpreter& in, Span where) {
  return table_ != nullptr ? std::hash<const void*>{}(table_.get()) : Object::hash(in, where);
}

std::string ConstraintObject::type_name() const {
  return std::string(constraint_class_name(constraint_));
}

bool ConstraintObject::set_attribute(Interpreter& in, std::string_view name, const Value& value, Span where) {
  if (name != "name") {
    return false;
  }
  ir::Constraint changed = constraint_;
  const auto given = constraint_name_of(in, value, where);
  std::visit([&](auto& constraint) { constraint.name = given; }, changed);
  if (table_) {
    replace_in_table(*table_, constraint_, changed);
  }
  constraint_ = std::move(changed);
  return true;
}

std::string ConstraintObject::repr(Interpreter& in, Span where) {
  return constraint_text(in, constraint_, table_, where);
}

std::optional<python::Iteration> ConstraintObject::iterate(Interpreter& in, Span where) {
  return in.iterate(python::make_list(constraint_columns(*this)), where);
}

std::optional<std::int64_t> ConstraintObject::length(Interpreter& /*in*/, Span /*where*/) {
  return static_cast<std::int64_t>(constraint_columns(*this).size());
}

bool ConstraintObject::is_instance_of(Interpreter& /*in*/, const Value& class_object) {
  return names_class(class_object, {constraint_class_name(constraint_), "Constraint", "SchemaItem"});
}

std::optional<Value> ConstraintObject::class_object(Interpreter& /*in*/) {
  for (const auto& [name, value] : constraint_classes()) {
    if (name == constraint_class_name(constraint_)) {
      return value;
    }
  }
  return std::nullopt;
}

}  // namespace sqlgen::alembic
