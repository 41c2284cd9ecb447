#include "frontend/alembic/compilation/clause_list.hpp"
#include "frontend/alembic/compilation/sql_compiler_object.hpp"
#include "frontend/alembic/expressions/methods/expression_method.hpp"
#include "frontend/alembic/expressions/methods/sql_method_tables.hpp"
#include "frontend/alembic/expressions/sql_columns.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/schema/columns/schema_column.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/builtins/set_operations.hpp"
#include "frontend/python/objects/containers.hpp"
#include "sqlalchemy/expressions/builder.hpp"
#include "sqlalchemy/selects/from_clause.hpp"
#include "sqlalchemy/selects/select_columns.hpp"

// Attributes of SQL expressions: which table of methods a node has, and what it says of itself.

namespace sqlgen::alembic {

using python::Interpreter;
using python::Value;

namespace {

/// A name that was given without a word on quoting is a str; those of a Table and its columns are
/// quoted_names.
Value name_value(Interpreter& in, const ir::Identifier& name) {
  return name.quote ? make_name(in, name) : Value::string(name.text);
}

Value name_or_none(Interpreter& in, const std::optional<ir::Identifier>& name) {
  return name ? name_value(in, *name) : Value::none();
}

/// What the column is in its table, where that is known.
std::optional<Value> schema_property(Interpreter& in, const ir::ColumnReference& reference,
                                     std::string_view name) {
  const auto* from = ir::as<ir::TableFrom>(ir::from_of(reference));
  if (from == nullptr || from->table->lightweight) {
    return std::nullopt;
  }
  const std::string& key = reference.key.empty() ? reference.name.text : reference.key;
  for (const ir::ColumnPtr& column : from->table->columns) {
    if (column->key == key) {
      return column_property(in, *column, name);
    }
  }
  return std::nullopt;
}

std::optional<Value> call_property(Interpreter& in, const ir::FunctionCall& call, std::string_view name) {
  if (name == "name") {
    return name_value(in, call.name);
  }
  if (name == "clauses" || name == "clause_expr") {
    std::vector<Value> clauses;
    for (const ir::ExpressionPtr& argument : call.arguments) {
      clauses.push_back(wrap_expression(argument));
    }
    return Value::make<ClauseListObject>(std::move(clauses));
  }
  if (name == "packagenames") {
    std::vector<Value> packages;
    for (const ir::Identifier& package : call.packages) {
      packages.push_back(Value::string(package.text));
    }
    return python::make_tuple(std::move(packages));
  }
  return std::nullopt;
}

/// What a label, an ordering or an aggregate is made of: its attribute `element`; null of others.
ir::ExpressionPtr inner_element(const ir::ExpressionPtr& e) {
  if (const auto* label = ir::as<ir::Label>(e)) {
    return label->element;
  }
  if (const auto* unary = ir::as<ir::Unary>(e)) {
    return unary->operand;
  }
  if (const auto* grouping = ir::as<ir::Grouping>(e)) {
    return grouping->element;
  }
  if (const auto* over = ir::as<ir::Over>(e)) {
    return over->element;
  }
  if (const auto* group = ir::as<ir::WithinGroup>(e)) {
    return group->function;
  }
  if (const auto* collection = ir::as<ir::CollectionAggregate>(e)) {
    return collection->element;
  }
  const auto* scalar = ir::as<ir::ScalarSelect>(e);
  return scalar != nullptr ? scalar->select : nullptr;
}

std::optional<Value> expression_property(Interpreter& in, const ir::ExpressionPtr& e, std::string_view name) {
  if (name == "type") {
    return wrap_type(ir::type_of(e));
  }
  if (name == "expression") {
    return wrap_expression(e);
  }
  if (name == "element") {
    const ir::ExpressionPtr inner = inner_element(e);
    return inner ? std::optional(wrap_expression(inner)) : std::nullopt;
  }
  if (const auto* column = ir::as<ir::ColumnReference>(e)) {
    if (name == "is_literal") {
      return Value::boolean(column->literal);
    }
    if (name == "name" || name == "description" || (name == "key" && column->key.empty())) {
      const auto* from = ir::as<ir::TableFrom>(ir::from_of(*column));
      if (column->anonymous) {
        return Value::string(ir::shown_name({column->name, true}));
      }
      return from != nullptr && !from->table->lightweight ? make_name(in, column->name)
                                                          : name_value(in, column->name);
    }
    if (name == "key") {
      if (column->key == column->name.text) {
        return expression_property(in, e, "name");
      }
      return Value::string(column->key);
    }
    if (name == "table") {
      return wrap_expression(ir::from_of(*column));
    }
    return schema_property(in, *column, name);
  }
  if (const auto* literal = ir::as<ir::LiteralColumn>(e); literal != nullptr && !literal->construct) {
    if (name == "is_literal") {
      return Value::boolean(true);
    }
    if (name == "name" || name == "key" || name == "text" || name == "description") {
      return Value::string(literal->text);
    }
    if (name == "table") {
      return Value::none();
    }
  }
  if (const auto* label = ir::as<ir::Label>(e); label != nullptr && (name == "name" || name == "key")) {
    return name_or_none(in, label->name);
  }
  if (const auto* call = ir::as<ir::FunctionCall>(e)) {
    if (auto property = call_property(in, *call, name)) {
      return property;
    }
  }
  if (const auto* bind = ir::as<ir::BindParameter>(e); bind != nullptr && name == "key") {
    return Value::string(bind->key);
  }
  if (const auto* binary = ir::as<ir::Binary>(e); binary != nullptr && (name == "left" || name == "right")) {
    return wrap_expression(name == "left" ? binary->left : binary->right);
  }
  return std::nullopt;
}

std::optional<Value> from_property(Interpreter& in, const ir::ExpressionPtr& e, std::string_view name) {
  if (name == "c" || name == "columns" || name == "exported_columns") {
    return columns_of(e);
  }
  if (name == "name" || name == "description") {
    return name_or_none(in, ir::from_name(e));
  }
  if (const auto* table = ir::as<ir::TableFrom>(e)) {
    const auto& given = table->table->name;
    if (name == "schema") {
      return name_or_none(in, given.schema);
    }
    if (name == "fullname" || name == "key") {
      return Value::string(given.fullname());
    }
    if (!table->table->lightweight) {
      return table_part(in, table->table, name);
    }
    if (name == "primary_key") {  // sa.table() knows of none (TableClause.__init__)
      return Value::make<ColumnsObject>(std::vector<ir::FromColumn>());
    }
    if (name == "foreign_keys") {
      return python::make_set(in, {}, false, Span{});
    }
  }
  if (const auto* alias = ir::as<ir::Alias>(e);
      alias != nullptr && (name == "element" || name == "original")) {
    return wrap_expression(alias->element);
  }
  if (const auto* join = ir::as<ir::Join>(e)) {
    if (name == "left" || name == "right") {
      return wrap_expression(name == "left" ? join->left : join->right);
    }
    if (name == "onclause") {
      return wrap_expression(join->on);
    }
    if (name == "isouter" || name == "full") {
      return Value::boolean(name == "full" ? join->full : join->outer);
    }
  }
  if (ir::as<ir::TableValuedAlias>(e) != nullptr && name == "column") {
    return wrap_expression(ir::make_expression(ir::WholeRow{e}, e->type, e->span));
  }
  return std::nullopt;
}

std::optional<Value> statement_property(const ir::ExpressionPtr& e, std::string_view name) {
  if (ir::is_select_base(e) &&
      (name == "c" || name == "columns" || name == "selected_columns" || name == "exported_columns")) {
    return columns_of(name == "c" ? ir::make_alias(ir::Alias::Kind::subquery, e, std::nullopt) : e);
  }
  if (const auto* insert = ir::as<ir::Insert>(e)) {
    if (name == "table") {
      return wrap_expression(insert->table);
    }
    if (name == "excluded" && !insert->dialect.empty()) {
      return columns_of(ir::make_alias(ir::Alias::Kind::alias, insert->table, ir::Identifier("excluded")));
    }
  }
  if (const auto* update = ir::as<ir::Update>(e); update != nullptr && name == "table") {
    return wrap_expression(update->table);
  }
  if (const auto* text = ir::as<ir::TextClause>(e); text != nullptr && name == "text") {
    return Value::string(text->sql);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Value> expression_attribute(Interpreter& in, const ir::ExpressionPtr& expression,
                                          std::string_view name, Span where) {
  const bool from = ir::is_from_clause(expression);
  const bool statement = ir::is_select_base(expression) || ir::as<ir::Insert>(expression) != nullptr ||
                         ir::as<ir::Update>(expression) != nullptr ||
                         ir::as<ir::Delete>(expression) != nullptr ||
                         ir::as<ir::TextClause>(expression) != nullptr;
  if (!from && !statement) {
    if (auto value = expression_property(in, expression, name)) {
      return value;
    }
    if (auto value = type_attribute(in, expression, name, where)) {
      return value;
    }
  } else if (auto value = from ? from_property(in, expression, name) : statement_property(expression, name)) {
    return value;
  }
  if (auto method = expression_method(expression, name)) {
    return method;
  }
  if (!from && name == "compile") {
    return make_compile_method(wrap_expression(expression));
  }
  return statement ? neutral_method(expression, name) : std::nullopt;
}

}  // namespace sqlgen::alembic
