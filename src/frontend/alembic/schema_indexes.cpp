#include "frontend/alembic/schema_constraints.hpp"

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/methods.hpp"
#include "frontend/alembic/modules.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/recorder.hpp"
#include "frontend/alembic/schema_column.hpp"
#include "frontend/alembic/schema_table.hpp"
#include "frontend/alembic/sql_objects.hpp"
#include "frontend/python/containers.hpp"
#include "ir/from_clause.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

/// The table that an index's columns belong to.
ir::TablePtr table_of(Interpreter& in, const std::vector<python::Argument>& arguments) {
  for (const auto& argument : arguments) {
    if (const auto* column = argument.value.get<ColumnObject>(); column != nullptr && column->table()) {
      return column->table();
    }
    if (text_of(argument.value)) {
      continue;
    }
    std::vector<ir::ExpressionPtr> found;
    if (const auto expression = find_expression(in, argument.value, argument.span)) {
      ir::collect_columns(expression, found);
    }
    for (const auto& column : found) {
      const auto* reference = ir::as<ir::ColumnReference>(column);
      if (const auto* from = reference != nullptr ? ir::as<ir::TableFrom>(reference->from) : nullptr) {
        return from->table;
      }
    }
  }
  return nullptr;
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
  operation.definition = snapshot(*self.table());
  operation.elements = self.index().elements;
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

}  // namespace

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

}  // namespace sqlgen::alembic
