#include "frontend/alembic/orm/declarative.hpp"

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/schema/schema_column.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::NativeClass;
using python::Value;

namespace {

/// The columns of a class in the order written; a column without a name takes its attribute's.
std::vector<python::Argument> class_columns(Interpreter& in, const Value& class_object, Span where) {
  std::vector<python::Argument> columns;
  const auto names = in.find_attribute(class_object, "__dict__", where);
  if (!names) {
    return columns;
  }
  for (const Value& key : in.to_vector(*names, where)) {
    const Value value = in.subscript(*names, key, where);
    const auto* column = value.get<ColumnObject>();
    if (column == nullptr || !key.is_string()) {
      continue;
    }
    if (column->column()->name.empty()) {
      column->column()->name = key.as_string();
    }
    if (column->column()->key.empty()) {
      column->column()->key = key.as_string();
    }
    columns.push_back({value, where});
  }
  return columns;
}

/// Table arguments: a tuple of constraints with a dict of options at its end, or that dict alone.
ir::TablePtr read_declared_table_args(Interpreter& in, const Value& arguments, ir::TablePtr table,
                                      Span where) {
  std::vector<python::Argument> items;
  const auto read_options = [&](const Value& options) {
    const auto entries = python::dict_items(options);
    for (const auto& [key, value] : *entries) {
      if (text_of(key) == "schema" && !value.is_none()) {
        table->name.schema = identifier_of(in, value, where);
      }
    }
  };
  if (python::is_dict(arguments)) {
    read_options(arguments);
    return table;
  }
  for (const Value& item : in.to_vector(arguments, where)) {
    if (python::is_dict(item)) {
      read_options(item);
    } else {
      items.push_back({item, where});
    }
  }
  add_items(in, table, items, true);
  return table;
}

Value map_class(Interpreter& in, const Value& class_object, const Value& metadata, Span where) {
  const auto name = in.find_attribute(class_object, "__tablename__", where);
  if (!name || name->is_none() || !text_of(*name)) {
    return class_object;
  }
  auto table = std::make_shared<ir::Table>();
  table->name.name = identifier_of(in, *name, where);
  table->span = where;
  const auto collection = metadata.as<MetaDataObject>();
  if (collection) {
    collection->take(*table);
  }
  add_items(in, table, class_columns(in, class_object, where), true);
  if (const auto arguments = in.find_attribute(class_object, "__table_args__", where);
      arguments && !arguments->is_none()) {
    table = read_declared_table_args(in, *arguments, std::move(table), where);
  }
  auto object = std::make_shared<TableObject>(table);
  if (collection) {
    object->set_metadata(collection);
    collection->add(table->name.name.text, object);
  }
  in.set_attribute(class_object, "__table__", Value::object(object), where);
  return class_object;
}

/// A new base class with its own MetaData.
Value make_base(const Value& metadata) {
  auto base = std::make_shared<NativeClass>("Base(**kw)", [](Interpreter&, const BoundArguments& call) {
    return python::make_opaque("an object of a mapped class", call.call_span());
  });
  base->add("metadata", metadata);
  base->set_subclass_hook([metadata](Interpreter& in, const Value& class_object, Span where) {
    return map_class(in, class_object, metadata, where);
  });
  return Value::object(base);
}

}  // namespace

const Value& declarative_base_function() {
  static const Value function = python::make_function(
      "orm.declarative_base(bind=None, metadata=None, **kw)", [](Interpreter&, const BoundArguments& call) {
        return make_base(call.absent("metadata") ? Value::make<MetaDataObject>() : call.value("metadata"));
      });
  return function;
}

const Value& declarative_base_class() {
  static const Value base = [] {
    auto value = std::make_shared<NativeClass>(
        "orm.DeclarativeBase(**kw)", [](Interpreter&, const BoundArguments& call) {
          return python::make_opaque("an object of a mapped class", call.call_span());
        });
    value->set_subclass_hook([](Interpreter& in, const Value& class_object, Span where) {
      auto metadata = in.find_attribute(class_object, "metadata", where);
      if (!metadata || metadata->get<MetaDataObject>() == nullptr) {
        metadata = Value::make<MetaDataObject>();
        in.set_attribute(class_object, "metadata", *metadata, where);
      }
      return map_class(in, class_object, *metadata, where);
    });
    return Value::object(value);
  }();
  return base;
}

}  // namespace sqlgen::alembic
