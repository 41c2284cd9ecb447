#include "frontend/alembic/schema/constraints/schema_constraint_attributes.hpp"
#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/sql_columns.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/methods.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/optional_values.hpp"
#include "frontend/alembic/schema/constraints/schema_constraints.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/alembic/schema/schema_text.hpp"
#include "frontend/python/objects/containers.hpp"
#include "sqlalchemy/naming/naming.hpp"
#include "support/overloaded.hpp"

// What a constraint tells about itself.

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

std::vector<ir::Identifier> constraint_keys(const ir::Constraint& constraint) {
  return std::visit(Overloaded{
                        [](const ir::CheckConstraint& check) {
                          return std::vector<ir::Identifier>(check.columns.begin(), check.columns.end());
                        },
                        [](const ir::ExcludeConstraint& exclude) {
                          std::vector<ir::Identifier> names;
                          for (const auto& element : exclude.elements) {
                            names.emplace_back(element.name);
                          }
                          return names;
                        },
                        [](const auto& other) { return other.columns; },
                    },
                    constraint);
}

std::vector<ir::FromColumn> columns_by_key(const ConstraintObject& object) {
  std::vector<ir::FromColumn> columns;
  for (const auto& key : constraint_keys(object.constraint())) {
    if (const auto column = object.table() ? object.table()->find_column(key.text) : nullptr) {
      columns.push_back({column->key, column_expression(object.table(), column)});
    }
  }
  return columns;
}

Value keys_value(Interpreter& in, const ir::Constraint& constraint) {
  std::vector<Value> keys;
  for (const auto& key : constraint_keys(constraint)) {
    keys.push_back(make_name(in, key));
  }
  return python::make_list(std::move(keys));
}

std::string foreign_key_target(const ir::TableName& table, const ir::Identifier& column) {
  return table.fullname() + "." + column.text;
}

/// `deferrable` and `initially`, which every kind has.
std::optional<Value> deferral_attribute(const ir::Constraint& constraint, std::string_view name) {
  if (name != "deferrable" && name != "initially") {
    return std::nullopt;
  }
  return std::visit(
      [&](const auto& c) -> Value {
        if constexpr (std::is_same_v<decltype(c), const ir::ForeignKeyConstraint&>) {
          return name == "deferrable" ? value_or_none(c.options.deferrable)
                                      : value_or_none(c.options.initially);
        } else {
          return name == "deferrable" ? value_or_none(c.deferrable) : value_or_none(c.initially);
        }
      },
      static_cast<const ir::Constraint::variant&>(constraint));
}

/// ForeignKeyConstraint.elements: a ForeignKey for each column.
Value constraint_elements(const ConstraintObject& object, const Value& self) {
  const auto& constraint = std::get<ir::ForeignKeyConstraint>(object.constraint());
  std::vector<Value> elements;
  for (std::size_t i = 0; i < constraint.columns.size(); ++i) {
    ir::ForeignKey key;
    key.target = foreign_key_target(constraint.referred, constraint.referred_columns[i]);
    key.name = constraint.name;
    key.options = constraint.options;
    key.span = constraint.span;
    elements.push_back(Value::make<ForeignKeyObject>(
        std::move(key), object.table(),
        object.table() ? object.table()->find_column(constraint.columns[i].text) : nullptr, self));
  }
  return python::make_list(std::move(elements));
}

/// `using`, `where`, `ops` and `operators` of an ExcludeConstraint.
std::optional<Value> exclude_attribute(Interpreter& in, const ir::ExcludeConstraint& exclude,
                                       std::string_view name, Span where) {
  if (name == "using") {
    return Value::string(exclude.using_method);
  }
  if (name == "where") {
    return wrap_expression(exclude.where);
  }
  if (name != "ops" && name != "operators") {
    return std::nullopt;
  }
  std::vector<std::pair<Value, Value>> items;
  if (name == "ops") {
    for (const auto& [key, value] : exclude.ops) {
      items.emplace_back(Value::string(key), Value::string(value));
    }
  } else {
    for (const auto& element : exclude.elements) {
      if (!element.name.empty()) {
        items.emplace_back(Value::string(element.name), Value::string(element.operator_text));
      }
    }
  }
  return python::make_dict(in, std::move(items), where);
}

const ir::DialectOptions* options_of(const ir::Constraint& constraint) {
  return std::visit(Overloaded{
                        [](const ir::ForeignKeyConstraint& key) { return &key.options.dialect; },
                        [](const ir::ExcludeConstraint&) -> const ir::DialectOptions* { return nullptr; },
                        [](const auto& other) { return &other.options; },
                    },
                    static_cast<const ir::Constraint::variant&>(constraint));
}

Value copy_constraint(Interpreter& /*in*/, ConstraintObject& self, const BoundArguments& /*call*/) {
  return Value::make<ConstraintObject>(self.constraint());
}

Value constraint_ddl_if(Interpreter& in, ConstraintObject& self, const BoundArguments& call) {
  if (!ddl_condition_holds(in, call, Value::object(self.shared_from_this()))) {
    self.leave_out();
  }
  return Value::object(self.shared_from_this());
}

const NativeMethodTable<ConstraintObject>& constraint_methods() {
  static const NativeMethodTable<ConstraintObject> table = {
      {"Constraint.copy(**kw)", copy_constraint},
      {"Constraint._copy(**kw)", copy_constraint},
      {"Constraint.ddl_if(dialect=None, callable_=None, state=None)", constraint_ddl_if},
  };
  return table;
}

}  // namespace

std::vector<Value> constraint_columns(const ConstraintObject& object) {
  std::vector<Value> columns;
  for (const auto& item : columns_by_key(object)) {
    columns.push_back(wrap_expression(item.column));
  }
  return columns;
}

std::optional<Value> foreign_key_attribute(const ir::ForeignKeyOptions& options, std::string_view name) {
  if (name == "ondelete") {
    return value_or_none(options.ondelete);
  }
  if (name == "onupdate") {
    return value_or_none(options.onupdate);
  }
  if (name == "initially") {
    return value_or_none(options.initially);
  }
  if (name == "match") {
    return value_or_none(options.match);
  }
  if (name == "deferrable") {
    return value_or_none(options.deferrable);
  }
  if (name == "use_alter") {
    return Value::boolean(options.use_alter);
  }
  return std::nullopt;
}

std::optional<Value> ConstraintObject::attribute(Interpreter& in, std::string_view name, Span where) {
  if (name == "name") {
    return name_value(in, ir::given_name(constraint_));
  }
  if (name == "table" || name == "parent") {
    return table_ ? wrap_expression(table_expression(table_)) : Value::none();
  }
  if (name == "columns" || name == "c") {
    return Value::make<ColumnsObject>(columns_by_key(*this));
  }
  if (auto value = deferral_attribute(constraint_, name)) {
    return value;
  }
  if (name == "column_keys") {
    return keys_value(in, constraint_);
  }
  if (const auto* check = std::get_if<ir::CheckConstraint>(&constraint_);
      check != nullptr && name == "sqltext") {
    return wrap_expression(check->condition);
  }
  if (const auto* exclude = std::get_if<ir::ExcludeConstraint>(&constraint_)) {
    if (auto value = exclude_attribute(in, *exclude, name, where)) {
      return value;
    }
  }
  if (const auto* options = options_of(constraint_)) {
    if (auto value = options_attribute(in, *options, name, where)) {
      return value;
    }
  }
  if (const auto* key = std::get_if<ir::ForeignKeyConstraint>(&constraint_)) {
    if (name == "elements") {
      return constraint_elements(*this, Value::object(shared_from_this()));
    }
    if (name == "referred_table") {
      const auto referred =
          table_ && table_->metadata ? table_->metadata->find(key->referred.fullname()) : nullptr;
      return referred ? wrap_expression(table_expression(referred)) : Value::none();
    }
    if (auto value = foreign_key_attribute(key->options, name)) {
      return value;
    }
  }
  return constraint_methods().bind(self<ConstraintObject>(), name);
}

}  // namespace sqlgen::alembic
