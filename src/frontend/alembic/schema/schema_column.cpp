#include "frontend/alembic/schema/schema_column.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/methods.hpp"
#include "frontend/alembic/modules/modules.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/schema/schema_constraints.hpp"
#include "frontend/alembic/schema/schema_defaults.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/builtins/set_operations.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

constexpr std::string_view kDeclaration =
    "sqlalchemy.Column(*args, name=None, type_=None, autoincrement='auto', default=None, "
    "insert_default=None, "
    "doc=None, key=None, index=None, unique=None, info=None, nullable=None, onupdate=None, "
    "primary_key=False, "
    "server_default=None, server_onupdate=None, quote=None, system=False, comment=None, "
    "insert_sentinel=False, "
    "_omit_from_statements=False, _proxies=None, **kw)";

/// Makes a Column of a call's arguments in the order in which SQLAlchemy looks at them (Column.__init__).
class ColumnMaker {
 public:
  ColumnMaker(Interpreter& in, const BoundArguments& call)
      : in_(in), call_(call), column_(std::make_shared<ir::Column>()) {}

  ir::ColumnPtr make() {
    read_name_and_type();
    read_flags();
    read_defaults();
    for (; next_ < call_.rest().size(); ++next_) {
      add_item(call_.rest()[next_]);
    }
    column_->options = dialect_options(in_, Construct::column, call_.keywords());
    column_->span = call_.call_span();
    return column_;
  }

 private:
  [[nodiscard]] const python::Argument* peek() const {
    return next_ < call_.rest().size() ? &call_.rest()[next_] : nullptr;
  }

  void read_name_and_type() {
    if (const auto* first = peek(); first != nullptr && (first->value.is_none() || text_of(first->value))) {
      if (!first->value.is_none()) {
        if (!call_.absent("name")) {
          raise_sqlalchemy(in_, "ArgumentError", "May not pass name positionally and as a keyword.",
                           call_.span("name"));
        }
        column_->name = identifier_of(in_, first->value, first->span);
      }
      ++next_;
    }
    if (!call_.absent("name")) {
      column_->name = identifier_argument(in_, call_, "name");
    }
    if (!call_.absent("quote")) {
      column_->name.quote = optional_bool(in_, call_, "quote");
    }
    column_->type = ir::make_type(ir::TypeKind::null_type);
    if (const auto* second = peek(); second != nullptr) {
      if (second->value.is_none()) {
        ++next_;
      } else if (is_type_value(second->value) || python::is_opaque(second->value)) {
        column_->type = type_from_value(in_, second->value, second->span);
        ++next_;
      }
    }
    if (!call_.absent("type_")) {
      column_->type = type_from_value(in_, call_.value("type_"), call_.span("type_"));
    }
  }

  void read_flags() {
    const auto key = optional_string(in_, call_, "key");
    if (key && key->empty()) {
      in_.fail(Diagnostic{.id = "not-modelled",
                          .message = "a column whose key is empty",
                          .span = call_.span("key"),
                          .help = {"leave the key out: it is the column's name then"}});
    }
    column_->key = key.value_or(column_->name.text);
    column_->primary_key = flag(in_, call_, "primary_key");
    column_->nullable_given = optional_bool(in_, call_, "nullable");
    column_->nullable = column_->nullable_given.value_or(!column_->primary_key);
    if (call_.given("autoincrement")) {
      column_->autoincrement =
          autoincrement_from_value(in_, call_.value("autoincrement"), call_.span("autoincrement"));
    }
    column_->index = optional_bool(in_, call_, "index");
    column_->unique = optional_bool(in_, call_, "unique");
    column_->comment = optional_string(in_, call_, "comment");
    column_->system = flag(in_, call_, "system");
  }

  void read_defaults() {
    const std::string_view name = call_.given("insert_default") ? "insert_default" : "default";
    if (!call_.absent(name)) {
      set_python_default(call_.value(name), call_.span(name));
    }
    if (!call_.absent("onupdate")) {
      column_->has_python_onupdate = true;
      column_->python_onupdate = scalar_default(call_.value("onupdate"), call_.span("onupdate"));
      column_->onupdate_object = kept_value(call_.value("onupdate"));
    }
    if (!call_.absent("server_default")) {
      set_server_default(
          server_default_from_value(in_, call_.value("server_default"), call_.span("server_default")));
    }
  }

  void set_python_default(const Value& value, Span where) {
    if (const auto* sequence = value.get<SequenceObject>()) {
      column_->sequence = *sequence->sequence();
      return;
    }
    column_->has_python_default = true;
    column_->python_default = usable_default(value, where);
    column_->default_object = kept_value(value);
  }

  /// For statements that are run, which want a function's value.
  static std::shared_ptr<void> kept_value(const Value& value) {
    const auto* wrapped = value.get<ColumnDefaultObject>();
    return std::make_shared<Value>(wrapped != nullptr ? wrapped->argument() : value);
  }

  /// Its expression; a value that its type refuses is no error of the table's.
  ir::ExpressionPtr usable_default(const Value& value, Span where) {
    try {
      return scalar_default(value, where);
    } catch (const python::PythonException&) {
      return nullptr;
    }
  }

  /// The expression of a scalar default; a function's value exists only when Python runs the insert.
  ir::ExpressionPtr scalar_default(const Value& value, Span where) {
    if (const auto* wrapped = value.get<ColumnDefaultObject>()) {
      return scalar_default(wrapped->argument(), where);
    }
    if (python::is_opaque(value)) {
      return nullptr;
    }
    if (const auto expression = find_expression(in_, value, where)) {
      return expression;
    }
    if (in_.is_callable(value)) {
      return nullptr;
    }
    return literal_from_value(in_, value, where) ? bound_value(in_, value, column_->type, where) : nullptr;
  }

  void set_server_default(ir::ServerDefault value) {
    if (std::holds_alternative<ir::Identity>(value) && !column_->nullable_given) {
      column_->nullable = false;  // Identity._set_parent
    }
    if (!ir::has_default(value) && column_->autoincrement == ir::Autoincrement::automatic) {
      column_->autoincrement = ir::Autoincrement::off;  // FetchedValue(): the value comes from elsewhere
    }
    column_->server_default = std::move(value);
  }

  void add_item(const python::Argument& item) {
    if (const auto* key = item.value.get<ForeignKeyObject>()) {
      column_->foreign_keys.push_back(key->key());
    } else if (const auto* constraint = item.value.get<ConstraintObject>()) {
      add_constraint(*constraint, item.span);
    } else if (const auto* sequence = item.value.get<SequenceObject>()) {
      column_->sequence = *sequence->sequence();
    } else if (const auto* value = item.value.get<ServerDefaultObject>()) {
      set_server_default(value->value());
    } else if (const auto* wrapped = item.value.get<ColumnDefaultObject>()) {
      set_python_default(wrapped->argument(), item.span);
    } else if (python::is_opaque(item.value)) {
      python::fail_on_opaque(in_, item.value, item.span);
    } else if (!item.value.is_none()) {
      raise_sqlalchemy(
          in_, "ArgumentError",
          fmt::format("'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got {}",
                      in_.repr(item.value, item.span)),
          item.span);
    }
  }

  void add_constraint(const ConstraintObject& constraint, Span where) {
    if (const auto* check = std::get_if<ir::CheckConstraint>(&constraint.constraint())) {
      column_->checks.push_back(*check);
      return;
    }
    raise_sqlalchemy(in_, "ArgumentError",
                     fmt::format("{} object can't be an argument of a Column", constraint.type_name()),
                     where);
  }

  Interpreter& in_;
  const BoundArguments& call_;
  ir::ColumnPtr column_;
  std::size_t next_ = 0;
};

Value column_copy(Interpreter& /*in*/, ColumnObject& self, const BoundArguments& /*call*/) {
  auto copy = copy_column(*self.column());
  if (self.table()) {
    copy->foreign_keys.clear();  // they are the table's constraints by now (Column._copy)
  }
  return Value::make<ColumnObject>(std::move(copy));
}

const NativeMethodTable<ColumnObject>& column_object_methods() {
  static const NativeMethodTable<ColumnObject> table = {
      {"Column.copy(**kw)", column_copy},
      {"Column._copy(**kw)", column_copy},
  };
  return table;
}

template <class T>
Value optional_value(const std::optional<T>& value) {
  if constexpr (std::is_same_v<T, bool>) {
    return value ? Value::boolean(*value) : Value::none();
  } else {
    return value ? Value::string(*value) : Value::none();
  }
}

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

}  // namespace

std::optional<Value> column_property(Interpreter& in, const ir::Column& column, std::string_view name) {
  if (name == "name") {
    return make_name(in, column.name);
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
    return optional_value(column.index);
  }
  if (name == "unique") {
    return optional_value(column.unique);
  }
  if (name == "comment") {
    return optional_value(column.comment);
  }
  if (name == "system") {
    return Value::boolean(column.system);
  }
  if (name == "server_default") {
    return wrap_server_default(column.server_default);
  }
  if (name == "computed" || name == "identity") {
    const bool is_such = name == "computed" ? std::holds_alternative<ir::Computed>(column.server_default)
                                            : std::holds_alternative<ir::Identity>(column.server_default);
    return is_such ? wrap_server_default(column.server_default) : Value::none();
  }
  if (name == "foreign_keys") {
    return column_foreign_keys(in, column);
  }
  return std::nullopt;
}

void ColumnObject::attach(ir::TablePtr table) {
  table_ = std::move(table);
  column_->table = table_;
  column_->table_of_names = column_->is_named ? table_ : nullptr;
  expression_ = nullptr;
}

ir::ExpressionPtr ColumnObject::clause_element() {
  if (!expression_) {
    expression_ = column_expression(table_, column_);
  }
  return expression_;
}

std::optional<Value> ColumnObject::attribute(Interpreter& in, std::string_view name, Span where) {
  if (auto value = column_property(in, *column_, name)) {
    return value;
  }
  if (name == "table") {
    return table_ ? wrap_expression(table_expression(table_)) : Value::none();
  }
  if (auto method = column_object_methods().bind(self<ColumnObject>(), name)) {
    return method;
  }
  return expression_attribute(in, clause_element(), name, where);
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
  } else if (name == "server_default") {
    column_->server_default = server_default_from_value(in, value, where);
  } else if (name == "comment") {
    column_->comment = value.is_none() ? std::nullopt : std::optional(string_of(in, value, where));
  } else if (name == "index" || name == "unique") {
    (name == "index" ? column_->index : column_->unique) = in.truth(value, where);
  } else if (name == "autoincrement") {
    column_->autoincrement = autoincrement_from_value(in, value, where);
  } else {
    return false;
  }
  return true;
}

std::optional<Value> ColumnObject::unary(Interpreter& in, python::UnaryOperator op, Span where) {
  return expression_unary(in, clause_element(), op, where);
}

std::optional<Value> ColumnObject::binary(Interpreter& in, python::BinaryOperator op, const Value& other,
                                          bool reflected, Span where) {
  return expression_binary(in, clause_element(), op, other, reflected, where);
}

std::optional<Value> ColumnObject::compare(Interpreter& in, python::Comparison op, const Value& other,
                                           Span where) {
  return expression_compare(in, clause_element(), op, other, where);
}

std::optional<Value> ColumnObject::subscript(Interpreter& in, const Value& key, Span where) {
  return expression_subscript(in, clause_element(), key, where);
}

bool ColumnObject::is_instance_of(Interpreter& /*in*/, const Value& class_object) {
  const auto* native = class_object.get<python::NativeClass>();
  if (native == nullptr) {
    return false;
  }
  static constexpr std::array<std::string_view, 5> kBases = {"Column", "ColumnClause", "ColumnElement",
                                                             "ClauseElement", "SchemaItem"};
  return std::find(kBases.begin(), kBases.end(), native->name()) != kBases.end();
}

std::optional<Value> ColumnObject::class_object(Interpreter& /*in*/) {
  return column_class();
}

std::string ColumnObject::str(Interpreter& /*in*/, Span /*where*/) {
  return table_ ? fmt::format("{}.{}", table_->name.name.text, column_->name.text) : column_->name.text;
}

const Value& column_class() {
  static const Value value =
      Value::make<python::NativeClass>(kDeclaration, [](Interpreter& in, const BoundArguments& call) {
        return Value::make<ColumnObject>(ColumnMaker(in, call).make());
      });
  return value;
}

ir::ColumnPtr find_column(Interpreter& in, const Value& value, Span where) {
  if (const auto* column = value.get<ColumnObject>()) {
    return column->column();
  }
  const auto expression = find_expression(in, value, where);
  const auto* reference = ir::as<ir::ColumnReference>(expression);
  return reference != nullptr ? reference->column : nullptr;
}

ir::ColumnPtr copy_column(const ir::Column& column) {
  auto copy = std::make_shared<ir::Column>(column);
  copy->table.reset();
  copy->table_of_names.reset();
  copy->is_named = false;
  return copy;
}

ir::ColumnPtr copy_of_column(Interpreter& in, const Value& value, Span where) {
  if (python::is_opaque(value)) {
    python::fail_on_opaque(in, value, where);
  }
  const auto column = find_column(in, value, where);
  if (!column) {
    raise_on_type(in, value, where, "a column", "sa.Column(...)", "table");
  }
  if (column->name.empty()) {
    raise_sqlalchemy(in, "ArgumentError",
                     "Column must be constructed with a non-blank name or assign a non-blank .name", where);
  }
  return copy_column(*column);
}

}  // namespace sqlgen::alembic
