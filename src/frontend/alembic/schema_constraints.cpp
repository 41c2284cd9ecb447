#include "frontend/alembic/schema_constraints.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/methods.hpp"
#include "frontend/alembic/modules.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/recorder.hpp"
#include "frontend/alembic/schema_column.hpp"
#include "frontend/alembic/schema_table.hpp"
#include "frontend/alembic/sql_objects.hpp"
#include "frontend/python/containers.hpp"
#include "frontend/python/native_class.hpp"
#include "support/overloaded.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::NativeClass;
using python::Value;

namespace {

/// Adds the keys of the columns that a condition names: a naming convention may ask for them.
void collect_columns(const ir::ExpressionPtr& expression, std::vector<std::string>& keys) {
  if (const auto* column = ir::as<ir::ColumnReference>(expression)) {
    keys.push_back(column->key.empty() ? column->name.text : column->key);
  } else if (const auto* unary = ir::as<ir::Unary>(expression)) {
    collect_columns(unary->operand, keys);
  } else if (const auto* binary = ir::as<ir::Binary>(expression)) {
    collect_columns(binary->left, keys);
    collect_columns(binary->right, keys);
  } else if (const auto* list = ir::as<ir::ExpressionList>(expression)) {
    for (const auto& item : list->items) {
      collect_columns(item, keys);
    }
  } else if (const auto* grouping = ir::as<ir::Grouping>(expression)) {
    collect_columns(grouping->element, keys);
  } else if (const auto* cast = ir::as<ir::Cast>(expression)) {
    collect_columns(cast->operand, keys);
  } else if (const auto* coerced = ir::as<ir::TypeCoerce>(expression)) {
    collect_columns(coerced->operand, keys);
  } else if (const auto* extract = ir::as<ir::Extract>(expression)) {
    collect_columns(extract->operand, keys);
  } else if (const auto* function = ir::as<ir::FunctionCall>(expression)) {
    for (const auto& argument : function->arguments) {
      collect_columns(argument, keys);
    }
  } else if (const auto* choice = ir::as<ir::Case>(expression)) {
    collect_columns(choice->value, keys);
    for (const auto& [when, then] : choice->whens) {
      collect_columns(when, keys);
      collect_columns(then, keys);
    }
    collect_columns(choice->otherwise, keys);
  }
}

/// Columns as *args of a constraint: names, or columns.
std::vector<ir::Identifier> column_names(Interpreter& in, const std::vector<python::Argument>& arguments) {
  std::vector<ir::Identifier> names;
  for (const auto& argument : arguments) {
    if (text_of(argument.value)) {
      names.push_back(identifier_of(in, argument.value, argument.span));
    } else if (const auto column = find_column(in, argument.value, argument.span)) {
      names.emplace_back(column->key.empty() ? column->name.text : column->key, column->name.quote);
    } else {
      fail_on_type(in, argument.value, argument.span, "a column's name", "str");
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
  return Value::make<ConstraintObject>(std::move(key));
}

Value make_unique(Interpreter& in, const BoundArguments& call) {
  ir::UniqueConstraint unique;
  unique.name = constraint_name_argument(in, call, "name");
  unique.columns = column_names(in, call.rest());
  unique.deferrable = optional_bool(in, call, "deferrable");
  unique.initially = optional_string(in, call, "initially");
  unique.options = dialect_options(in, Construct::unique, call.keywords());
  unique.span = call.call_span();
  return Value::make<ConstraintObject>(std::move(unique));
}

Value make_check(Interpreter& in, const BoundArguments& call) {
  return Value::make<ConstraintObject>(check_constraint_of(in, call, "name", "sqltext"));
}

Value make_exclude(Interpreter& in, const BoundArguments& call) {
  return Value::make<ConstraintObject>(exclude_constraint_of(in, call, "name"));
}

/// A referred column: "table.column" as written, or a column of a Table.
std::string target_of(Interpreter& in, const Value& value, Span where) {
  if (auto text = text_of(value)) {
    if (text->find('.') == std::string::npos) {
      raise_sqlalchemy(in, "ArgumentError",
                       fmt::format("Invalid foreign key column specification: {}", *text), where);
    }
    return *std::move(text);
  }
  if (python::is_opaque(value)) {
    python::fail_on_opaque(in, value, where);
  }
  const auto* reference = ir::as<ir::ColumnReference>(find_expression(in, value, where));
  const auto* from = reference != nullptr ? ir::as<ir::TableFrom>(reference->from) : nullptr;
  if (from == nullptr) {
    fail_on_type(in, value, where, "the column that is referred to", "'table.column' or a column of a Table");
  }
  const ir::TableName& table = from->table->name;
  return table.schema ? fmt::format("{}.{}.{}", table.schema->text, table.name.text, reference->name.text)
                      : fmt::format("{}.{}", table.name.text, reference->name.text);
}

struct Target {
  ir::TableName table;
  ir::Identifier column;
};

/// "schema.table.column" in its parts; a schema may have dots of its own.
Target split_target(const std::string& text) {
  Target target;
  const auto last = text.rfind('.');
  target.column = text.substr(last + 1);
  const auto table = text.substr(0, last);
  const auto dot = table.rfind('.');
  if (dot == std::string::npos) {
    target.table.name = table;
  } else {
    target.table.schema = table.substr(0, dot);
    target.table.name = table.substr(dot + 1);
  }
  return target;
}

Value make_foreign_key(Interpreter& in, const BoundArguments& call) {
  ir::ForeignKey key;
  key.target = target_of(in, call.value("column"), call.span("column"));
  key.name = constraint_name_argument(in, call, "name");
  key.options = foreign_key_options(in, call);
  key.span = call.call_span();
  return Value::make<ForeignKeyObject>(std::move(key));
}

Value make_foreign_key_constraint(Interpreter& in, const BoundArguments& call) {
  ir::ForeignKeyConstraint key;
  key.name = constraint_name_argument(in, call, "name");
  key.columns = name_list(in, call.value("columns"), call.span("columns"));
  const auto referred = in.to_vector(call.value("refcolumns"), call.span("refcolumns"));
  for (const Value& value : referred) {
    Target target = split_target(target_of(in, value, call.span("refcolumns")));
    key.referred = std::move(target.table);
    key.referred_columns.push_back(std::move(target.column));
  }
  if (key.columns.size() != key.referred_columns.size()) {
    raise_sqlalchemy(
        in, "ArgumentError",
        fmt::format("ForeignKeyConstraint number of constrained columns must match the number of referenced "
                    "columns: {} and {}",
                    key.columns.size(), key.referred_columns.size()),
        call.call_span());
  }
  key.options = foreign_key_options(in, call);
  key.span = call.call_span();
  return Value::make<ConstraintObject>(std::move(key));
}

/// The table that an index's columns belong to.
ir::TablePtr table_of(Interpreter& in, const std::vector<python::Argument>& arguments) {
  for (const auto& argument : arguments) {
    if (const auto* column = argument.value.get<ColumnObject>(); column != nullptr && column->table()) {
      return column->table();
    }
    if (text_of(argument.value)) {
      continue;
    }
    const auto* reference = ir::as<ir::ColumnReference>(find_expression(in, argument.value, argument.span));
    if (const auto* from = reference != nullptr ? ir::as<ir::TableFrom>(reference->from) : nullptr) {
      return from->table;
    }
  }
  return nullptr;
}

Value make_index(Interpreter& in, const BoundArguments& call) {
  ir::Index index;
  index.name = constraint_name_argument(in, call, "name");
  for (const auto& argument : call.rest()) {
    index.elements.push_back(index_element(in, argument.value, argument.span));
  }
  index.unique = flag(in, call, "unique");
  index.options = dialect_options(in, Construct::index, call.keywords());
  index.span = call.call_span();
  auto table = table_of(in, call.rest());
  if (table) {
    table->indexes.push_back(index);
  }
  return Value::make<IndexObject>(std::move(index), std::move(table));
}

void require_table(Interpreter& in, const IndexObject& self, Span where) {
  if (!self.table()) {
    raise_sqlalchemy(in, "UnboundExecutionError", "Index is not bound to a Table", where);
  }
}

Value create_index(Interpreter& in, IndexObject& self, const BoundArguments& call) {
  require_table(in, self, call.call_span());
  ir::CreateIndex operation{self.table()->name, self.index()};
  operation.definition = snapshot(*self.table());
  operation.span = call.call_span();
  Recorder::of(in).add(std::move(operation));
  return {};
}

Value drop_index(Interpreter& in, IndexObject& self, const BoundArguments& call) {
  require_table(in, self, call.call_span());
  ir::DropIndex operation{self.index().name, self.table()->name, self.table()->name.schema};
  operation.options = self.index().options;
  operation.span = call.call_span();
  Recorder::of(in).add(std::move(operation));
  return {};
}

const MethodTable<IndexObject>& index_methods() {
  static const MethodTable<IndexObject> table = {
      {"Index.create(bind=None, checkfirst=False)", create_index},
      {"Index.drop(bind=None, checkfirst=False)", drop_index},
  };
  return table;
}

std::string_view class_name(const ir::Constraint& constraint) {
  return std::visit(Overloaded{
                        [](const ir::CheckConstraint&) { return "CheckConstraint"; },
                        [](const ir::PrimaryKeyConstraint&) { return "PrimaryKeyConstraint"; },
                        [](const ir::UniqueConstraint&) { return "UniqueConstraint"; },
                        [](const ir::ForeignKeyConstraint&) { return "ForeignKeyConstraint"; },
                        [](const ir::ExcludeConstraint&) { return "ExcludeConstraint"; },
                    },
                    constraint);
}

bool names_class(const Value& class_object, std::initializer_list<std::string_view> names) {
  const auto* native = class_object.get<NativeClass>();
  return native != nullptr && std::find(names.begin(), names.end(), native->name()) != names.end();
}

}  // namespace

std::string ConstraintObject::type_name() const {
  return std::string(class_name(constraint_));
}

std::optional<Value> ConstraintObject::attribute(Interpreter& /*in*/, std::string_view name, Span /*where*/) {
  if (name == "name") {
    return std::visit([](const auto& constraint) { return name_value(constraint.name); }, constraint_);
  }
  if (const auto* check = std::get_if<ir::CheckConstraint>(&constraint_);
      check != nullptr && name == "sqltext") {
    return wrap_expression(check->condition);
  }
  return std::nullopt;
}

bool ConstraintObject::set_attribute(Interpreter& in, std::string_view name, const Value& value, Span where) {
  if (name != "name") {
    return false;
  }
  const auto given = constraint_name_of(in, value, where);
  std::visit([&](auto& constraint) { constraint.name = given; }, constraint_);
  return true;
}

bool ConstraintObject::is_instance_of(Interpreter& /*in*/, const Value& class_object) {
  return names_class(class_object, {class_name(constraint_), "Constraint", "SchemaItem"});
}

std::optional<Value> ConstraintObject::class_object(Interpreter& /*in*/) {
  for (const auto& [name, value] : constraint_classes()) {
    if (name == class_name(constraint_)) {
      return value;
    }
  }
  return std::nullopt;
}

std::optional<Value> ForeignKeyObject::attribute(Interpreter& /*in*/, std::string_view name, Span /*where*/) {
  if (name == "target_fullname" || name == "_colspec") {
    return Value::string(key_.target);
  }
  if (name == "name") {
    return name_value(key_.name);
  }
  if (name == "ondelete" || name == "onupdate") {
    const auto& action = name == "ondelete" ? key_.options.ondelete : key_.options.onupdate;
    return action ? Value::string(*action) : Value::none();
  }
  return std::nullopt;
}

bool ForeignKeyObject::is_instance_of(Interpreter& /*in*/, const Value& class_object) {
  return names_class(class_object, {"ForeignKey", "SchemaItem"});
}

std::optional<Value> IndexObject::attribute(Interpreter& /*in*/, std::string_view name, Span /*where*/) {
  if (name == "name") {
    return name_value(index_.name);
  }
  if (name == "unique") {
    return Value::boolean(index_.unique);
  }
  return index_methods().bind(self<IndexObject>(), name);
}

bool IndexObject::is_instance_of(Interpreter& /*in*/, const Value& class_object) {
  return names_class(class_object, {"Index", "SchemaItem"});
}

ir::ForeignKeyOptions foreign_key_options(Interpreter& in, const BoundArguments& call) {
  ir::ForeignKeyOptions options;
  options.onupdate = optional_string(in, call, "onupdate");
  options.ondelete = optional_string(in, call, "ondelete");
  options.initially = optional_string(in, call, "initially");
  options.match = optional_string(in, call, "match");
  options.deferrable = optional_bool(in, call, "deferrable");
  options.use_alter = flag(in, call, "use_alter");
  options.dialect = dialect_options(in, Construct::foreign_key, call.keywords());
  return options;
}

ir::CheckConstraint check_constraint_of(Interpreter& in, const BoundArguments& call, std::string_view name,
                                        std::string_view condition) {
  ir::CheckConstraint check;
  check.name = constraint_name_argument(in, call, name);
  check.condition = sql_from_value(in, call.value(condition), call.span(condition));
  collect_columns(check.condition, check.columns);
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
      element.expression =
          ir::make_expression(ir::ColumnReference{column, column.text}, nullptr, argument.span);
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

ir::IndexElement index_element(Interpreter& in, const Value& value, Span where) {
  if (text_of(value)) {
    return {identifier_of(in, value, where), nullptr};
  }
  if (python::is_opaque(value)) {
    python::fail_on_opaque(in, value, where);
  }
  auto expression = find_expression(in, value, where);
  if (!expression) {
    in.raise("ValueError", "String or text() construct expected", where);
  }
  if (const auto* reference = ir::as<ir::ColumnReference>(expression)) {
    return {
        ir::Identifier(reference->key.empty() ? reference->name.text : reference->key, reference->name.quote),
        nullptr};
  }
  return {std::nullopt, std::move(expression)};
}

std::vector<ir::IndexElement> index_elements(Interpreter& in, const Value& value, Span where) {
  if (python::is_opaque(value)) {
    python::fail_on_opaque(in, value, where);
  }
  std::vector<ir::IndexElement> elements;
  for (const Value& item : in.to_vector(value, where)) {
    elements.push_back(index_element(in, item, where));
  }
  return elements;
}

const Value& exclude_constraint_class() {
  static const Value value = Value::make<NativeClass>(
      "postgresql.ExcludeConstraint(*elements, name=None, deferrable=None, initially=None, using=None, "
      "where=None, "
      "ops=None, info=None)",
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
