#include "frontend/alembic/live/inspection.hpp"

#include <functional>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/run/live.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/objects/containers.hpp"
#include "ir/database/live_database.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

using Entries = std::vector<std::pair<Value, Value>>;

// Builds dicts with the keys of SQLAlchemy's Reflected* dictionaries.
class DictMaker {
 public:
  DictMaker(Interpreter& in, Span where) : in_(in), where_(where) {}

  [[nodiscard]] static Value text(const std::optional<std::string>& text) {
    return text ? Value::string(*text) : Value::none();
  }
  [[nodiscard]] static Value list(const std::vector<std::string>& items) {
    std::vector<Value> values;
    for (const std::string& item : items) {
      values.push_back(Value::string(item));
    }
    return python::make_list(std::move(values));
  }
  template <class Item, class Make>
  [[nodiscard]] static Value list_of(const std::vector<Item>& items, const Make& make) {
    std::vector<Value> values;
    for (const Item& item : items) {
      values.push_back(make(item));
    }
    return python::make_list(std::move(values));
  }
  static void put(Entries& entries, const char* key, Value value) {
    entries.emplace_back(Value::string(key), std::move(value));
  }
  [[nodiscard]] Value dict(Entries entries) const {
    return python::make_dict(in_, std::move(entries), where_);
  }

  [[nodiscard]] Value column(const ir::InspectedColumn& column) const;
  [[nodiscard]] Value key(const ir::InspectedKey& key, const char* columns) const;
  [[nodiscard]] Value foreign_key(const ir::InspectedForeignKey& key) const;
  [[nodiscard]] Value index(const ir::InspectedIndex& index) const;
  [[nodiscard]] Value table(const ir::InspectedTable& table) const;

 private:
  Interpreter& in_;
  Span where_;
};

Value DictMaker::column(const ir::InspectedColumn& column) const {
  const bool sqlite = Recorder::of(in_).dialect() == "sqlite";
  Entries entries;
  put(entries, "name", Value::string(column.name));
  put(entries, "type",
      wrap_type(column.type == nullptr ? ir::make_type(ir::TypeKind::null_type) : column.type));
  put(entries, "nullable", Value::boolean(column.nullable));
  put(entries, "default", text(column.default_text));
  if (sqlite) {
    put(entries, "primary_key", Value::integer(column.primary_key));
  } else {
    put(entries, "autoincrement", Value::boolean(column.autoincrement));
    put(entries, "comment", text(column.comment));
  }
  if (column.computed) {
    Entries computed;
    put(computed, "sqltext", Value::string(*column.computed));
    put(computed, "persisted", Value::boolean(column.computed_is_stored));
    put(entries, "computed", dict(std::move(computed)));
  }
  if (column.identity) {
    const ir::SequenceOptions& options = column.identity->options;
    const auto number = [](const std::optional<std::int64_t>& value) {
      return value ? Value::integer(*value) : Value::none();
    };
    Entries identity;
    put(identity, "always", Value::boolean(column.identity->always));
    put(identity, "start", number(options.start));
    put(identity, "increment", number(options.increment));
    put(identity, "minvalue", number(options.minvalue));
    put(identity, "maxvalue", number(options.maxvalue));
    put(identity, "cache", number(options.cache));
    put(identity, "cycle", Value::boolean(options.cycle.value_or(false)));
    put(entries, "identity", dict(std::move(identity)));
  }
  return dict(std::move(entries));
}

Value DictMaker::key(const ir::InspectedKey& key, const char* columns) const {
  Entries entries;
  put(entries, columns, list(key.columns));
  put(entries, "name", text(key.name));
  put(entries, "comment", text(key.comment));
  return dict(std::move(entries));
}

Value DictMaker::foreign_key(const ir::InspectedForeignKey& key) const {
  Entries options;
  const auto option = [&](const char* name, const std::optional<std::string>& value) {
    if (value) {
      put(options, name, Value::string(*value));
    }
  };
  option("onupdate", key.options.onupdate);
  option("ondelete", key.options.ondelete);
  if (key.options.deferrable) {
    put(options, "deferrable", Value::boolean(*key.options.deferrable));
  }
  option("initially", key.options.initially);
  option("match", key.options.match);
  Entries entries;
  put(entries, "name", text(key.name));
  put(entries, "constrained_columns", list(key.columns));
  put(entries, "referred_schema", text(key.referred_schema));
  put(entries, "referred_table", Value::string(key.referred_table));
  put(entries, "referred_columns", list(key.referred_columns));
  put(entries, "options", dict(std::move(options)));
  put(entries, "comment", text(key.comment));
  return dict(std::move(entries));
}

Value DictMaker::index(const ir::InspectedIndex& index) const {
  Entries entries;
  put(entries, "name", Value::string(index.name));
  put(entries, "unique", Value::boolean(index.unique));
  put(entries, "column_names", list_of(index.columns, text));
  if (!index.expressions.empty()) {
    put(entries, "expressions", list(index.expressions));
  }
  if (!index.sorting.empty()) {
    Entries sorting;
    for (const auto& [column, words] : index.sorting) {
      std::vector<Value> values;
      for (const std::string& word : words) {
        values.push_back(Value::string(word));
      }
      sorting.emplace_back(Value::string(column), python::make_tuple(std::move(values)));
    }
    put(entries, "column_sorting", dict(std::move(sorting)));
  }
  if (index.of_constraint) {
    put(entries, "duplicates_constraint", Value::string(*index.of_constraint));
  }
  Entries options;
  if (Recorder::of(in_).dialect() != "sqlite") {
    put(entries, "include_columns", list(index.included));
    put(options, "postgresql_include", list(index.included));
  }
  if (index.where) {
    put(options, Recorder::of(in_).dialect() == "sqlite" ? "sqlite_where" : "postgresql_where",
        Value::string(*index.where));
  }
  if (index.method != "btree") {
    put(options, "postgresql_using", Value::string(index.method));
  }
  if (index.nulls_not_distinct) {
    put(options, "postgresql_nulls_not_distinct", Value::boolean(true));
  }
  put(entries, "dialect_options", dict(std::move(options)));
  return dict(std::move(entries));
}

Value DictMaker::table(const ir::InspectedTable& table) const {
  Entries entries;
  put(entries, "columns", list_of(table.columns, [this](const auto& one) { return column(one); }));
  put(entries, "primary_key", key(table.primary_key, "constrained_columns"));
  put(entries, "foreign_keys",
      list_of(table.foreign_keys, [this](const auto& one) { return foreign_key(one); }));
  put(entries, "unique_constraints",
      list_of(table.unique_constraints, [this](const auto& one) { return key(one, "column_names"); }));
  put(entries, "checks", list_of(table.checks, [this](const ir::InspectedCheck& check) {
        Entries made;
        put(made, "name", text(check.name));
        put(made, "sqltext", Value::string(check.text));
        put(made, "comment", text(check.comment));
        return dict(std::move(made));
      }));
  put(entries, "indexes", list_of(table.indexes, [this](const auto& one) { return index(one); }));
  put(entries, "comment", text(table.comment));
  return dict(std::move(entries));
}

/// Asks the inspector; what is not known is an error where the revision asks.
template <class Ask>
Value asked_schema(Interpreter& in, const BoundArguments& call, const Ask& ask) {
  const Span where = call.call_span();
  try {
    return ask(asked_database(in, "the schema", where).inspector(), DictMaker(in, where));
  } catch (const ir::NotKnown& unknown) {
    fail_on_uncertain(in, "the schema", unknown.reason(), unknown.since(), where);
  }
}

Value inspected_schemas(Interpreter& in, const BoundArguments& call) {
  return asked_schema(in, call, [](const ir::SchemaInspector& schema, const DictMaker&) {
    return DictMaker::list(schema.schema_names());
  });
}

Value default_schema(Interpreter& in, const BoundArguments& call) {
  return asked_schema(in, call, [](const ir::SchemaInspector& schema, const DictMaker&) {
    return DictMaker::text(schema.default_schema());
  });
}

Value table_names(Interpreter& in, const BoundArguments& call) {
  return asked_schema(in, call, [&](const ir::SchemaInspector& schema, const DictMaker&) {
    return DictMaker::list(schema.table_names(optional_string(in, call, "schema")));
  });
}

Value view_names(Interpreter& in, const BoundArguments& call) {
  return asked_schema(in, call, [&](const ir::SchemaInspector& schema, const DictMaker&) {
    return DictMaker::list(
        schema.view_names(optional_string(in, call, "schema"), flag(in, call, "materialized")));
  });
}

Value sequence_names(Interpreter& in, const BoundArguments& call) {
  return asked_schema(in, call, [&](const ir::SchemaInspector& schema, const DictMaker&) {
    return DictMaker::list(schema.sequence_names(optional_string(in, call, "schema")));
  });
}

Value inspected_enums(Interpreter& in, const BoundArguments& call) {
  return asked_schema(in, call, [&](const ir::SchemaInspector& schema, const DictMaker& maker) {
    return DictMaker::list_of(schema.enums(optional_string(in, call, "schema")),
                              [&](const ir::InspectedEnum& one) {
                                Entries entries;
                                DictMaker::put(entries, "name", Value::string(one.name));
                                DictMaker::put(entries, "schema", Value::string(one.schema));
                                DictMaker::put(entries, "visible", Value::boolean(one.visible));
                                DictMaker::put(entries, "labels", DictMaker::list(one.labels));
                                return maker.dict(std::move(entries));
                              });
  });
}

Value inspected_has_table(Interpreter& in, const BoundArguments& call) {
  return asked_schema(in, call, [&](const ir::SchemaInspector& schema, const DictMaker&) {
    return Value::boolean(
        schema.has_table(string_argument(in, call, "name"), optional_string(in, call, "schema")));
  });
}

Value inspected_table(Interpreter& in, const BoundArguments& call) {
  return asked_schema(in, call, [&](const ir::SchemaInspector& schema, const DictMaker& maker) {
    const auto found = schema.table(string_argument(in, call, "name"), optional_string(in, call, "schema"));
    return found ? maker.table(*found) : Value::none();
  });
}

Value view_definition(Interpreter& in, const BoundArguments& call) {
  return asked_schema(in, call, [&](const ir::SchemaInspector& schema, const DictMaker&) {
    return DictMaker::text(
        schema.view_definition(string_argument(in, call, "name"), optional_string(in, call, "schema")));
  });
}

}  // namespace

std::vector<std::pair<std::string, Value>> inspection_functions() {
  return {
      {"schema_names", python::make_function("schema_names()", inspected_schemas)},
      {"default_schema", python::make_function("default_schema()", default_schema)},
      {"table_names", python::make_function("table_names(schema)", table_names)},
      {"view_names", python::make_function("view_names(schema, materialized)", view_names)},
      {"sequence_names", python::make_function("sequence_names(schema)", sequence_names)},
      {"enums", python::make_function("enums(schema)", inspected_enums)},
      {"has_table", python::make_function("has_table(name, schema)", inspected_has_table)},
      {"table", python::make_function("table(name, schema)", inspected_table)},
      {"view_definition", python::make_function("view_definition(name, schema)", view_definition)},
  };
}

}  // namespace sqlgen::alembic
