#include "frontend/alembic/live/inspection/inspected_values.hpp"

#include <fmt/format.h>

#include "dialect/facts/known_dialects.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/run/recorder.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/objects/containers.hpp"
#include "ir/expressions/expression.hpp"
#include "support/overloaded.hpp"
#include "support/text.hpp"

namespace sqlgen::alembic {

using python::Value;

namespace {

void put(std::vector<std::pair<Value, Value>>& entries, const char* key, Value value) {
  entries.emplace_back(Value::string(key), std::move(value));
}

template <class Items, class Make>
Value list_made_of(const Items& items, const Make& make) {
  std::vector<Value> values;
  for (const auto& item : items) {
    values.push_back(make(item));
  }
  return python::make_list(std::move(values));
}

bool dialect_can(python::Interpreter& in, std::string_view capability) {
  return dialect::dialect_or_usual(Recorder::of(in).dialect()).can(capability);
}

Value integer_or_none(const std::optional<std::int64_t>& value) {
  return value ? Value::integer(*value) : Value::none();
}

}  // namespace

Value InspectedValues::text(const std::optional<std::string>& text) {
  return text ? Value::string(*text) : Value::none();
}

Value InspectedValues::list(const std::vector<std::string>& items) {
  return list_made_of(items, [](const std::string& item) { return Value::string(item); });
}

Value InspectedValues::dict(Entries entries) const {
  return python::make_dict(in_, std::move(entries), where_);
}

Value InspectedValues::sql(const ir::ShownSql& sql) const {
  return sql.exact || !exact_
             ? Value::string(sql.text)
             : python::make_opaque(fmt::format("how the database writes '{}'", sql.text), where_);
}

Value InspectedValues::option(const ir::OptionValue& value) const {
  return std::visit(Overloaded{
                        [](const std::string& text) { return Value::string(text); },
                        [](bool flag) { return Value::boolean(flag); },
                        [](std::int64_t number) { return Value::integer(number); },
                        [this](const ir::OptionList& items) {
                          return list_made_of(items,
                                              [this](const ir::OptionValue& item) { return option(item); });
                        },
                        [this](const ir::OptionMap& items) { return options(items); },
                        [](const auto&) { return Value::none(); },
                    },
                    value.value);
}

Value InspectedValues::options(const ir::OptionMap& options) const {
  Entries entries;
  for (const ir::OptionEntry& entry : options) {
    put(entries, entry.key.c_str(), option(entry.value));
  }
  return dict(std::move(entries));
}

void InspectedValues::put_comment(Entries& entries, const std::optional<std::string>& comment) const {
  if (dialect_can(in_, "comments")) {
    put(entries, "comment", text(comment));
  }
}

Value InspectedValues::identity(const ir::Identity& identity) const {
  const ir::SequenceOptions& options = identity.options;
  Entries entries;
  put(entries, "always", Value::boolean(identity.always));
  put(entries, "start", integer_or_none(options.start));
  put(entries, "increment", integer_or_none(options.increment));
  put(entries, "minvalue", integer_or_none(options.minvalue));
  put(entries, "maxvalue", integer_or_none(options.maxvalue));
  put(entries, "cache", integer_or_none(options.cache));
  put(entries, "cycle", Value::boolean(options.cycle.value_or(false)));
  return dict(std::move(entries));
}

Value InspectedValues::column(const ir::InspectedColumn& column) const {
  Entries entries;
  put(entries, "name", Value::string(column.name));
  put(entries, "type",
      wrap_type(column.type == nullptr ? ir::make_type(ir::TypeKind::null_type) : column.type));
  put(entries, "nullable", Value::boolean(column.nullable));
  put(entries, "default", column.default_sql ? sql(*column.default_sql) : Value::none());
  if (column.autoincrement) {
    put(entries, "autoincrement", Value::boolean(*column.autoincrement));
  }
  put_comment(entries, column.comment);
  if (column.primary_key) {
    put(entries, "primary_key", Value::integer(*column.primary_key));
  }
  if (column.computed) {
    Entries computed;
    put(computed, "sqltext", sql(*column.computed));
    put(computed, "persisted", Value::boolean(column.computed_is_stored));
    put(entries, "computed", dict(std::move(computed)));
  }
  if (column.identity) {
    put(entries, "identity", identity(*column.identity));
  }
  return dict(std::move(entries));
}

Value InspectedValues::key(const ir::InspectedKey& key, const char* columns) const {
  // SQLite's unique constraints, and ReflectionDefaults.pk_constraint() of a table without a key.
  const bool is_unique = std::string_view(columns) == "column_names";
  const bool name_first = is_unique ? !dialect_can(in_, "comments") : key.columns.empty();
  Entries entries;
  if (name_first) {
    put(entries, "name", text(key.name));
  }
  put(entries, columns, list(key.columns));
  if (!name_first) {
    put(entries, "name", text(key.name));
  }
  if (!key.columns.empty()) {
    put_comment(entries, key.comment);
  }
  if (!key.options.empty()) {
    put(entries, "dialect_options", options(key.options));
  }
  return dict(std::move(entries));
}

Value InspectedValues::foreign_key(const ir::InspectedForeignKey& key) const {
  Entries given;
  const auto option = [&](const char* name, const std::optional<std::string>& value) {
    if (value) {
      put(given, name, Value::string(*value));
    }
  };
  option("onupdate", key.options.onupdate);
  option("ondelete", key.options.ondelete);
  option("initially", key.options.initially);
  if (key.options.deferrable) {
    put(given, "deferrable", Value::boolean(*key.options.deferrable));
  }
  option("match", key.options.match);
  Entries entries;
  put(entries, "name", text(key.name));
  put(entries, "constrained_columns", list(key.columns));
  put(entries, "referred_schema", text(key.referred_schema));
  put(entries, "referred_table", Value::string(key.referred_table));
  put(entries, "referred_columns", list(key.referred_columns));
  put(entries, "options", dict(std::move(given)));
  put_comment(entries, key.comment);
  return dict(std::move(entries));
}

Value InspectedValues::check(const ir::InspectedCheck& check) const {
  Entries entries;
  const bool name_first = dialect_can(in_, "comments");
  if (name_first) {
    put(entries, "name", text(check.name));
  }
  put(entries, "sqltext", sql(check.condition));
  if (!name_first) {
    put(entries, "name", text(check.name));
  }
  put_comment(entries, check.comment);
  if (!check.options.empty()) {
    put(entries, "dialect_options", options(check.options));
  }
  return dict(std::move(entries));
}

Value InspectedValues::index(const ir::InspectedIndex& index) const {
  Entries entries;
  put(entries, "name", Value::string(index.name));
  const auto put_columns = [&] {
    put(entries, "column_names",
        list_made_of(index.columns, [](const auto& column) { return text(column); }));
  };
  // Where truth values are numbers, the driver gives a number.
  if (dialect_can(in_, "native_boolean")) {
    put(entries, "unique", Value::boolean(index.unique));
    put_columns();
  } else {
    put_columns();
    put(entries, "unique", Value::integer(index.unique ? 1 : 0));
  }
  if (!index.expressions.empty()) {
    put(entries, "expressions",
        list_made_of(index.expressions, [this](const ir::ShownSql& one) { return sql(one); }));
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
    put(entries, "duplicates_constraint", Value::string(index.name));
  }
  if (index.included) {
    put(entries, "include_columns", list(*index.included));
  }
  Entries given;
  for (const ir::OptionEntry& entry : index.options) {
    put(given, entry.key.c_str(), option(entry.value));
  }
  if (index.where) {
    const Value condition = sql(*index.where);
    put(given, index.where_option.c_str(),
        index.where_is_clause && condition.is_string()
            ? wrap_expression(ir::make_expression(ir::TextClause{replace_all(index.where->text, ":", "\\:")}))
            : condition);
  }
  put(entries, "dialect_options", dict(std::move(given)));
  return dict(std::move(entries));
}

Value InspectedValues::enumeration(const ir::InspectedEnum& type) const {
  Entries entries;
  put(entries, "name", Value::string(type.name));
  put(entries, "schema", Value::string(type.schema));
  put(entries, "visible", Value::boolean(type.visible));
  put(entries, "labels", list(type.labels));
  return dict(std::move(entries));
}

Value InspectedValues::domain(const ir::InspectedDomain& type) const {
  Entries entries;
  put(entries, "name", Value::string(type.name));
  put(entries, "schema", Value::string(type.schema));
  put(entries, "visible", Value::boolean(type.visible));
  put(entries, "type", Value::string(type.type));
  put(entries, "nullable", Value::boolean(type.nullable));
  put(entries, "default", type.default_sql ? sql(*type.default_sql) : Value::none());
  put(entries, "constraints", list_made_of(type.checks, [this](const auto& check) {
        Entries one;
        put(one, "name", Value::string(check.first));
        put(one, "check", sql(check.second));
        return dict(std::move(one));
      }));
  put(entries, "collation", text(type.collation));
  return dict(std::move(entries));
}

Value InspectedValues::part(const ir::InspectedTable& table, std::string_view part) const {
  if (part == "columns") {
    return list_made_of(table.columns.get(), [this](const auto& one) { return column(one); });
  }
  if (part == "primary_key") {
    return key(table.primary_key.get(), "constrained_columns");
  }
  if (part == "foreign_keys") {
    return list_made_of(table.foreign_keys.get(), [this](const auto& one) { return foreign_key(one); });
  }
  if (part == "unique_constraints") {
    return list_made_of(table.unique_constraints.get(),
                        [this](const auto& one) { return key(one, "column_names"); });
  }
  if (part == "checks") {
    return list_made_of(table.checks.get(), [this](const auto& one) { return check(one); });
  }
  if (part == "indexes") {
    return list_made_of(table.indexes.get(), [this](const auto& one) { return index(one); });
  }
  Entries entries;
  put(entries, "text", text(table.comment.get()));
  return dict(std::move(entries));
}

}  // namespace sqlgen::alembic
