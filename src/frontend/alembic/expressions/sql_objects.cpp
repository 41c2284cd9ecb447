#include "frontend/alembic/expressions/sql_objects.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "frontend/alembic/compilation/compiled_elements.hpp"
#include "frontend/alembic/compilation/default_text.hpp"
#include "frontend/alembic/expressions/operands/sql_operands.hpp"
#include "frontend/alembic/expressions/sql_class_names.hpp"
#include "frontend/alembic/expressions/sql_columns.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/orm/followed_classes.hpp"
#include "frontend/alembic/reference/reference_classes.hpp"
#include "frontend/alembic/schema/columns/schema_column.hpp"
#include "frontend/alembic/schema/schema_text.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/containers.hpp"
#include "sqlalchemy/expressions/builder.hpp"
#include "sqlalchemy/expressions/functions.hpp"
#include "sqlalchemy/selects/from_clause.hpp"
#include "support/overloaded.hpp"
#include "support/spelling/object_address.hpp"
#include "support/text.hpp"

namespace sqlgen::alembic {

using python::Interpreter;
using python::Value;

namespace {

/// What an object stands for through SQLAlchemy's protocols; null where it has none.
ir::ExpressionPtr through_protocol(Interpreter& in, const Value& value, Span where) {
  if (!value.is_object()) {
    return nullptr;
  }
  const auto kind = value.as_object()->kind();
  if (text_of(value)) {
    return nullptr;
  }
  if (kind != python::Object::Kind::instance && kind != python::Object::Kind::class_) {
    return nullptr;
  }
  if (auto custom = compiled_expression(in, value, where)) {
    return custom;
  }
  const auto* instance = value.get<python::InstanceObject>();
  const bool says_itself = instance != nullptr && instance->cls->find("__clause_element__") != nullptr;
  if (const auto table = says_itself ? std::nullopt : in.find_attribute(value, "__table__", where);
      table && !table->is_none()) {
    require_followed(in, value, ClassUse::source, where);
    return find_expression(in, *table, where);
  }
  if (const auto method = in.find_attribute(value, "__clause_element__", where)) {
    return find_expression(in, in.call(*method, std::vector<Value>{}, where), where);
  }
  return nullptr;
}

}  // namespace

std::string ExpressionObject::type_name() const {
  const std::string path = expression_class(*expression_);
  return path.substr(path.rfind('.') + 1);
}

std::optional<Value> ExpressionObject::class_object(Interpreter& in) {
  return reference_class_object(in, expression_class(*expression_), Span{});
}

std::string ExpressionObject::str(Interpreter& in, Span where) {
  const auto* column = ir::as<ir::ColumnReference>(expression_);
  const auto* alias = column != nullptr ? ir::as<ir::Alias>(column->from) : nullptr;
  const auto* table =
      column != nullptr ? ir::as<ir::TableFrom>(alias ? alias->element : column->from) : nullptr;
  if (table != nullptr && column->column && !table->table->lightweight) {
    const auto name = ir::from_name(column->from);
    return (name ? name->text + "." : "") + column->column->name.text;  // Column.__str__
  }
  if (const auto* from = ir::as<ir::TableFrom>(expression_)) {
    return from->table->name.fullname();
  }
  return default_text(in, expression_, where);
}

std::string ExpressionObject::repr(Interpreter& in, Span where) {
  const auto* reference = ir::as<ir::ColumnReference>(expression_);
  const auto* from = ir::as<ir::TableFrom>(reference != nullptr ? ir::from_of(*reference) : expression_);
  if (from != nullptr && !from->table->lightweight && reference == nullptr) {
    return table_text(in, from->table, where);
  }
  const auto column = from != nullptr && !from->table->lightweight ? reference->column : nullptr;
  if (column) {
    return column_text(in, *column, from->table, where);
  }
  return fmt::format("<{} object at {}>", expression_class(*expression_), kObjectAddress);
}

std::optional<Value> ExpressionObject::attribute(Interpreter& in, std::string_view name, Span where) {
  return expression_attribute(in, expression_, name, where);
}

// A Table's column is the Column itself: table.c.name.type = ...
bool ExpressionObject::set_attribute(Interpreter& in, std::string_view name, const Value& value, Span where) {
  const auto* reference = ir::as<ir::ColumnReference>(expression_);
  const auto* table = reference != nullptr ? ir::as<ir::TableFrom>(reference->from) : nullptr;
  return table != nullptr && reference->column && !table->table->lightweight &&
         ColumnObject(reference->column).set_attribute(in, name, value, where);
}

std::optional<Value> ExpressionObject::unary(Interpreter& in, python::UnaryOperator op, Span where) {
  return expression_unary(in, expression_, op, where);
}

std::optional<Value> ExpressionObject::binary(Interpreter& in, python::BinaryOperator op, const Value& other,
                                              bool reflected, Span where) {
  return expression_binary(in, expression_, op, other, reflected, where);
}

std::optional<Value> ExpressionObject::compare(Interpreter& in, python::Comparison op, const Value& other,
                                               Span where) {
  return expression_compare(in, expression_, op, other, where);
}

std::optional<Value> ExpressionObject::subscript(Interpreter& in, const Value& key, Span where) {
  return expression_subscript(in, expression_, key, where);
}

std::optional<bool> ExpressionObject::contains(Interpreter& in, const Value& item, Span where) {
  return expression_contains(in, expression_, item, where);
}

std::optional<python::Iteration> ExpressionObject::iterate(Interpreter& in, Span where) {
  return expression_iterate(in, expression_, where);
}

bool ExpressionObject::truth(Interpreter& in, Span where) {
  if (const auto* binary = ir::as<ir::Binary>(expression_)) {
    const bool same = ir::same_element(binary->left, binary->right);
    if (binary->op == ir::Operator(ir::OperatorKind::eq)) {
      return same;
    }
    if (binary->op == ir::Operator(ir::OperatorKind::ne)) {
      return !same;
    }
  }
  refuse_truth(in, where);
}

void refuse_truth(Interpreter& in, Span where) {
  in.raise("TypeError", "Boolean value of this clause is not defined", where);
}

bool ExpressionObject::equals(Interpreter& in, const Value& other, Span where) {
  return ir::same_element(expression_, find_expression(in, other, where));
}

std::size_t ExpressionObject::hash(Interpreter& /*in*/, Span /*where*/) {
  return std::hash<std::string>{}(ir::element_id(expression_));
}

ir::ExpressionPtr find_expression(Interpreter& in, const Value& value, Span where) {
  if (const auto* object = value.get<ExpressionObject>()) {
    return object->expression();
  }
  if (auto* source = value.get<ExpressionSource>()) {
    source->require_followed(in, where);
    return source->clause_element();
  }
  if (const auto* collection = value.get<ColumnsObject>()) {
    std::vector<ir::ExpressionPtr> columns;
    for (const auto& item : collection->columns()) {
      columns.push_back(item.column);
    }
    return ir::comma_list(columns, false);
  }
  return through_protocol(in, value, where);
}

ir::ExpressionPtr expression_from_value(Interpreter& in, const Value& value, Span where) {
  if (auto statement = find_expression(in, value, where); ir::as<ir::Insert>(statement) != nullptr ||
                                                          ir::as<ir::Update>(statement) != nullptr ||
                                                          ir::as<ir::Delete>(statement) != nullptr) {
    return statement;  // an operand it is not
  }
  const auto operand = operand_from(in, value, where);
  if (operand.expression) {
    return operand.expression;
  }
  if (operand.value.is_none() || operand.value.get<bool>() != nullptr) {
    return ir::to_clause(operand);
  }
  return ir::make_bind(operand.value, nullptr, where);
}

ir::ExpressionPtr sql_from_value(Interpreter& in, const Value& value, Span where) {
  if (const auto text = text_of(value)) {
    return ir::make_text(*text, where);
  }
  return expression_from_value(in, value, where);
}

ir::ServerDefault default_from_value(Interpreter& in, const Value& value, Span where) {
  if (value.is_none()) {
    return {};
  }
  if (const auto text = text_of(value)) {
    return *text;
  }
  return expression_from_value(in, value, where);
}

ir::ExpressionPtr bound_value(Interpreter& in, const Value& value, const ir::TypePtr& type, Span where) {
  const auto operand = operand_from(in, value, where);
  if (operand.expression || value.is_none() || type == nullptr ||
      type->kind != ir::TypeKind::type_decorator) {
    return operand.expression ? operand.expression : ir::make_bind(operand.value, type, where);
  }
  const auto processed = operand_from(in, process_bind_value(in, type, value, where), where);
  return processed.expression ? processed.expression : ir::make_bind(processed.value, type, where);
}

Value wrap_expression(ir::ExpressionPtr expression) {
  return expression ? Value::make<ExpressionObject>(std::move(expression)) : Value::none();
}

ir::ExpressionPtr table_expression(const ir::TablePtr& table) {
  return ir::make_table_from(table);
}

ir::ExpressionPtr column_expression(const ir::TablePtr& table, const ir::ColumnPtr& column) {
  if (!table) {
    column->is_named = true;
    column->table_of_names = column->table.lock();
    return ir::make_column_reference(nullptr, column);
  }
  return ir::make_column_reference(ir::make_table_from(table), column);
}

}  // namespace sqlgen::alembic
