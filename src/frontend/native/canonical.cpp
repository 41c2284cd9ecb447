#include "frontend/native/canonical.hpp"

#include <algorithm>

#include "frontend/native/model/model.hpp"

namespace sqlgen::native {

using tree::List;
using tree::Map;

namespace {

bool is_list_kind(Kind kind) {
  return kind == Kind::names || kind == Kind::objects || kind == Kind::index_columns || kind == Kind::rows;
}

// The list of this name in the map, made where it is not there yet.
List& list_in(Map& map, std::string_view name, const Node& like) {
  for (auto& [key, node] : map) {
    if (key == name) {
      if (node.list() == nullptr) {
        Node first = std::move(node);
        node = Node{List{}, false, first.span, first.name_span};
        std::get<List>(node.value).push_back(std::move(first));
      }
      return std::get<List>(node.value);
    }
  }
  map.emplace_back(std::string(name), Node{List{}, false, like.span, like.name_span});
  return std::get<List>(map.back().second.value);
}

Node canonical_object(Node node, std::span<const Parameter> model, bool dialect_options);
Node canonical_operations(Node node);

// <row><value column="a" integer="1"/></row>, or <row a="x"/>.
Node canonical_set(Node node) {
  if (node.map() == nullptr) {
    return node;
  }
  Map entries;
  for (auto& [key, value] : std::get<Map>(node.value)) {
    const Node* column = key == "value" ? value.find("column") : nullptr;
    if (column == nullptr || column->text() == nullptr) {
      entries.emplace_back(key, std::move(value));
      continue;
    }
    const std::string name = *column->text();
    Node typed = std::move(value);
    Map& parts = std::get<Map>(typed.value);
    std::erase_if(parts, [](const auto& part) { return part.first == "column"; });
    if (parts.size() == 1 && parts.front().first.empty()) {
      Node text = std::move(parts.front().second);
      typed = std::move(text);
    }
    entries.emplace_back(name, std::move(typed));
  }
  node.value = std::move(entries);
  return node;
}

// <order><column>a</column><column>b</column></order>
Node canonical_order(Node node) {
  if (node.map() == nullptr) {
    return node;
  }
  List columns;
  for (auto& [key, column] : std::get<Map>(node.value)) {
    columns.push_back(std::move(column));
  }
  node.value = std::move(columns);
  return node;
}

// <server_default function="f"><argument integer="1"/></server_default>, an argument may be such a call too.
Node canonical_default(Node node) {
  constexpr Parameter kArguments[] = {
      {"arguments", Kind::rows}, {"function"}, {"sql"}, {"none"}, {"boolean"}};
  if (node.map() == nullptr) {
    return node;
  }
  node = canonical_object(std::move(node), kArguments, false);
  for (auto& [key, value] : std::get<Map>(node.value)) {
    if (key == "arguments" && value.list() != nullptr) {
      for (Node& argument : std::get<List>(value.value)) {
        argument = canonical_default(std::move(argument));
      }
    }
  }
  return node;
}

Node canonical_value(Node node, const Parameter& parameter) {
  switch (parameter.kind) {
    case Kind::object:
      return canonical_object(std::move(node), parameter.inner, true);
    case Kind::objects:
      if (node.list() == nullptr) {
        return canonical_object(std::move(node), parameter.inner, true);
      }
      for (Node& item : std::get<List>(node.value)) {
        item = canonical_object(std::move(item), parameter.inner, true);
      }
      return node;
    case Kind::set:
      return canonical_set(std::move(node));
    case Kind::rows: {
      const auto canonical_row = parameter.name == "partial_reordering" ? canonical_order : canonical_set;
      if (node.list() == nullptr) {
        return canonical_row(std::move(node));
      }
      for (Node& item : std::get<List>(node.value)) {
        item = canonical_row(std::move(item));
      }
      return node;
    }
    case Kind::operations:
      return canonical_operations(std::move(node));
    case Kind::default_value:
      return canonical_default(std::move(node));
    default:
      return node;
  }
}

Node canonical_object(Node node, std::span<const Parameter> model, bool dialect_options) {
  if (node.map() == nullptr) {
    return node;
  }
  const auto parameter_of = [&](std::string_view name) {
    const Parameter* found = find_parameter(model, name);
    return found == nullptr && dialect_options ? find_dialect_option(name) : found;
  };
  Map result;
  for (auto& [key, value] : std::get<Map>(node.value)) {
    const Parameter* direct = parameter_of(key);
    const std::string_view plural = plural_of(key);
    const Parameter* list = plural.empty() ? nullptr : parameter_of(plural);
    if (value.untyped && direct != nullptr && is_list_kind(direct->kind)) {
      list_in(result, key, value).push_back(std::move(value));
    } else if (value.untyped && direct == nullptr && list != nullptr) {
      list_in(result, plural, value).push_back(std::move(value));
    } else {
      result.emplace_back(key, std::move(value));
    }
  }
  for (auto& [key, value] : result) {
    if (const Parameter* parameter = parameter_of(key)) {
      value = canonical_value(std::move(value), *parameter);
    }
  }
  node.value = std::move(result);
  return node;
}

// <upgrade><add_column .../></upgrade>: each child is an operation.
Node canonical_operations(Node node) {
  List operations;
  if (const List* list = node.list()) {
    operations = *list;
  } else if (node.map() != nullptr) {
    for (auto& [name, child] : std::get<Map>(node.value)) {
      Node operation = std::move(child);
      if (operation.text() != nullptr) {  // <execute>SELECT 1</execute>
        Node sql = std::move(operation);
        operation = Node{Map{}, true, sql.span, sql.name_span};
        std::get<Map>(operation.value).emplace_back("sql", std::move(sql));
      }
      if (operation.map() != nullptr) {
        Map& entries = std::get<Map>(operation.value);
        for (auto& [key, value] : entries) {
          key = key.empty() ? "sql" : key;
        }
        entries.insert(entries.begin(), {"op", Node{name, true, operation.name_span, operation.name_span}});
      }
      operations.push_back(std::move(operation));
    }
  }
  for (Node& operation : operations) {
    const Node* name = operation.find("op");
    const OperationModel* model =
        name != nullptr && name->text() != nullptr ? native::find_operation(*name->text()) : nullptr;
    if (model != nullptr) {
      operation = canonical_object(std::move(operation), model->parameters, model->dialect_options);
    }
  }
  node.value = std::move(operations);
  return node;
}

}  // namespace

Node canonical_revision(Node root) {
  root = canonical_object(std::move(root), header_model(), false);
  for (auto& [key, value] : std::get<Map>(root.value)) {
    if (key == "upgrade" || key == "downgrade") {
      value = canonical_operations(std::move(value));
    }
  }
  return root;
}

}  // namespace sqlgen::native
