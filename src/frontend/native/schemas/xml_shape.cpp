#include "frontend/native/schemas/xml_shape.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "frontend/native/model/model.hpp"
#include "support/overloaded.hpp"
#include "support/spelling/ascii.hpp"

namespace sqlgen::native {

using tree::List;
using tree::Map;
using tree::Node;

namespace {

Node shape_object(Node node, std::span<const Parameter> model);
Node shape_operations(Node node);

const Parameter* find_parameter_or_option(std::span<const Parameter> model, std::string_view name) {
  const Parameter* found = find_parameter(model, name);
  return found != nullptr ? found : find_dialect_option(name);
}

Node tagged(std::string_view tag, std::string text) {
  Map map;
  map.emplace_back(std::string(tag), Node{std::move(text)});
  return {std::move(map)};
}

// The items of a list as JSON, which is what XML has for them.
std::string inline_json(const Node& node) {
  return std::visit(
      Overloaded{
          [](std::monostate) { return std::string("null"); },
          [](bool flag) { return std::string(flag ? "true" : "false"); },
          [](std::int64_t number) { return fmt::format("{}", number); },
          [](double number) { return fmt::format("{}", number); },
          [](const std::string& text) {
            std::string out = "\"";
            for (const char c : text) {
              if (c == '"' || c == '\\') {
                out += '\\';
              }
              out += static_cast<unsigned char>(c) < 0x20 ? fmt::format("\\u{:04x}", static_cast<unsigned>(c))
                                                          : std::string(1, c);
            }
            return out + "\"";
          },
          [](const tree::Temporal& at) { return fmt::format("\"{}{}{}\"", at.date, at.time, at.offset); },
          [](const List& list) {
            std::string out = "[";
            for (const Node& item : list) {
              out += (out.size() > 1 ? ", " : "") + inline_json(item);
            }
            return out + "]";
          },
          [](const Map& map) {
            std::string out = "{";
            for (const auto& [key, value] : map) {
              out +=
                  fmt::format("{}{}: {}", out.size() > 1 ? ", " : "", inline_json({key}), inline_json(value));
            }
            return out + "}";
          },
      },
      node.value);
}

// A value with its type's name, for XML's text shows no type: { integer: "1" }.
Node typed_value(Node value) {
  return std::visit(Overloaded{
                        [](std::monostate) { return tagged("none", "true"); },
                        [](bool flag) { return tagged("boolean", flag ? "true" : "false"); },
                        [](std::int64_t number) { return tagged("integer", fmt::format("{}", number)); },
                        [](double number) { return tagged("float", fmt::format("{}", number)); },
                        [](const std::string& text) { return tagged("text", text); },
                        [](const tree::Temporal& at) {
                          return at.time.empty()   ? tagged("date", at.date)
                                 : at.date.empty() ? tagged("time", at.time + at.offset)
                                                   : tagged("datetime", at.date + "T" + at.time + at.offset);
                        },
                        [&](const List&) { return tagged("json", inline_json(value)); },
                        [&](const Map&) { return value; },
                    },
                    value.value);
}

bool is_attribute_name(std::string_view name) {
  return !name.empty() && name != "value" && !(name.front() >= '0' && name.front() <= '9') &&
         !name.starts_with("xml") && !name.starts_with("xsi") &&
         std::all_of(name.begin(), name.end(), [](char c) { return is_ascii_word(c); });
}

// Texts are attributes; where a value is none, each is an element that names its column.
Node shape_set(Node node) {
  Map& cells = std::get<Map>(node.value);
  const bool texts = std::all_of(cells.begin(), cells.end(), [](const auto& cell) {
    return cell.second.text() != nullptr && is_attribute_name(cell.first) &&
           cell.second.text()->find('\n') == std::string::npos;
  });
  if (texts) {
    return node;
  }
  List values;
  for (auto& [column, cell] : cells) {
    Node value = typed_value(std::move(cell));
    Map& parts = std::get<Map>(value.value);
    parts.insert(parts.begin(), {"column", Node{column}});
    values.push_back(std::move(value));
  }
  Map shaped;
  shaped.emplace_back("value", Node{std::move(values)});
  return {std::move(shaped)};
}

// A map of columns to values, or a list of columns.
Node shape_row(Node node) {
  if (node.map() != nullptr) {
    return shape_set(std::move(node));
  }
  if (node.list() == nullptr) {
    return typed_value(std::move(node));
  }
  Map shaped;
  shaped.emplace_back("column", std::move(node));
  return {std::move(shaped)};
}

Node shape_default(Node node) {
  if (node.map() == nullptr) {
    return node;
  }
  for (auto& [key, value] : std::get<Map>(node.value)) {
    if (key == "arguments" && value.list() != nullptr) {
      key = singular_of("arguments");
      for (Node& argument : std::get<List>(value.value)) {
        argument = argument.find("function") != nullptr ? shape_default(std::move(argument))
                                                        : typed_value(std::move(argument));
      }
    }
  }
  return node;
}

template <class Shape>
Node shape_items(Node node, Shape shape) {
  for (Node& item : std::get<List>(node.value)) {
    item = shape(std::move(item));
  }
  return node;
}

void shape_entry(Map& shaped, std::string name, Node value, const Parameter* parameter) {
  const Kind kind = parameter == nullptr ? Kind::text : parameter->kind;
  const bool is_list = value.list() != nullptr;
  switch (kind) {
    case Kind::names:
    case Kind::index_columns:
      shaped.emplace_back(is_list ? singular_of(name) : std::move(name), std::move(value));
      break;
    case Kind::object:
      shaped.emplace_back(std::move(name), shape_object(std::move(value), parameter->inner));
      break;
    case Kind::objects:
      shaped.emplace_back(singular_of(name), shape_items(std::move(value), [&](Node item) {
                            return shape_object(std::move(item), parameter->inner);
                          }));
      break;
    case Kind::set:
      shaped.emplace_back(std::move(name), shape_set(std::move(value)));
      break;
    case Kind::rows:
      shaped.emplace_back(singular_of(name), shape_items(std::move(value), shape_row));
      break;
    case Kind::operations:
      shaped.emplace_back(std::move(name), shape_operations(std::move(value)));
      break;
    case Kind::default_value:
      shaped.emplace_back(std::move(name), shape_default(std::move(value)));
      break;
    case Kind::value:
      shaped.emplace_back(std::move(name),
                          value.text() != nullptr ? std::move(value) : typed_value(std::move(value)));
      break;
    case Kind::text:
    case Kind::identifier:
    case Kind::sql:
    case Kind::flag:
    case Kind::integer:
    case Kind::type:
    case Kind::autoincrement:
    case Kind::choice:
      shaped.emplace_back(std::move(name), std::move(value));
      break;
  }
}

Node shape_object(Node node, std::span<const Parameter> model) {
  Map shaped;
  for (auto& [name, value] : std::get<Map>(node.value)) {
    const Parameter* parameter = find_parameter_or_option(model, name);
    shape_entry(shaped, std::move(name), std::move(value), parameter);
  }
  return {std::move(shaped)};
}

// Each operation is an element of its name; what `execute` runs is its text.
Node shape_operations(Node node) {
  Map shaped;
  for (Node& operation : std::get<List>(node.value)) {
    Map& entries = std::get<Map>(operation.value);
    std::string name = *entries.front().second.text();
    entries.erase(entries.begin());
    const OperationModel* model = find_operation(name);
    Node element = shape_object(std::move(operation),
                                model == nullptr ? std::span<const Parameter>() : model->parameters);
    if (name == "execute") {
      for (auto& [key, value] : std::get<Map>(element.value)) {
        key = key == "sql" ? "" : key;
      }
    }
    shaped.emplace_back(std::move(name), std::move(element));
  }
  return {std::move(shaped)};
}

}  // namespace

Node xml_shape(Node root) {
  Map shaped;
  for (auto& [name, value] : std::get<Map>(root.value)) {
    if (name == "upgrade" || name == "downgrade") {
      shaped.emplace_back(name, shape_operations(std::move(value)));
    } else if (name == "date" && value.text() == nullptr) {
      const auto& at = std::get<tree::Temporal>(value.value);
      shaped.emplace_back(name, Node{at.date + (at.time.empty() ? "" : " ") + at.time + at.offset});
    } else {
      const Parameter* parameter = find_parameter_or_option(header_model(), name);
      shape_entry(shaped, name, std::move(value), parameter);
    }
  }
  return {std::move(shaped)};
}

}  // namespace sqlgen::native
