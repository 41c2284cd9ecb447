#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "catalog/postgresql/chosen_names.hpp"
#include "catalog/rows/translation/translator.hpp"

// Functions that give rows: unnest() of an array whose elements are written out or are an enum's labels, and
// generate_series() of numbers.

namespace sqlgen::catalog {

namespace {

constexpr std::int64_t kMostRows = 1000;

Node row_of(Node value) {
  return Node::list({std::move(value)});
}

Node text_constant(const std::string& text) {
  return Node::object("A_Const", {{"sval", Node::object("String", {{"sval", Node::text(text)}})}});
}

Node number_constant(std::int64_t number) {
  return Node::object("A_Const", {{"ival", Node::object("Integer", {{"ival", Node::integer(number)}})}});
}

std::optional<std::int64_t> series_number(const Node& node) {
  if (node.is("A_Expr") && !node["lexpr"] && last_name(node["name"]) == "-") {
    const auto inner = series_number(node["rexpr"]);
    return inner ? std::optional(-*inner) : std::nullopt;
  }
  return node.is("A_Const") && node["ival"] ? std::optional(node["ival"]["ival"].number()) : std::nullopt;
}

std::optional<std::vector<Node>> series(const std::vector<Node>& arguments) {
  std::vector<std::int64_t> numbers;
  for (const Node& argument : arguments) {
    const auto number = series_number(argument);
    if (!number) {
      return std::nullopt;
    }
    numbers.push_back(*number);
  }
  const std::int64_t step = numbers.size() == 3 ? numbers[2] : 1;
  if (numbers.size() < 2 || numbers.size() > 3 || step == 0 ||
      std::abs((numbers[1] - numbers[0]) / step) > kMostRows) {
    return std::nullopt;
  }
  std::vector<Node> rows;
  for (std::int64_t i = numbers[0]; step > 0 ? i <= numbers[1] : i >= numbers[1]; i += step) {
    rows.push_back(row_of(number_constant(i)));
  }
  return rows;
}

// The call under the casts of a target.
const Node& call_in(const Node& target) {
  const Node* node = &target;
  while (node->is("TypeCast")) {
    node = &(*node)["arg"];
  }
  return *node;
}

Node function_range(const Node& call, const std::string& alias) {
  return Node::object("RangeFunction",
                      {{"functions", Node::list({Node::list({call})})},
                       {"alias", Node::object("Alias", {{"aliasname", Node::text(alias)}})}});
}

}  // namespace

// enum_range(NULL::mood)
std::optional<std::vector<Node>> Translator::labels(const Node& array) {
  const auto& arguments = array["args"].items();
  if (!array.is("FuncCall") || last_name(array["funcname"]) != "enum_range" || arguments.size() != 1 ||
      !arguments.front().is("TypeCast")) {
    return std::nullopt;
  }
  const Node& type_name = arguments.front()["typeName"];
  const Object* object = database_.find(type(type_name).type);
  const auto* enumeration = object == nullptr ? nullptr : object->as<EnumType>();
  if (enumeration == nullptr || object->doubt != nullptr) {
    return std::nullopt;
  }
  std::vector<Node> values;
  for (const std::string& label : enumeration->values) {
    values.push_back(Node::object("TypeCast", {{"arg", text_constant(label)}, {"typeName", type_name}}));
  }
  return values;
}

std::optional<std::vector<Node>> Translator::function_rows(const Node& call) {
  const std::string name = call.is("FuncCall") ? last_name(call["funcname"]) : std::string();
  const auto& arguments = call["args"].items();
  if (name == "generate_series") {
    return series(arguments);
  }
  if (name != "unnest" || arguments.size() != 1) {
    return std::nullopt;
  }
  std::vector<Node> rows;
  if (auto values = labels(arguments.front())) {
    for (Node& value : *values) {
      rows.push_back(row_of(std::move(value)));
    }
    return rows;
  }
  const auto elements = array_elements(arguments.front());
  for (const Node& element : elements ? elements->items() : std::vector<Node>()) {
    rows.push_back(row_of(element));
  }
  return elements ? std::optional(std::move(rows)) : std::nullopt;
}

std::string Translator::range_function(const Node& item) {
  const auto& functions = item["functions"].items();
  const bool plain = functions.size() == 1 && !item["lateral"].truth() && !item["ordinality"].truth() &&
                     item["coldeflist"].items().empty();
  const Node& call = plain ? functions.front().items().front() : item;
  const auto rows = plain ? function_rows(call) : std::nullopt;
  if (!rows || rows->empty()) {
    not_known("it reads from a function");
  }
  TranslatedQuery values = query(Node::object("SelectStmt", {{"valuesLists", Node::list(*rows)}}));
  const std::string name = last_name(call["funcname"]);
  // A function of one column names it as it is called itself.
  values.columns.front().name = item["alias"] ? item["alias"]["aliasname"].str() : name;
  return fmt::format("({}) AS {}", values.sql, add_source(item["alias"], name, values.columns, {"column1"}));
}

std::optional<Node> Translator::with_function_in_from(const Node& select) {
  const auto& targets = select["targetList"].items();
  if (targets.size() != 1 || !select["fromClause"].items().empty() ||
      !function_rows(call_in(targets.front()["val"]))) {
    return std::nullopt;
  }
  const Node& value = targets.front()["val"];
  const Node& call = call_in(value);
  const std::string name =
      targets.front()["name"] ? targets.front()["name"].str() : figure_column_name(value);
  const Node column = Node::object("ColumnRef", {{"fields", Node::list({Node::text(name)})}});
  Node target = targets.front();
  target.set("name", Node::text(name));
  target.set("val", value.transformed([&](const Node& node) { return node == call ? column : Node(); }));
  Node changed = select;
  changed.set("targetList", Node::list({std::move(target)}));
  changed.set("fromClause", Node::list({function_range(call, name)}));
  return changed;
}

}  // namespace sqlgen::catalog
