#include "frontend/alembic/schema/constraints/schema_constraints.hpp"
#include "frontend/alembic/expressions/operands/sql_operands.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/methods.hpp"
#include "frontend/alembic/modules/modules.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/run/recorder.hpp"
#include "frontend/alembic/schema/columns/schema_column.hpp"
#include "frontend/alembic/schema/schema_attach.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/containers.hpp"
#include "sqlalchemy/selects/from_clause.hpp"
#include "support/overloaded.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::NativeClass;
using python::Value;

namespace {

/// A constraint that attaches itself to the table of its columns, unless _autoattach says otherwise.
Value attaching(Interpreter& in, const BoundArguments& call, ir::Constraint constraint,
                const ItemColumns& columns) {
  auto object = std::make_shared<ConstraintObject>(std::move(constraint));
  attach_with_columns(in, columns, object, call.call_span());
  return Value::object(object);
}

ItemColumns item_columns(Interpreter& in, const std::vector<python::Argument>& arguments) {
  ItemColumns columns;
  for (const auto& argument : arguments) {
    columns.add(in, argument.value, argument.span);
  }
  return columns;
}

/// Columns as *args of a constraint: names, or columns.
std::vector<ir::Identifier> column_names(Interpreter& in, const std::vector<python::Argument>& arguments) {
  std::vector<ir::Identifier> names;
  for (const auto& argument : arguments) {
    if (text_of(argument.value)) {
      names.push_back(identifier_of(in, argument.value, argument.span));
    } else if (const auto column = find_column(in, argument.value, argument.span)) {
      names.emplace_back(column->key.empty() ? column->name.text : column->key, column->name.quote);
    } else if (const auto* reference =
                   ir::as<ir::ColumnReference>(find_expression(in, argument.value, argument.span))) {
      names.push_back(reference->name);
    } else {
      raise_argument_error(in, argument.value, argument.span, "a column's name", "str",
                           "String column name or column expression for DDL constraint");
    }
  }
  return names;
}

Value make_primary_key(Interpreter& in, const BoundArguments& call) {
  ir::PrimaryKeyConstraint key;
  key.name = constraint_name_argument(in, call, "name");
  key.columns = column_names(in, call.rest());
  key.deferrable = optional_bool(in, call, "deferrable");
  key.initially = optional_string(in, call, "initially");
  key.options = dialect_options(in, Construct::primary_key, call.keywords());
  key.span = call.call_span();
  return attaching(in, call, std::move(key), item_columns(in, call.rest()));
}

Value make_unique(Interpreter& in, const BoundArguments& call) {
  ir::UniqueConstraint unique;
  unique.name = constraint_name_argument(in, call, "name");
  unique.columns = column_names(in, call.rest());
  unique.deferrable = optional_bool(in, call, "deferrable");
  unique.initially = optional_string(in, call, "initially");
  unique.options = dialect_options(in, Construct::unique, call.keywords());
  unique.span = call.call_span();
  return attaching(in, call, std::move(unique), item_columns(in, call.rest()));
}

/// table=, which constraints by expressions and foreign keys take.
ir::TablePtr table_of_call(Interpreter& in, const BoundArguments& call) {
  return call.absent("table") ? nullptr : find_table(in, call.value("table"), call.span("table"));
}

Value make_check(Interpreter& in, const BoundArguments& call) {
  ir::CheckConstraint check = check_constraint_of(in, call, "name", "sqltext");
  ItemColumns columns;
  columns.add(check.condition);
  Value value = attaching(in, call, std::move(check), columns);
  if (const auto table = table_of_call(in, call)) {
    attach_constraint(*value.get<ConstraintObject>(), table);
  }
  return value;
}

Value make_exclude(Interpreter& in, const BoundArguments& call) {
  ir::ExcludeConstraint exclude = exclude_constraint_of(in, call, "name");
  ItemColumns columns;
  for (const auto& argument : call.rest()) {
    columns.add(in, in.to_vector(argument.value, argument.span).front(), argument.span);
  }
  return attaching(in, call, std::move(exclude), columns);
}

}  // namespace

bool names_class(const Value& class_object, std::initializer_list<std::string_view> names) {
  const auto* native = class_object.get<NativeClass>();
  return native != nullptr && std::find(names.begin(), names.end(), native->name()) != names.end();
}

ir::CheckConstraint check_constraint_of(Interpreter& in, const BoundArguments& call, std::string_view name,
                                        std::string_view condition) {
  ir::CheckConstraint check;
  check.name = constraint_name_argument(in, call, name);
  const Value& given = call.value(condition);
  if (is_no_ddl_expression(in, given, call.span(condition))) {
    raise_sqlalchemy(in, "ArgumentError",
                     "SQL expression element for DDL constraint expected, got " +
                         in.repr(given, call.span(condition)) + ".",
                     call.span(condition));
  }
  check.condition = sql_from_value(in, given, call.span(condition));
  std::vector<ir::ExpressionPtr> columns;
  ir::collect_columns(check.condition, columns);  // a naming convention may ask for them
  for (const auto& column : columns) {
    const auto& reference = *ir::as<ir::ColumnReference>(column);
    check.columns.push_back(reference.key.empty() ? reference.name.text : reference.key);
  }
  check.deferrable = optional_bool(in, call, "deferrable");
  check.initially = optional_string(in, call, "initially");
  check.options = dialect_options(in, Construct::check, call.keywords());
  check.span = call.call_span();
  return check;
}

ir::ExcludeConstraint exclude_constraint_of(Interpreter& in, const BoundArguments& call,
                                            std::string_view name) {
  ir::ExcludeConstraint exclude;
  exclude.name = constraint_name_argument(in, call, name);
  if (call.rest().empty()) {
    in.raise("ValueError", "not enough values to unpack (expected 2, got 0)", call.call_span());
  }
  for (const auto& argument : call.rest()) {
    const auto pair = in.to_vector(argument.value, argument.span);
    if (pair.size() != 2) {
      fail_on_type(in, argument.value, argument.span, "an element and its operator", "a tuple of two");
    }
    ir::ExcludeConstraint::Element element;
    element.operator_text = string_of(in, pair[1], argument.span, "an operator");
    if (text_of(pair[0])) {
      const auto column = identifier_of(in, pair[0], argument.span);
      element.name = column.text;
      // Without a key: the column is looked up when the table is known.
      element.expression = ir::make_expression(ir::ColumnReference{column, {}}, nullptr, argument.span);
    } else {
      element.expression = sql_from_value(in, pair[0], argument.span);
      if (const auto* reference = ir::as<ir::ColumnReference>(element.expression)) {
        element.name = reference->name.text;
      }
    }
    exclude.elements.push_back(std::move(element));
  }
  if (!call.absent("using")) {
    exclude.using_method = string_argument(in, call, "using");
  }
  if (!call.absent("where")) {
    exclude.where = sql_from_value(in, call.value("where"), call.span("where"));
  }
  exclude.deferrable = optional_bool(in, call, "deferrable");
  exclude.initially = optional_string(in, call, "initially");
  if (const auto items = python::dict_items(call.value("ops"))) {
    for (const auto& [key, value] : *items) {
      exclude.ops.emplace(string_of(in, key, call.span("ops")), string_of(in, value, call.span("ops")));
    }
  }
  exclude.span = call.call_span();
  return exclude;
}

const Value& exclude_constraint_class() {
  static const Value value = Value::make<NativeClass>(
      "postgresql.ExcludeConstraint(*elements, name=None, deferrable=None, initially=None, using=None, "
      "where=None, ops=None, info=None, **kw)",  // what it does not know it leaves alone
      make_exclude);
  return value;
}

std::vector<std::pair<std::string, Value>> constraint_classes() {
  static const std::vector<std::pair<std::string, Value>> classes = {
      {"ForeignKey", Value::make<NativeClass>(
                         "sqlalchemy.ForeignKey(column, _constraint=None, use_alter=False, name=None, "
                         "onupdate=None, ondelete=None, deferrable=None, initially=None, link_to_name=False, "
                         "match=None, info=None, comment=None, _unresolvable=False, **dialect_kw)",
                         make_foreign_key)},
      {"ForeignKeyConstraint",
       Value::make<NativeClass>(
           "sqlalchemy.ForeignKeyConstraint(columns, refcolumns, name=None, onupdate=None, "
           "ondelete=None, deferrable=None, initially=None, use_alter=False, "
           "link_to_name=False, match=None, table=None, info=None, comment=None, **dialect_kw)",
           make_foreign_key_constraint)},
      {"PrimaryKeyConstraint",
       Value::make<NativeClass>("sqlalchemy.PrimaryKeyConstraint(*columns, name=None, deferrable=None, "
                                "initially=None, info=None, _implicit_generated=False, **dialect_kw)",
                                make_primary_key)},
      {"UniqueConstraint",
       Value::make<NativeClass>(
           "sqlalchemy.UniqueConstraint(*columns, name=None, deferrable=None, initially=None, "
           "info=None, _autoattach=True, _column_flag=False, **dialect_kw)",
           make_unique)},
      {"CheckConstraint",
       Value::make<NativeClass>(
           "sqlalchemy.CheckConstraint(sqltext, name=None, deferrable=None, initially=None, "
           "table=None, info=None, _create_rule=None, _autoattach=True, _type_bound=False, "
           "**dialect_kw)",
           make_check)},
      {"Index",
       Value::make<NativeClass>("sqlalchemy.Index(name, *expressions, unique=False, quote=None, info=None, "
                                "_table=None, _column_flag=False, **dialect_kw)",
                                make_index)},
      {"ExcludeConstraint", exclude_constraint_class()},
  };
  return classes;
}

}  // namespace sqlgen::alembic
