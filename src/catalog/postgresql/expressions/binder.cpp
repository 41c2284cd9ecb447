#include "catalog/postgresql/expressions/binder.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalog/postgresql/objects/functions.hpp"
#include "catalog/syntax/parser.hpp"

namespace sqlgen::catalog {

namespace {

bool is_type_name(const Node& node) {
  return node["names"].is_list() && node["typemod"];
}

}  // namespace

Node oid_value(Oid oid) {
  return Node::integer(static_cast<std::int64_t>(oid));
}

NodePtr Binder::expression(const Node& node) {
  return std::make_shared<Node>(bind(node));
}

NodePtr Binder::query(const Node& node) {
  return std::make_shared<Node>(select(node));
}

Node Binder::bind(const Node& node) {
  if (node.is("ColumnRef")) {
    return column_reference(node);
  }
  if (node.is("FuncCall")) {
    return call(node);
  }
  if (node.is("TypeCast")) {
    return cast(node);
  }
  if (node.is("SelectStmt")) {
    return select(node);
  }
  if (is_type_name(node)) {
    return type_name(node);
  }
  return bind_parts(node);
}

Node Binder::bind_parts(const Node& node) {
  if (node.is_list()) {
    Node list = Node::list({});
    for (const Node& item : node.items()) {
      list.push(bind(item));
    }
    return list;
  }
  Node copy = node;
  for (std::size_t i = 0; i < node.fields().size(); ++i) {
    if (node.fields()[i] != "location") {
      copy.set(node.fields()[i], bind(node.items()[i]));
    }
  }
  return copy;
}

Node Binder::column_reference(const Node& node) {
  std::vector<std::string> names;
  for (const Node& field : node["fields"].items()) {
    if (!field.is_text()) {
      return node;  // t.*
    }
    names.push_back(field.str());
  }
  if (!scopes_.empty()) {
    return column_in_scope(node, names);
  }
  return own_column(node, names);
}

Node Binder::own_column(const Node& node, const std::vector<std::string>& names) {
  if (transition_rows_ && names.size() == 2 && (names.front() == "old" || names.front() == "new")) {
    return Node::object("Column", {{"table", oid_value(table_)},
                                   {"number", Node::integer(context_.column(table_, names.back()))},
                                   {"qualifier", Node::text(names.front())}});
  }
  const Object* table = context_.db.find(table_);
  if (table == nullptr || (transition_rows_ && names.size() == 1)) {
    return node;
  }
  const bool whole_row = names.size() == 1 && names.front() == table->name &&
                         std::none_of(table->columns().begin(), table->columns().end(),
                                      [&](const Column& c) { return c.name == names.front(); });
  if (whole_row) {
    return node;
  }
  const auto known = std::find_if(table->columns().begin(), table->columns().end(),
                                  [&](const Column& c) { return c.name == names.back(); });
  if (known == table->columns().end() && table->doubt == nullptr) {
    context_.fail(Problem::Kind::unknown_object, "42703",
                  names.size() == 1 ? fmt::format("column \"{}\" does not exist", names.back())
                                    : fmt::format("column {} does not exist", dotted(names)),
                  {table->name + "." + names.back()});
  }
  return Node::object("Column", {{"number", Node::integer(context_.column(table_, names.back()))}});
}

Node Binder::type_name(const Node& node) {
  const TypeReference type = context_.type(node);
  if (type.type == kNoOid) {
    return node;
  }
  std::vector<Node> modifiers;
  for (const std::string& modifier : type.modifiers) {
    modifiers.push_back(Node::text(modifier));
  }
  return Node::object("TypeName", {{"type", oid_value(type.type)},
                                   {"modifiers", Node::list(std::move(modifiers))},
                                   {"array", Node::boolean(type.array)}});
}

// 'name'::regclass means the relation, whatever its name becomes.
std::optional<Node> Binder::relation_constant(const Node& node) {
  const Node& value = node.is("TypeCast") ? node["arg"] : node;
  if (!value.is("A_Const") || !value["sval"]) {
    return std::nullopt;
  }
  if (node.is("TypeCast") && texts(node["typeName"]["names"]).back() != "regclass") {
    return std::nullopt;
  }
  const std::string& text = value["sval"]["sval"].str();
  const auto parsed = parse_postgresql("TABLE " + text);  // the same rules of quoting and of dots
  const auto* statements = std::get_if<std::vector<ParsedStatement>>(&parsed);
  if (text.empty() || statements == nullptr || statements->size() != 1) {
    return std::nullopt;
  }
  const auto& from = statements->front().tree["fromClause"].items();
  const Oid oid = from.empty() ? kNoOid : context_.find_relation(from.front());
  if (oid == kNoOid) {
    return std::nullopt;
  }
  return Node::object("RelationConstant", {{"relation", oid_value(oid)}});
}

Node Binder::cast(const Node& node) {
  if (auto constant = relation_constant(node)) {
    return *constant;
  }
  return bind_parts(node);
}

Oid Binder::user_function(const std::vector<std::string>& names, std::size_t arguments) const {
  std::vector<Oid> schemas = context_.search_path();
  if (names.size() > 1) {
    schemas = {context_.db.find_schema(names[names.size() - 2])};
  }
  for (const Oid schema : schemas) {
    std::vector<Oid> fitting;
    for (const Oid candidate : context_.db.find_others(schema, names.back())) {
      const auto* function = context_.db.find_as<Function>(candidate);
      if (function != nullptr && function->arguments.size() >= arguments) {
        fitting.push_back(candidate);
      }
    }
    if (!fitting.empty()) {
      return fitting.size() == 1 ? fitting.front() : kNoOid;
    }
  }
  return kNoOid;
}

Node Binder::call(const Node& node) {
  Node bound = bind_parts(node);
  const std::vector<std::string> names = texts(node["funcname"]);
  const auto& arguments = node["args"].items();
  if (const Oid function = user_function(names, arguments.size()); function != kNoOid) {
    bound.set("function", oid_value(function));
  } else if (names.size() == 1) {
    require_called(context_, names, arguments.size());
  }
  const bool takes_sequence =
      names.back() == "nextval" || names.back() == "currval" || names.back() == "setval";
  if (takes_sequence && !arguments.empty()) {
    if (auto constant = relation_constant(arguments.front())) {
      std::vector<Node> changed = bound["args"].items();
      changed.front() = *constant;
      bound.set("args", Node::list(std::move(changed)));
    }
  }
  return bound;
}

std::vector<int> columns_used(const Node& expression) {
  std::vector<int> numbers;
  expression.walk([&](const Node& node) {
    const int number = static_cast<int>(node["number"].number());
    if (node.is("Column") && !node["table"] &&
        std::find(numbers.begin(), numbers.end(), number) == numbers.end()) {
      numbers.push_back(number);
    }
  });
  return numbers;
}

}  // namespace sqlgen::catalog
