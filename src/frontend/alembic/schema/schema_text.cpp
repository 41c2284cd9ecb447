#include "frontend/alembic/schema/schema_text.hpp"

#include <fmt/format.h>

#include "frontend/alembic/expressions/sql_columns.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/optional_values.hpp"
#include "frontend/alembic/schema/columns/schema_column.hpp"
#include "frontend/alembic/schema/columns/schema_defaults.hpp"
#include "frontend/alembic/schema/constraints/schema_constraints.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/builtins/set_operations.hpp"
#include "sqlalchemy/naming/naming.hpp"
#include "support/overloaded.hpp"
#include "support/spelling/object_address.hpp"

namespace sqlgen::alembic {

using python::Interpreter;
using python::Value;

namespace {

Value text_or_none(const std::optional<ir::Identifier>& name) {
  return name ? Value::string(name->text) : Value::none();
}

Value shown_name_of(const ir::Constraint& constraint) {
  const ir::ConstraintName& name = ir::given_name(constraint);
  return name.given() ? Value::string(name.name.text) : Value::none();
}

/// The parts of a column that its text has where they say something.
void add_column_options(Interpreter& in, ir::Column& column, SchemaText& text, Span where) {
  const auto add_if = [&](const char* name, const Value& value) {
    if (in.truth(value, where)) {
      text.add(name, value);
    }
  };
  if (column.key != column.name.text) {
    text.add("key", Value::string(column.key));
  }
  add_if("primary_key", Value::boolean(column.primary_key));
  if (!column.nullable) {
    text.add_text("nullable", "False");
  }
  for (const char* name : {"onupdate", "default", "server_default", "comment"}) {
    add_if(name, column_property(in, column, name).value_or(Value::none()));
  }
}

void add_table(Interpreter& in, const ir::TablePtr& table, SchemaText& text, Span where) {
  if (table) {
    text.add_text("table", table_text(in, table, where));
  }
}

std::string columns_only(Interpreter& in, std::string_view class_name, const ir::TablePtr& table,
                         const std::vector<ir::Identifier>& keys, Span where) {
  SchemaText text(in, class_name, where);
  for (const auto& key : keys) {
    if (const auto column = table ? table->find_column(key.text) : nullptr) {
      text.add(wrap_expression(column_expression(table, column)));
    }
  }
  return text.take();
}

std::string check_text(Interpreter& in, const ir::CheckConstraint& check, const ir::TablePtr& table,
                       Span where) {
  SchemaText text(in, "CheckConstraint", where);
  text.add(wrap_expression(check.condition));
  text.add("name", shown_name_of(check));
  text.add("deferrable", value_or_none(check.deferrable));
  text.add("initially", value_or_none(check.initially));
  add_table(in, table, text, where);
  if (check.type_bound) {
    text.add_text(
        "_create_rule",
        fmt::format("<sqlalchemy.util.langhelpers.portable_instancemethod object at {}>", kObjectAddress));
    text.add_text("_type_bound", "True");
  }
  return text.take();
}

std::string foreign_key_text(Interpreter& in, const ir::ForeignKeyConstraint& key, const ir::TablePtr& table,
                             Span where) {
  const ir::ForeignKeyOptions& options = key.options;
  SchemaText text(in, "ForeignKeyConstraint", where);
  text.add(Value::make<ColumnsObject>(std::vector<ir::FromColumn>()));
  text.add(Value::none());
  text.add("name", shown_name_of(key));
  text.add("onupdate", value_or_none(options.onupdate));
  text.add("ondelete", value_or_none(options.ondelete));
  text.add("deferrable", value_or_none(options.deferrable));
  text.add("initially", value_or_none(options.initially));
  text.add("use_alter", Value::boolean(options.use_alter), Value::boolean(false));
  text.add("match", value_or_none(options.match));
  add_table(in, table, text, where);
  return text.take();
}

}  // namespace

void SchemaText::add(std::string_view name, const Value& value, const Value& left_out) {
  if (!in_.equal(value, left_out, where_)) {
    add_text(name, in_.repr(value, where_));
  }
}

void SchemaText::append(std::string_view item) {
  text_ += is_first_ ? "" : ", ";
  text_ += item;
  is_first_ = false;
}

std::string column_text(Interpreter& in, ir::Column& column, const ir::TablePtr& table, Span where) {
  SchemaText text(in, "Column", where);
  text.add(column.name.empty() ? Value::none() : Value::string(column.name.text));
  text.add(wrap_type(column.type));
  for (const Value& key : in.to_vector(*column_property(in, column, "foreign_keys"), where)) {
    text.add(key);
  }
  for (const auto& check : column.checks) {
    text.add(Value::make<ConstraintObject>(check));
  }
  text.add_text("table", table ? "<" + table->name.name.text + ">" : "None");
  add_column_options(in, column, text, where);
  return text.take();
}

std::string table_text(Interpreter& in, const ir::TablePtr& table, Span where) {
  SchemaText text(in, "Table", where);
  text.add(Value::string(table->name.name.text));
  text.add(Value::make<MetaDataObject>());
  for (const auto& column : table->columns) {
    text.add(wrap_expression(column_expression(table, column)));
  }
  text.add_text("schema", in.repr(text_or_none(table->name.schema), where));
  return text.take();
}

std::string constraint_text(Interpreter& in, const ir::Constraint& constraint, const ir::TablePtr& table,
                            Span where) {
  return std::visit(
      Overloaded{
          [&](const ir::CheckConstraint& check) { return check_text(in, check, table, where); },
          [&](const ir::ForeignKeyConstraint& key) { return foreign_key_text(in, key, table, where); },
          [](const ir::ExcludeConstraint&) { return std::string("ExcludeConstraint()"); },
          [&](const auto& columns) {
            return columns_only(in, constraint_class_name(constraint), table, columns.columns, where);
          },
      },
      static_cast<const ir::Constraint::variant&>(constraint));
}

std::string index_text(Interpreter& in, const ir::Index& index, const Value& expressions, Span where) {
  SchemaText text(in, "Index", where);
  text.add(index.name.given() ? Value::string(index.name.name.text) : Value::none());
  for (const Value& expression : in.to_vector(expressions, where)) {
    text.add(expression);
  }
  text.add("unique", Value::boolean(index.unique), Value::boolean(false));
  return text.take();
}

}  // namespace sqlgen::alembic
