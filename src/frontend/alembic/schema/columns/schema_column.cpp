#include "frontend/alembic/schema/columns/schema_column.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/methods.hpp"
#include "frontend/alembic/modules/modules.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/schema/columns/column_maker.hpp"
#include "frontend/alembic/schema/columns/schema_defaults.hpp"
#include "frontend/alembic/schema/constraints/schema_constraints.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/alembic/schema/schema_text.hpp"
#include "frontend/alembic/types/type_objects.hpp"
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

Value column_copy(Interpreter& /*in*/, ColumnObject& self, const BoundArguments& /*call*/) {
  auto copy = copy_column(*self.column());
  if (self.table()) {
    copy->foreign_keys.clear();  // they are the table's constraints by now (Column._copy)
  }
  copy->listening_types.clear();
  copy_objects(copy);
  return Value::make<ColumnObject>(std::move(copy));
}

const NativeMethodTable<ColumnObject>& column_object_methods() {
  static const NativeMethodTable<ColumnObject> table = {
      {"Column.copy(**kw)", column_copy},
      {"Column._copy(**kw)", column_copy},
  };
  return table;
}

}  // namespace

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
  if (auto value = column_property(in, *column_, name, where)) {
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

std::string ColumnObject::repr(Interpreter& in, Span where) {
  return column_text(in, *column_, table_, where);
}

const Value& column_class() {
  static const Value value =
      Value::make<python::NativeClass>(kDeclaration, [](Interpreter& in, const BoundArguments& call) {
        return Value::make<ColumnObject>(column_of_call(in, call));
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
