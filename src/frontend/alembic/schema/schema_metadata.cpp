#include <algorithm>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/ddl/ddl_events.hpp"
#include "frontend/alembic/ddl/metadata_ddl.hpp"
#include "frontend/alembic/live/first_look.hpp"
#include "frontend/alembic/live/live_database.hpp"
#include "frontend/alembic/methods.hpp"
#include "frontend/alembic/modules/modules.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/older_notation.hpp"
#include "frontend/alembic/run/connection/connection.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/run/live.hpp"
#include "frontend/alembic/run/recorder.hpp"
#include "frontend/alembic/schema/naming_argument.hpp"
#include "frontend/alembic/schema/schema_metadata_tables.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/containers.hpp"
#include "sqlalchemy/foreign_keys/table_order.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

MetadataContents chosen_contents(Interpreter& in, const MetaDataObject& self, const BoundArguments& call) {
  MetadataContents contents;
  contents.sequences = self.sequences;
  for (const auto& [key, table] : self.tables()) {
    require_known_columns(in, table->table(), call.call_span());
    contents.all_tables.push_back(snapshot(*table->table()));
  }
  if (call.absent("tables")) {
    self.require_all_tables(in, call.call_span());
    contents.tables = contents.all_tables;
    return contents;
  }
  for (const Value& value : in.to_vector(call.value("tables"), call.span("tables"))) {
    if (auto table = find_table(in, value, call.span("tables"))) {
      contents.tables.push_back(snapshot(*table));
    }
  }
  return contents;
}

using MakeOperations = std::vector<ir::Operation> (*)(const MetadataContents&, const std::string&, Span);

// SchemaGenerator.visit_metadata, SchemaDropper.visit_metadata.
void run_all(Interpreter& in, MetaDataObject& self, const BoundArguments& call, FirstLook::Wanted wanted,
             MakeOperations make) {
  require_bind(in, call);
  const bool checkfirst = !call.given("checkfirst") || flag(in, call, "checkfirst");
  const FirstLook look(in, wanted, checkfirst);
  MetadataContents contents = chosen_contents(in, self, call);
  std::erase_if(contents.tables, [&](const ir::TablePtr& table) { return !look.is_to_do(table->name); });
  auto operations = make(contents, Recorder::of(in).dialect(), call.call_span());
  look.leave_out_done(operations);
  record_with_events(in, &self, nullptr, std::move(operations), call.call_span());
}

Value create_all(Interpreter& in, MetaDataObject& self, const BoundArguments& call) {
  run_all(in, self, call, FirstLook::Wanted::made, create_all_operations);
  return {};
}

Value drop_all(Interpreter& in, MetaDataObject& self, const BoundArguments& call) {
  run_all(in, self, call, FirstLook::Wanted::gone, drop_all_operations);
  return {};
}

Value reflect(Interpreter& in, MetaDataObject& self, const BoundArguments& call) {
  if (!Evaluation::of(in).connected()) {
    fail_on_inspection(in, "the tables of a database", call.call_span());
  }
  python::Arguments arguments{
      {{Value::object(self.shared_from_this()), call.call_span()}}, {}, call.call_span()};
  if (call.given("bind")) {
    arguments.positional.push_back({call.value("bind"), call.span("bind")});
  }
  arguments.positional.insert(arguments.positional.end(), call.rest().begin(), call.rest().end());
  arguments.keywords = call.keywords();
  return make_live(in, "_live_reflection", "reflect_metadata", arguments);
}

Value clear(Interpreter& /*in*/, MetaDataObject& self, const BoundArguments& /*call*/) {
  self.clear();
  return {};
}

Value remove(Interpreter& in, MetaDataObject& self, const BoundArguments& call) {
  if (const auto table = find_table(in, call.value("table"), call.span("table"))) {
    self.remove(table);
  }
  return {};
}

const NativeMethodTable<MetaDataObject>& metadata_methods() {
  static const NativeMethodTable<MetaDataObject> table = {
      {"MetaData.create_all(bind=None, tables=None, checkfirst=True)", create_all},
      {"MetaData.drop_all(bind=None, tables=None, checkfirst=True)", drop_all},
      {"MetaData.reflect(bind=None, *args, **kw)", reflect},
      {"MetaData.clear()", clear},
      {"MetaData.remove(table)", remove},
  };
  return table;
}

Value make_metadata(Interpreter& in, const BoundArguments& call) {
  auto metadata = std::make_shared<MetaDataObject>();
  const Value& first = call.value("schema");
  if (first.get<ConnectionObject>() != nullptr) {  // MetaData(bind) until SQLAlchemy 2
    note_older_notation(in, "`MetaData(bind)`", call.span("schema"));
    metadata->bind = first;
  } else {
    if (!call.absent("schema") && !python::is_opaque(first) && !text_of(first)) {
      raise_sqlalchemy(in, "ArgumentError",
                       "expected schema argument to be a string, got " +
                           in.repr(in.type_of(first), call.span("schema")) + ".",
                       call.span("schema"));
    }
    metadata->data->schema = optional_identifier(in, call, "schema");
  }
  if (metadata->data->schema && !call.absent("quote_schema")) {
    metadata->data->schema->quote = optional_bool(in, call, "quote_schema");
  }
  if (!call.absent("naming_convention")) {
    metadata->data->naming_convention =
        naming_templates_of(in, call.value("naming_convention"), call.span("naming_convention"));
    metadata->has_naming_convention = true;
  }
  metadata->info = call.value("info");
  return Value::object(metadata);
}

}  // namespace

std::optional<Value> MetaDataObject::attribute(Interpreter& in, std::string_view name, Span where) {
  if (name == "schema") {
    return data->schema ? make_name(in, *data->schema) : Value::none();
  }
  if (name == "tables") {
    return make_tables_view(self<MetaDataObject>());
  }
  if (name == "sorted_tables") {
    require_all_tables(in, where);
    std::vector<ir::TablePtr> tables;
    for (const auto& [key, table] : tables_) {
      tables.push_back(table->table());
    }
    std::vector<Value> values;
    for (const auto& sorted : ir::sorted_tables(std::move(tables))) {
      const auto found = std::find_if(tables_.begin(), tables_.end(),
                                      [&](const auto& entry) { return entry.second->table() == sorted; });
      values.push_back(Value::object(found->second));
    }
    return python::make_list(std::move(values));
  }
  if (name == "naming_convention") {
    std::vector<std::pair<Value, Value>> items;
    if (data->naming_convention.none()) {
      items.emplace_back(Value::string("ix"), Value::string("ix_%(column_0_label)s"));
    }
    const auto* functions = Evaluation::of(in).functions_of(data->naming_convention);
    for (const auto& [key, pattern] : data->naming_convention) {
      const bool is_function = functions != nullptr && functions->count(key) != 0;
      items.emplace_back(Value::string(key), is_function ? functions->at(key) : Value::string(pattern));
    }
    return python::make_dict(in, std::move(items), where);
  }
  if (name == "bind") {
    return bind;
  }
  if (name == "info") {
    if (info.is_none()) {
      info = python::make_dict(in, {}, where);
    }
    return info;
  }
  return metadata_methods().bind(self<MetaDataObject>(), name);
}

bool MetaDataObject::set_attribute(Interpreter& in, std::string_view name, const Value& value, Span where) {
  if (name == "naming_convention") {
    data->naming_convention = naming_templates_of(in, value, where);
    has_naming_convention = true;
  } else if (name == "schema") {
    data->schema = value.is_none() ? std::nullopt : std::optional(identifier_of(in, value, where));
  } else if (name == "bind") {
    note_older_notation(in, "`MetaData.bind`", where);
    bind = value;
  } else if (name == "info") {
    info = value;
  } else {
    return false;
  }
  return true;
}

std::optional<bool> MetaDataObject::contains(Interpreter& in, const Value& item, Span where) {
  if (const auto* table = item.get<TableObject>()) {
    return find(table->table()->name.fullname()) != nullptr;
  }
  return find(string_of(in, item, where)) != nullptr;
}

bool MetaDataObject::is_instance_of(Interpreter& /*in*/, const Value& class_object) {
  const auto* native = class_object.get<python::NativeClass>();
  return native != nullptr && native->name() == "MetaData";
}

std::shared_ptr<TableObject> MetaDataObject::find(std::string_view key) const {
  for (const auto& [name, table] : tables_) {
    if (name == key) {
      return table;
    }
  }
  return nullptr;
}

void MetaDataObject::add(std::string key, std::shared_ptr<TableObject> table) {
  data->tables.push_back(table->table());
  tables_.emplace_back(std::move(key), std::move(table));
  take_types_of_referred_columns(data->tables);
}

void MetaDataObject::remove(const ir::TablePtr& table) {
  std::erase(data->tables, table);
  std::erase_if(tables_, [&](const auto& entry) { return entry.second->table() == table; });
}

void MetaDataObject::clear() {
  data->tables.clear();
  tables_.clear();
}

void MetaDataObject::require_all_tables(Interpreter& in, Span where) const {
  if (lacking_) {
    Diagnostic diagnostic = *lacking_;
    diagnostic.with_note("all tables of the MetaData are asked for here, and the class was to bring one",
                         where);
    in.fail(std::move(diagnostic));
  }
  if (!unknown_base_.is_none()) {
    python::fail_on_opaque(in, unknown_base_, where);
  }
}

void require_known_columns(Interpreter& in, const ir::TablePtr& table, Span where) {
  const auto mapped = Evaluation::of(in).mapped_class(table);
  const auto* cls = mapped ? mapped->cast<python::ClassObject>() : nullptr;
  if (cls == nullptr) {
    return;
  }
  const auto unknown = std::find_if(cls->mro.begin(), cls->mro.end(), python::is_opaque);
  if (unknown != cls->mro.end()) {
    python::fail_on_opaque(in, *unknown, where);
  }
}

void MetaDataObject::take(ir::Table& table) const {
  table.naming_convention = data->naming_convention;
  table.has_naming_convention = has_naming_convention;
  table.metadata = data;
}

const Value& metadata_class() {
  static const Value value = Value::make<python::NativeClass>(
      "sqlalchemy.MetaData(schema=None, quote_schema=None, naming_convention=None, info=None, bind=None)",
      make_metadata);
  return value;
}

}  // namespace sqlgen::alembic
