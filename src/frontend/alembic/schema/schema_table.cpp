#include "frontend/alembic/schema/schema_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/ddl/ddl_events.hpp"
#include "frontend/alembic/ddl/metadata_ddl.hpp"
#include "frontend/alembic/live/first_look.hpp"
#include "frontend/alembic/methods.hpp"
#include "frontend/alembic/modules/modules.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/run/connection/connection.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/run/recorder.hpp"
#include "frontend/alembic/schema/columns/schema_column.hpp"
#include "frontend/alembic/schema/columns/schema_defaults.hpp"
#include "frontend/alembic/schema/constraints/schema_constraints.hpp"
#include "frontend/alembic/schema/schema_attach.hpp"
#include "frontend/alembic/schema/schema_table_reflection.hpp"
#include "frontend/alembic/schema/schema_text.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::NativeClass;
using python::Value;

namespace {

Value make_table_object(Interpreter& in, const BoundArguments& call) {
  const auto metadata = call.value("metadata").as<MetaDataObject>();
  if (!metadata) {
    raise_on_type(in, call.value("metadata"), call.span("metadata"), "a MetaData", "sa.MetaData()", "schema");
  }
  const bool reflects = wants_reflection(in, call);
  ir::TableName name = table_name_argument(in, call, "name");
  if (!name.schema && metadata->data->schema) {
    name.schema = metadata->data->schema;
  }
  const auto key = name.fullname();
  if (auto existing = metadata->find(key)) {
    const bool extends = flag(in, call, "extend_existing");
    if (extends && reflects) {
      auto kept = kept_columns(in, *existing->table(), call);
      add_items(in, existing->table(), reflected_items(in, name, call.rest(), std::move(kept), call),
                {.strict = true, .replaces_columns = true});
      reflect_referred(in, Value::object(metadata), name, call);
      return Value::object(existing);
    }
    if (call.rest().empty() || flag(in, call, "keep_existing")) {
      return Value::object(existing);
    }
    if (extends) {
      add_items(in, existing->table(), call.rest(), {.strict = true, .replaces_columns = true});
      return Value::object(existing);
    }
    raise_sqlalchemy(
        in, "InvalidRequestError",
        fmt::format(
            "Table '{}' is already defined for this MetaData instance.  Specify 'extend_existing=True' to "
            "redefine options and columns on an existing Table object.",
            key),
        call.call_span());
  }
  std::vector<python::Argument> items = call.rest();
  if (reflects) {
    items = reflected_items(in, name, std::move(items), {}, call);
  }
  Value value = make_table(in, name, items, call, call.keywords(), metadata);
  auto table = value.as<TableObject>();
  table->set_metadata(metadata);
  metadata->add(key, table);
  if (reflects) {
    reflect_referred(in, Value::object(metadata), name, call);
  }
  return value;
}

bool has_sequence(const ir::Table& table) {
  return std::any_of(table.columns.begin(), table.columns.end(),
                     [](const ir::ColumnPtr& column) { return column->sequence.has_value(); });
}

// Whether the database would be looked at for the types of the table too, and makes or drops not all of them.
bool finds_types(const ir::Table& table, const FirstLook& look) {
  return std::any_of(table.columns.begin(), table.columns.end(), [&](const ir::ColumnPtr& column) {
    return column->type && column->type->enumeration && !look.is_to_do(*column->type);
  });
}

Value table_create(Interpreter& in, TableObject& self, const BoundArguments& call) {
  const auto table = snapshot(*self.table());
  require_bind(in, call);
  const FirstLook look(in, FirstLook::Wanted::made, flag(in, call, "checkfirst"));
  if (!look.is_to_do(table->name)) {
    return {};
  }
  std::vector<ir::Operation> operations;
  // Sequences and listeners come between the table's types and the table.
  if (has_sequence(*table) || has_ddl_listeners(in, self) || finds_types(*table, look)) {
    operations = create_all_operations({{table}, {table}, {}}, Recorder::of(in).dialect(), call.call_span());
    std::erase_if(operations, [](const ir::Operation& operation) {  // a MetaData's business
      return std::holds_alternative<ir::AddConstraint>(operation);
    });
    look.leave_out_done(operations);
  } else {
    operations.emplace_back(ir::CreateTable{table, false, call.call_span(), ir::TableMaker::table});
  }
  record_with_events(in, nullptr, &self, std::move(operations), call.call_span());
  return {};
}

Value table_drop(Interpreter& in, TableObject& self, const BoundArguments& call) {
  const auto table = snapshot(*self.table());
  require_bind(in, call);
  const FirstLook look(in, FirstLook::Wanted::gone, flag(in, call, "checkfirst"));
  if (!look.is_to_do(table->name)) {
    return {};
  }
  std::vector<ir::Operation> operations;
  if (has_sequence(*table) || finds_types(*table, look)) {
    operations = drop_all_operations({{table}, {table}, {}}, Recorder::of(in).dialect(), call.call_span());
    std::erase_if(operations, [](const ir::Operation& operation) {
      return std::holds_alternative<ir::DropConstraint>(operation);
    });
    look.leave_out_done(operations);
  } else {
    ir::DropTable operation{table->name};
    operation.definition = table;
    operation.span = call.call_span();
    operation.maker = ir::TableMaker::table;
    operations.emplace_back(std::move(operation));
  }
  record_with_events(in, nullptr, &self, std::move(operations), call.call_span());
  return {};
}

Value append_item(Interpreter& in, TableObject& self, const BoundArguments& call) {
  const bool is_column = call.given("column");
  const std::string_view name = is_column ? "column" : "constraint";
  const bool replaces = is_column && flag(in, call, "replace_existing");
  add_items(in, self.table(), {{call.value(name), call.span(name)}},
            {.strict = true, .replaces_columns = replaces});
  return {};
}

Value table_copy(Interpreter& in, TableObject& self, const BoundArguments& call) {
  return copy_to_metadata(in, self, call);
}

const NativeMethodTable<TableObject>& table_methods() {
  static const NativeMethodTable<TableObject> table = {
      {"Table.create(bind=None, checkfirst=False)", table_create},
      {"Table.drop(bind=None, checkfirst=False)", table_drop},
      {"Table.append_column(column, replace_existing=False)", append_item},
      {"Table.append_constraint(constraint)", append_item},
      {"Table.to_metadata(metadata, schema=RETAIN_SCHEMA, referred_schema_fn=None, name=None)", table_copy},
      {"Table.tometadata(metadata, schema=RETAIN_SCHEMA, referred_schema_fn=None, name=None)", table_copy},
  };
  return table;
}

}  // namespace

Value make_table(Interpreter& in, const ir::TableName& name, const std::vector<python::Argument>& items,
                 const BoundArguments& call, const std::vector<python::KeywordArgument>& keywords,
                 const std::shared_ptr<MetaDataObject>& metadata) {
  auto table = std::make_shared<ir::Table>();
  if (metadata) {
    metadata->take(*table);
  }
  table->name = name;
  if (!call.absent("quote")) {
    table->name.name.quote = optional_bool(in, call, "quote");
  }
  if (!call.absent("quote_schema") && table->name.schema) {
    table->name.schema->quote = optional_bool(in, call, "quote_schema");
  }
  table->comment = optional_string(in, call, "comment");
  if (!call.absent("prefixes")) {
    for (const Value& prefix : in.to_vector(call.value("prefixes"), call.span("prefixes"))) {
      table->prefixes.push_back(string_of(in, prefix, call.span("prefixes")));
    }
  }
  table->options = dialect_options(in, Construct::table, keywords);
  if (!call.absent("info")) {
    table->objects = std::make_shared<Value>(call.value("info"));
  }
  table->span = call.call_span();
  add_items(in, table, items, {.strict = call.given("metadata")});
  return Value::make<TableObject>(std::move(table));
}

ir::TablePtr find_table(Interpreter& in, const Value& value, Span where) {
  if (const auto* table = value.get<TableObject>()) {
    return table->table();
  }
  const auto* from = ir::as<ir::TableFrom>(find_expression(in, value, where));
  return from != nullptr ? from->table : nullptr;
}

ir::TablePtr snapshot(const ir::Table& table) {
  auto copy = std::make_shared<ir::Table>(table);
  for (auto& column : copy->columns) {
    column = copy_column(*column);
  }
  resolve_references(*copy);
  return copy;
}

std::optional<Value> TableObject::attribute(Interpreter& in, std::string_view name, Span where) {
  if (name == "name") {
    return make_name(in, table_->name.name);
  }
  if (name == "schema") {
    return table_->name.schema ? make_name(in, *table_->name.schema) : Value::none();
  }
  if (name == "fullname" || name == "key") {
    return table_->name.schema ? Value::string(table_->name.fullname()) : make_name(in, table_->name.name);
  }
  if (name == "comment") {
    return table_->comment ? Value::string(*table_->comment) : Value::none();
  }
  if (name == "metadata") {
    return metadata_ ? Value::object(metadata_) : Value::make<MetaDataObject>();
  }
  if (auto part = table_part(in, table_, name)) {
    return part;
  }
  if (auto options = options_attribute(in, table_->options, name, where)) {
    return options;
  }
  if (auto method = table_methods().bind(self<TableObject>(), name)) {
    return method;
  }
  return expression_attribute(in, clause_element(), name, where);
}

bool TableObject::set_attribute(Interpreter& in, std::string_view name, const Value& value, Span where) {
  if (name == "name") {
    table_->name.name = identifier_of(in, value, where);
  } else if (name == "schema") {
    table_->name.schema = value.is_none() ? std::nullopt : std::optional(identifier_of(in, value, where));
  } else if (name == "comment") {
    table_->comment = value.is_none() ? std::nullopt : std::optional(string_of(in, value, where));
  } else if (name == "info") {
    table_->objects = std::make_shared<Value>(value);
  } else {
    return false;
  }
  return true;
}

bool TableObject::is_instance_of(Interpreter& /*in*/, const Value& class_object) {
  const auto* native = class_object.get<NativeClass>();
  static constexpr std::array<std::string_view, 5> kBases = {"Table", "TableClause", "FromClause",
                                                             "SchemaItem", "ClauseElement"};
  return native != nullptr && std::find(kBases.begin(), kBases.end(), native->name()) != kBases.end();
}

std::optional<Value> TableObject::class_object(Interpreter& /*in*/) {
  return table_class();
}

std::string TableObject::str(Interpreter& /*in*/, Span /*where*/) {
  return table_->name.fullname();
}

std::string TableObject::repr(Interpreter& in, Span where) {
  return table_text(in, table_, where);
}

const Value& table_class() {
  static const Value value = Value::make<NativeClass>(
      "sqlalchemy.Table(name, metadata, *args, schema=None, quote=None, quote_schema=None, autoload=None, "
      "autoload_with=None, autoload_replace=True, keep_existing=False, extend_existing=False, "
      "resolve_fks=True, "
      "include_columns=None, implicit_returning=True, comment=None, info=None, listeners=None, "
      "prefixes=None, "
      "_extend_on=None, _no_init=True, **kw)",
      make_table_object);
  return value;
}

}  // namespace sqlgen::alembic
