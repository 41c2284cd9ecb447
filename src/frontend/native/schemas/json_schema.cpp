#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "frontend/native/model/model.hpp"
#include "frontend/native/schemas/schemas.hpp"
#include "frontend/tree/json_print.hpp"
#include "support/text.hpp"

namespace sqlgen::native {

namespace {

using tree::List;
using tree::Map;
using tree::Node;

Node json_value(std::string_view value) {
  return {std::string(value)};
}

Node texts(const std::vector<std::string_view>& values) {
  List list;
  for (const std::string_view value : values) {
    list.push_back(json_value(value));
  }
  return {std::move(list)};
}

Node texts(const std::vector<std::string>& values) {
  return texts(std::vector<std::string_view>(values.begin(), values.end()));
}

Node reference(std::string_view definition) {
  return {Map{{"$ref", json_value(fmt::format("#/definitions/{}", definition))}}};
}

Node of_type(std::string_view type) {
  return {Map{{"type", json_value(type)}}};
}

Node list_of(Node item) {
  return {Map{{"type", json_value("array")}, {"items", std::move(item)}}};
}

// A list of these; a text alone may stand for a list of itself.
Node text_or_list(Node item) {
  Node schema = list_of(std::move(item));
  std::get<Map>(schema.value).front().second = texts(std::vector<std::string_view>{"string", "array"});
  return schema;
}

Node& entry(Node& map, std::string_view name) {
  Map& entries = std::get<Map>(map.value);
  return std::find_if(entries.begin(), entries.end(), [&](const auto& e) { return e.first == name; })->second;
}

Node schema_of(const Parameter& parameter);

// The schema with the parameter's help, which editors show; beside a "$ref" draft 7 would ignore it.
Node described(const Parameter& parameter) {
  Node schema = schema_of(parameter);
  if (parameter.help.empty()) {
    return schema;
  }
  Map map = std::get<Map>(std::move(schema.value));
  if (map.front().first == "$ref") {
    map = Map{{"allOf", {List{{std::move(map)}}}}};
  }
  map.insert(map.begin(), {"description", json_value(parameter.help)});
  return {std::move(map)};
}

// { key = value } with these keys and no others.
Node object_schema(std::span<const Parameter> parameters, bool dialect_options, std::string_view help,
                   Map properties = {}) {
  std::vector<std::string_view> required;
  for (const Parameter& parameter : parameters) {
    properties.emplace_back(std::string(parameter.name), described(parameter));
    if (parameter.required) {
      required.push_back(parameter.name);
    }
  }
  for (const Parameter& option : dialect_options ? dialect_option_models() : std::span<const Parameter>()) {
    properties.emplace_back(std::string(option.name), reference(option.name));
  }
  if (dialect_options) {
    const Parameter& other = other_options_model();
    properties.emplace_back(std::string(other.name), described(other));
  }
  Map schema{{"type", json_value("object")}, {"properties", {std::move(properties)}}};
  if (!help.empty()) {
    schema.insert(schema.begin(), {"description", json_value(help)});
  }
  if (!required.empty()) {
    schema.emplace_back("required", texts(required));
  }
  schema.emplace_back("additionalProperties", Node{false});
  return {std::move(schema)};
}

// A plain value, or one of `typed` ({ sql = "..." }).
Node plain_or(std::vector<std::string_view> plain, std::span<const Parameter> typed) {
  Node schema = object_schema(typed, false, {});
  Map& map = std::get<Map>(schema.value);
  plain.emplace_back("object");
  map.front().second = texts(plain);
  return schema;
}

Node schema_of(const Parameter& parameter) {
  switch (parameter.kind) {
    case Kind::text:
    case Kind::sql:
      return of_type("string");
    case Kind::identifier:
      return reference("identifier");
    case Kind::flag:
      return of_type("boolean");
    case Kind::integer:
      return of_type("integer");
    case Kind::names:
      return text_or_list(reference("identifier"));
    case Kind::type:
      return reference("type");
    case Kind::default_value:
      return reference("default");
    case Kind::autoincrement:
      return {Map{{"enum", {List{{true}, {false}, json_value("auto"), json_value("ignore_fk")}}}}};
    case Kind::choice:
      return {Map{{"enum", texts(split(parameter.choices, '|'))}}};
    case Kind::value:
      return reference("value");
    case Kind::set:
      return {Map{{"type", json_value("object")}, {"additionalProperties", reference("value")}}};
    case Kind::rows:
      return list_of(reference("row"));
    case Kind::object:
      return reference(object_model(parameter).name);
    case Kind::objects:
      return list_of(reference(object_model(parameter).name));
    case Kind::index_columns:
      return text_or_list(reference("index_column"));
    case Kind::operations:
      return list_of(reference("operation"));
  }
  return {};
}

// One operation's own keys, beside "op" and "dialect".
Node operation_schema(const OperationModel& model, bool in_batch) {
  std::vector<Parameter> parameters;
  std::copy_if(model.parameters.begin(), model.parameters.end(), std::back_inserter(parameters),
               [&](const Parameter& p) { return !in_batch || !is_said_by_batch(p.name); });
  Node schema = object_schema(
      parameters, model.dialect_options, model.help,
      {{"op", Node{Map{{"const", json_value(model.name)}}}}, {"dialect", reference("dialects")}});
  if (model.name == "batch_alter_table") {
    entry(entry(schema, "properties"), "operations") = list_of(reference("batch_operation"));
  }
  return schema;
}

std::string definition_of(const OperationModel& model, bool in_batch) {
  return in_batch ? fmt::format("batch.{}", model.name) : fmt::format("op.{}", model.name);
}

// Any operation: chosen by "op" through conditions, so that what is wrong in one is told of that one alone.
// All keys are listed once more without conditions, for editors that complete from plain properties only.
Node any_operation(bool in_batch) {
  std::vector<std::string_view> names;
  Map properties;
  List conditions;
  for (const OperationModel& model : operation_models()) {
    if (in_batch && !model.in_batch) {
      continue;
    }
    names.push_back(model.name);
    const Node is_it{Map{{"op", Node{Map{{"const", json_value(model.name)}}}}}};
    conditions.push_back(
        {Map{{"if", {Map{{"properties", is_it}, {"required", texts(std::vector<std::string_view>{"op"})}}}},
             {"then", reference(definition_of(model, in_batch))}}});
    for (const Parameter& parameter : model.parameters) {
      const bool known = std::any_of(properties.begin(), properties.end(),
                                     [&](const auto& p) { return p.first == parameter.name; });
      if (!known && !(in_batch && is_said_by_batch(parameter.name))) {
        properties.emplace_back(std::string(parameter.name), Node{true});
      }
    }
  }
  std::sort(properties.begin(), properties.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  properties.insert(properties.begin(),
                    {{"op", Node{Map{{"description", json_value("the operation, as alembic.op names it")},
                                     {"enum", texts(names)}}}},
                     {"dialect", reference("dialects")}});
  return {Map{{"type", json_value("object")},
              {"properties", {std::move(properties)}},
              {"required", texts(std::vector<std::string_view>{"op"})},
              {"allOf", {std::move(conditions)}}}};
}

Map definitions() {
  Map all;
  all.emplace_back("operation", any_operation(false));
  all.emplace_back("batch_operation", any_operation(true));
  for (const bool in_batch : {false, true}) {
    for (const OperationModel& model : operation_models()) {
      if (!in_batch || model.in_batch) {
        all.emplace_back(definition_of(model, in_batch), operation_schema(model, in_batch));
      }
    }
  }
  for (const ObjectModel& model : object_models()) {
    all.emplace_back(std::string(model.name),
                     object_schema(model.parameters, model.dialect_options, model.help));
  }
  for (const Parameter& option : dialect_option_models()) {
    all.emplace_back(std::string(option.name), described(option));
  }
  const Node dialect{Map{{"enum", texts(model_dialects())}}};
  all.emplace_back(
      "dialects",
      Node{Map{{"description", json_value("only for this dialect, or for these")},
               {"anyOf", {List{dialect, {Map{{"type", json_value("array")}, {"items", dialect}}}}}}}});
  all.emplace_back(
      "type", Node{Map{{"description", json_value("a type as SQLAlchemy's constructors write it")},
                       {"type", json_value("string")},
                       {"examples", texts(std::vector<std::string_view>{
                                        "Integer", "String(50)", "Numeric(10, 2)", "DateTime(timezone=true)",
                                        "Enum('a', 'b', name='mood')", "postgresql.JSONB"})}}});
  all.emplace_back("default", plain_or({"string"}, default_value_model()));
  all.emplace_back("value", plain_or({"string", "number", "boolean", "array"}, typed_value_model()));
  all.emplace_back("row", Node{Map{{"type", texts(std::vector<std::string_view>{"object", "array", "string",
                                                                                "number", "boolean"})},
                                   {"additionalProperties", reference("value")}}});
  constexpr Parameter kIdentifier[] = {{"name", Kind::text, "the name", true},
                                       {"quote", Kind::flag, "always, or never, quote it", true}};
  all.emplace_back("identifier", plain_or({"string"}, kIdentifier));
  constexpr Parameter kIndexColumn[] = {{"sql", Kind::sql, "an SQL expression"},
                                        {"name", Kind::text, "or a column"},
                                        {"quote", Kind::flag, "always, or never, quote it"}};
  all.emplace_back("index_column", plain_or({"string"}, kIndexColumn));
  return all;
}

}  // namespace

std::string json_schema() {
  const Parameter up{"upgrade", Kind::operations, "what the upgrade does"};
  const Parameter down{
      "downgrade", Kind::operations,
      "what the downgrade does; derived where it is left out and each operation can be reversed"};
  std::vector<Parameter> keys(header_model().begin(), header_model().end());
  keys.push_back(up);
  keys.push_back(down);
  Node revision = object_schema(keys, false, {});
  Map& schema = std::get<Map>(revision.value);
  schema.insert(schema.begin(), {{"$schema", json_value("http://json-schema.org/draft-07/schema#")},
                                 {"title", json_value("a revision of sqlgen, in TOML")}});
  schema.emplace_back("definitions", Node{definitions()});
  return tree::print_json(revision);
}

std::vector<std::string_view> model_dialects() {
  std::vector<std::string_view> dialects;
  for (const Parameter& option : dialect_option_models()) {
    const std::string_view dialect = option.name.substr(0, option.name.find('_'));
    if (dialects.empty() || dialects.back() != dialect) {
      dialects.push_back(dialect);
    }
  }
  return dialects;
}

bool is_said_by_batch(std::string_view parameter) {
  return parameter == "table_name" || parameter == "source_table" || parameter == "schema" ||
         parameter == "source_schema";
}

}  // namespace sqlgen::native
