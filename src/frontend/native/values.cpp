#include "frontend/native/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/python/objects/containers.hpp"
#include "ir/expressions/expression.hpp"
#include "support/text.hpp"

namespace sqlgen::native {

using python::Argument;
using python::Arguments;
using python::KeywordArgument;
using python::Value;

namespace {

std::optional<std::int64_t> integer_of(const Node& node) {
  if (const auto* number = std::get_if<std::int64_t>(&node.value)) {
    return *number;
  }
  const std::string* text = node.untyped ? node.text() : nullptr;
  std::int64_t number = 0;
  if (text != nullptr && !text->empty()) {
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    if (error == std::errc() && end == text->data() + text->size()) {
      return number;
    }
  }
  return std::nullopt;
}

std::optional<bool> flag_of(const Node& node) {
  if (const auto* value = std::get_if<bool>(&node.value)) {
    return *value;
  }
  const std::string* text = node.untyped ? node.text() : nullptr;
  if (text != nullptr && (*text == "true" || *text == "false")) {
    return *text == "true";
  }
  return std::nullopt;
}

}  // namespace

void wrong_value(const Node& node, std::string_view name, std::string_view wanted) {
  Diagnostic diagnostic;
  diagnostic.id = "wrong-value";
  diagnostic.message = fmt::format("'{}' must be {}", name, wanted);
  diagnostic.span = node.span;
  diagnostic.with_label(fmt::format("expected {}", wanted));
  throw CompileError(std::move(diagnostic));
}

std::string ValueMaker::text(const Node& node, std::string_view name) const {
  if (const std::string* text = node.text()) {
    return *text;
  }
  if (node.untyped && node.map() != nullptr && node.map()->empty()) {
    return {};  // <comment></comment>
  }
  wrong_value(node, name, "a text");
}

Value ValueMaker::identifier(const Node& node, std::string_view name) {
  const Node* quote = node.find("quote");
  const Node* named = node.find("name");
  if (quote == nullptr) {
    const bool name_alone = named != nullptr && node.map()->size() == 1;
    return Value::string(text(name_alone ? *named : node, name));
  }
  if (named == nullptr) {
    wrong_value(node, name, "a text, or { name = \"...\", quote = true }");
  }
  return in_.call(sqlalchemy("quoted_name", node.span),
                  {Value::string(text(*named, name)), Value::boolean(flag(*quote, "quote"))}, node.span);
}

bool ValueMaker::flag(const Node& node, std::string_view name) const {
  if (const auto value = flag_of(node)) {
    return *value;
  }
  wrong_value(node, name, "true or false");
}

std::vector<const Node*> ValueMaker::items(const Node& node) const {
  std::vector<const Node*> items;
  if (const List* list = node.list()) {
    for (const Node& item : *list) {
      items.push_back(&item);
    }
  } else {
    items.push_back(&node);
  }
  return items;
}

Value ValueMaker::sql(const std::string& text) {
  // text() would take :name for a parameter; an escaped colon stands for itself.
  return alembic::wrap_expression(ir::make_text(replace_all(text, ":", "\\:")));
}

Value ValueMaker::sqlalchemy(std::string_view dotted, Span where) {
  Value value = in_.import_module("sqlalchemy", where);
  for (const std::string& part : split(dotted, '.')) {
    value = in_.get_attribute(value, part, where);
  }
  return value;
}

Value ValueMaker::names(const Node& node, std::string_view name) {
  std::vector<Value> texts;
  for (const Node* item : items(node)) {
    texts.push_back(identifier(*item, name));
  }
  return python::make_list(std::move(texts));
}

Value ValueMaker::index_columns(const Node& node) {
  std::vector<Value> columns;
  for (const Node* item : items(node)) {
    const Node* expression = item->find("sql");
    columns.push_back(expression != nullptr ? sql(text(*expression, "sql")) : identifier(*item, "columns"));
  }
  return python::make_list(std::move(columns));
}

Value ValueMaker::function(const Node& node) {
  const Node& named = *node.find("function");
  Value callee = sqlalchemy("func", named.span);
  for (const std::string& part : split(text(named, "function"), '.')) {
    callee = in_.get_attribute(callee, part, named.span);
  }
  Arguments arguments;
  arguments.span = node.span;
  if (const Node* given = node.find("arguments")) {
    for (const Node* item : items(*given)) {
      arguments.positional.push_back({value(*item), item->span});
    }
  }
  return in_.call(callee, arguments);
}

Value ValueMaker::default_value(const Node& node) {
  if (const std::string* literal = node.text()) {
    return Value::string(*literal);
  }
  if (const Node* expression = node.find("sql")) {
    return sql(text(*expression, "sql"));
  }
  if (node.find("function") != nullptr) {
    return function(node);
  }
  if (node.find("none") != nullptr) {
    return Value::none();
  }
  if (const Node* constant = node.find("boolean")) {
    return in_.call(sqlalchemy(flag(*constant, "boolean") ? "true" : "false", node.span),
                    std::vector<Value>{}, node.span);
  }
  wrong_value(node, "server_default",
              "a text in quotes (a literal), { sql = \"...\" } or { function = \"...\" }");
}

Value ValueMaker::name(const Node& given, const Node* is_final) {
  Value plain = identifier(given, "name");
  if (is_final == nullptr || !flag(*is_final, "name_is_final")) {
    return plain;
  }
  const Value op = in_.import_module("alembic.op", given.span);
  return in_.call(in_.get_attribute(op, "f", given.span), {plain}, given.span);
}

Value ValueMaker::make(const Parameter& parameter, const Node& node) {
  switch (parameter.kind) {
    case Kind::text:
      return Value::string(text(node, parameter.name));
    case Kind::identifier:
      return identifier(node, parameter.name);
    case Kind::sql:
      return sql(text(node, parameter.name));
    case Kind::flag:
      return Value::boolean(flag(node, parameter.name));
    case Kind::integer:
      if (const auto number = integer_of(node)) {
        return Value::integer(*number);
      }
      wrong_value(node, parameter.name, "a whole number");
    case Kind::names:
      return names(node, parameter.name);
    case Kind::type:
      return type(node);
    case Kind::default_value:
      return default_value(node);
    case Kind::autoincrement:
      if (const auto value = flag_of(node)) {
        return Value::boolean(*value);
      }
      return Value::string(text(node, parameter.name));
    case Kind::choice: {
      const std::string chosen = text(node, parameter.name);
      const std::vector<std::string> choices = split(parameter.choices, '|');
      if (std::find(choices.begin(), choices.end(), chosen) == choices.end()) {
        wrong_value(node, parameter.name, join(choices, ", "));
      }
      return Value::string(chosen);
    }
    case Kind::value:
      return value(node);
    case Kind::set: {
      std::vector<std::pair<Value, Value>> entries;
      if (node.map() == nullptr) {
        wrong_value(node, parameter.name, "a map");
      }
      for (const auto& [key, item] : *node.map()) {
        entries.emplace_back(Value::string(key), value(item));
      }
      return python::make_dict(in_, std::move(entries), node.span);
    }
    case Kind::index_columns:
      return index_columns(node);
    case Kind::rows: {
      std::vector<Value> rows;
      for (const Node* item : items(node)) {
        rows.push_back(item->map() != nullptr ? make({parameter.name, Kind::set}, *item) : value(*item));
      }
      return python::make_list(std::move(rows));
    }
    case Kind::object:
    case Kind::objects:
    case Kind::operations:
      break;
  }
  throw std::logic_error(fmt::format("parameter '{}' is made by its operation", parameter.name));
}

}  // namespace sqlgen::native
