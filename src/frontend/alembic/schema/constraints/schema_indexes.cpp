#include "frontend/alembic/expressions/operands/sql_operands.hpp"
#include "frontend/alembic/schema/constraints/schema_constraints.hpp"

#include <algorithm>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/sql_columns.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/live/first_look.hpp"
#include "frontend/alembic/methods.hpp"
#include "frontend/alembic/modules/modules.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/run/connection/connection.hpp"
#include "frontend/alembic/run/recorder.hpp"
#include "frontend/alembic/schema/columns/schema_column.hpp"
#include "frontend/alembic/schema/schema_attach.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/alembic/schema/schema_text.hpp"
#include "frontend/python/objects/containers.hpp"
#include "sqlalchemy/naming/naming.hpp"
#include "sqlalchemy/selects/from_clause.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

void require_table(Interpreter& in, const IndexObject& self, Span where) {
  if (!self.table()) {
    raise_sqlalchemy(in, "UnboundExecutionError", "Index is not bound to a Table", where);
  }
}

Value index_create(Interpreter& in, IndexObject& self, const BoundArguments& call) {
  require_table(in, self, call.call_span());
  require_bind(in, call);
  const FirstLook look(in, FirstLook::Wanted::made, flag(in, call, "checkfirst"));
  if (!look.is_to_do(self.table()->name, self.index().name)) {
    return {};
  }
  ir::CreateIndex operation{self.table()->name, self.index()};
  operation.definition = snapshot(*self.table());
  operation.span = call.call_span();
  Recorder::of(in).add(std::move(operation));
  return {};
}

Value index_drop(Interpreter& in, IndexObject& self, const BoundArguments& call) {
  require_table(in, self, call.call_span());
  require_bind(in, call);
  const FirstLook look(in, FirstLook::Wanted::gone, flag(in, call, "checkfirst"));
  if (!look.is_to_do(self.table()->name, self.index().name)) {
    return {};
  }
  ir::DropIndex operation{self.index().name, self.table()->name, self.table()->name.schema};
  operation.options = self.index().options;
  operation.definition = snapshot(*self.table());
  operation.elements = self.index().elements;
  operation.span = call.call_span();
  Recorder::of(in).add(std::move(operation));
  return {};
}

ir::ColumnPtr column_called(const IndexObject& index, const std::string& key) {
  return index.table() ? index.table()->find_column(key) : nullptr;
}

Value index_expressions(Interpreter& in, const IndexObject& index) {
  std::vector<Value> values;
  for (const auto& element : index.index().elements) {
    if (const auto column = element.column ? column_called(index, element.column->text) : nullptr) {
      values.push_back(wrap_expression(column_expression(index.table(), column)));
    } else {
      values.push_back(element.column ? make_name(in, *element.column) : wrap_expression(element.expression));
    }
  }
  return python::make_list(std::move(values));
}

/// `.columns`: of an expression its first one.
Value index_columns(const IndexObject& index) {
  std::vector<ir::FromColumn> columns;
  for (const auto& element : index.index().elements) {
    const auto first = element.column ? std::optional(ir::IndexedColumn{element.column->text, std::nullopt})
                                      : ir::first_indexed_column(element.expression);
    const auto column = first ? column_called(index, first->key) : nullptr;
    const auto is_named = [&](const ir::FromColumn& other) { return other.key == first->key; };
    if (column && std::none_of(columns.begin(), columns.end(), is_named)) {
      columns.push_back({first->key, column_expression(index.table(), column)});
    }
  }
  return Value::make<ColumnsObject>(std::move(columns));
}

Value index_ddl_if(Interpreter& in, IndexObject& self, const BoundArguments& call) {
  if (!ddl_condition_holds(in, call, Value::object(self.shared_from_this()))) {
    self.leave_out();
  }
  return Value::object(self.shared_from_this());
}

const NativeMethodTable<IndexObject>& index_methods() {
  static const NativeMethodTable<IndexObject> table = {
      {"Index.create(bind=None, checkfirst=False)", index_create},
      {"Index.drop(bind=None, checkfirst=False)", index_drop},
      {"Index.ddl_if(dialect=None, callable_=None, state=None)", index_ddl_if},
  };
  return table;
}

}  // namespace

Value make_index(Interpreter& in, const BoundArguments& call) {
  ir::Index index;
  index.name = constraint_name_argument(in, call, "name");
  if (!call.absent("quote")) {
    index.name.name.quote = optional_bool(in, call, "quote");
  }
  ItemColumns columns;
  for (const auto& argument : call.rest()) {
    index.elements.push_back(index_element(in, argument.value, argument.span));
    columns.add(in, argument.value, argument.span);
  }
  index.unique = flag(in, call, "unique");
  index.options = dialect_options(in, Construct::index, call.keywords());
  index.span = call.call_span();
  const auto object = std::make_shared<IndexObject>(std::move(index), nullptr);
  attach_with_columns(in, columns, object, call.call_span());
  if (!call.absent("_table")) {
    if (const auto table = find_table(in, call.value("_table"), call.span("_table"))) {
      attach_index(*object, table);
    }
  }
  return Value::object(object);
}

bool is_same_index(const ir::Index& left, const ir::Index& right) {
  const auto same_element = [](const ir::IndexElement& one, const ir::IndexElement& other) {
    return one.column == other.column && one.expression == other.expression;
  };
  return left.span == right.span && left.from_column == right.from_column &&
         std::equal(left.elements.begin(), left.elements.end(), right.elements.begin(), right.elements.end(),
                    same_element);
}

bool IndexObject::equals(Interpreter& /*in*/, const Value& other, Span /*where*/) {
  const auto* index = other.get<IndexObject>();
  return index != nullptr && (index == this || (table_ != nullptr && table_ == index->table_ &&
                                                is_same_index(index_, index->index_)));
}

std::size_t IndexObject::hash(Interpreter& in, Span where) {
  return table_ != nullptr ? std::hash<const void*>{}(table_.get()) : Object::hash(in, where);
}

std::optional<Value> IndexObject::attribute(Interpreter& in, std::string_view name, Span where) {
  if (name == "name") {
    const bool is_plain = index_.name.kind == ir::ConstraintName::Kind::plain;
    return is_plain ? make_name(in, index_.name.name) : name_value(in, index_.name);
  }
  if (name == "unique") {
    return Value::boolean(index_.unique);
  }
  if (name == "table") {
    return table_ ? wrap_expression(table_expression(table_)) : Value::none();
  }
  if (name == "columns") {
    return index_columns(*this);
  }
  if (name == "expressions") {
    return index_expressions(in, *this);
  }
  if (auto options = options_attribute(in, index_.options, name, where)) {
    return options;
  }
  return index_methods().bind(self<IndexObject>(), name);
}

std::string IndexObject::repr(Interpreter& in, Span where) {
  return index_text(in, index_, index_expressions(in, *this), where);
}

bool IndexObject::set_attribute(Interpreter& in, std::string_view name, const Value& value, Span where) {
  if (name != "name" && name != "unique") {
    return false;
  }
  ir::Index changed = index_;
  if (name == "name") {
    changed.name = constraint_name_of(in, value, where);
  } else {
    changed.unique = in.truth(value, where);
  }
  if (table_) {
    for (auto& index : table_->indexes) {
      if (index.span == index_.span && index.name == index_.name) {
        index = changed;
      }
    }
  }
  index_ = std::move(changed);
  return true;
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
  if (!expression || ir::is_from_clause(expression) || ir::is_select_base(expression) ||
      is_no_ddl_expression(in, value, where)) {
    raise_sqlalchemy(
        in, "ArgumentError",
        fmt::format("String column name or column expression for DDL constraint expected, got {}.",
                    in.repr(value, where)),
        where);
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
