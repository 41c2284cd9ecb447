#include "catalog/postgresql/analysis/analyzer.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "catalog/postgresql/context.hpp"
#include "catalog/postgresql/expressions/deparser.hpp"
#include "catalog/postgresql/facts/builtin_types.hpp"

namespace sqlgen::catalog {

using Kind = Typed::Kind;

Typed Analyzer::analyze(const Node& node) const {
  using Reader = Typed (Analyzer::*)(const Node&) const;
  static constexpr std::array<std::pair<std::string_view, Reader>, 13> kReaders{{
      {"A_Const", &Analyzer::constant},
      {"Column", &Analyzer::column},
      {"TypeCast", &Analyzer::cast},
      {"SQLValueFunction", &Analyzer::value_function},
      {"FuncCall", &Analyzer::call},
      {"A_Expr", &Analyzer::expression},
      {"BoolExpr", &Analyzer::boolean},
      {"NullTest", &Analyzer::test},
      {"BooleanTest", &Analyzer::test},
      {"CaseExpr", &Analyzer::choice},
      {"CoalesceExpr", &Analyzer::of_common_type},
      {"MinMaxExpr", &Analyzer::of_common_type},
      {"CollateClause", &Analyzer::collated},
  }};
  for (const auto& [tag, reader] : kReaders) {
    if (node.is(tag)) {
      return (this->*reader)(node);
    }
  }
  if (node.is("A_ArrayExpr")) {
    return array(node, nullptr);
  }
  if (node.is("RelationConstant")) {
    Typed made{Kind::relation, {type_oid::kRegclass}};
    made.relation = static_cast<Oid>(node["relation"].number());
    return made;
  }
  throw NotFollowed{};
}

Typed Analyzer::condition(const Node& node) const {
  Typed made = analyze(node);
  if (made.kind != Kind::untyped && !coerces(database_, made, {type_oid::kBool})) {
    throw NotFollowed{};
  }
  return coerced(database_, std::move(made), {type_oid::kBool});
}

std::vector<Typed> Analyzer::all(const Node& list) const {
  std::vector<Typed> parts;
  for (const Node& node : list.items()) {
    parts.push_back(analyze(node));
  }
  return parts;
}

void Analyzer::require_known(const std::vector<Typed>& parts) const {
  for (const Typed& part : parts) {
    if (part.kind != Kind::untyped && is_foreign_type(database_, part.type) &&
        part.type.type != type_oid::kUnknown) {
      throw NotFollowed{};
    }
  }
}

Typed Analyzer::constant(const Node& node) const {
  Typed made;
  if (node["isnull"].truth()) {
    made.is_null = true;
    return made;
  }
  if (node["sval"]) {
    made.text = node["sval"]["sval"].str();
    return made;
  }
  made.kind = Kind::constant;
  if (node["boolval"]) {
    made.type = {type_oid::kBool};
    made.text = node["boolval"]["boolval"].truth() ? "true" : "false";
  } else if (node["ival"]) {
    made.type = {type_oid::kInt4};
    made.text = std::to_string(node["ival"]["ival"].number());
  } else if (node["fval"]) {
    made.text = node["fval"]["fval"].str();
    const bool is_whole = made.text.find_first_not_of("-0123456789") == std::string::npos;
    made.type = {is_whole && made.text.size() < 19 ? type_oid::kInt8 : type_oid::kNumeric};
    if (made.text.find_first_not_of("-0123456789.") != std::string::npos || made.text.front() == '.') {
      throw NotFollowed{};
    }
  } else {
    throw NotFollowed{};
  }
  return made;
}

Typed Analyzer::column(const Node& node) const {
  const Object* table = node["table"] ? database_.find(static_cast<Oid>(node["table"].number())) : nullptr;
  const std::vector<Column>* columns = table != nullptr ? &table->columns() : columns_;
  if (columns == nullptr) {
    throw NotFollowed{};
  }
  for (const Column& one : *columns) {
    if (one.number == node["number"].number() && one.type.type != kNoOid) {
      return {Kind::column, one.type, one.number == kDomainValue ? "VALUE" : quote_name(one.name)};
    }
  }
  throw NotFollowed{};
}

Typed Analyzer::cast(const Node& node) const {
  const Node& name = node["typeName"];
  if (!name["type"]) {
    throw NotFollowed{};
  }
  const TypeReference to{static_cast<Oid>(name["type"].number()), texts(name["modifiers"]),
                         name["array"].truth()};
  if (node["arg"].is("A_ArrayExpr") && to.array && to.modifiers.empty()) {
    return array(node["arg"], &to);
  }
  return cast_to(database_, analyze(node["arg"]), to);
}

// transformArrayExpr: a cast of an array is one of its elements.
Typed Analyzer::array(const Node& node, const TypeReference* wanted) const {
  std::vector<Typed> elements = all(node["elements"]);
  if (elements.empty() && wanted == nullptr) {
    throw NotFollowed{};
  }
  const TypeReference element =
      wanted != nullptr ? TypeReference{wanted->type} : common_type(database_, elements);
  if (element.array) {
    throw NotFollowed{};
  }
  Typed made{Kind::function_like, {element.type, {}, true}, "ARRAY"};
  for (Typed& part : elements) {
    made.parts.push_back(wanted != nullptr ? cast_to(database_, std::move(part), element)
                                           : coerced(database_, std::move(part), element));
  }
  if (made.parts.empty()) {
    throw NotFollowed{};
  }
  return made;
}

Typed Analyzer::value_function(const Node& node) const {
  static constexpr std::array<std::pair<std::string_view, Oid>, 12> kTypes{{
      {"SVFOP_CURRENT_DATE", type_oid::kDate},
      {"SVFOP_CURRENT_TIME", type_oid::kTimetz},
      {"SVFOP_CURRENT_TIMESTAMP", type_oid::kTimestamptz},
      {"SVFOP_LOCALTIME", type_oid::kTime},
      {"SVFOP_LOCALTIMESTAMP", type_oid::kTimestamp},
      {"SVFOP_CURRENT_USER", type_oid::kName},
      {"SVFOP_CURRENT_ROLE", type_oid::kName},
      {"SVFOP_USER", type_oid::kName},
      {"SVFOP_SESSION_USER", type_oid::kName},
      {"SVFOP_CURRENT_CATALOG", type_oid::kName},
      {"SVFOP_CURRENT_SCHEMA", type_oid::kName},
      {"SVFOP_CURRENT_TIMESTAMP_N", type_oid::kTimestamptz},
  }};
  for (const auto& [operation, type] : kTypes) {
    if (node["op"].str() == operation) {
      Typed made{Kind::function_like, {type}, Deparser(database_, {}).expression(node)};
      made.volatility = 's';
      return made;
    }
  }
  throw NotFollowed{};
}

Typed Analyzer::boolean(const Node& node) const {
  const std::string& which = node["boolop"].str();
  Typed made{Kind::boolean,
             {type_oid::kBool},
             which == "NOT_EXPR"   ? "NOT"
             : which == "AND_EXPR" ? "AND"
                                   : "OR"};
  for (const Node& part : node["args"].items()) {
    made.parts.push_back(condition(part));
  }
  return made;
}

Typed Analyzer::test(const Node& node) const {
  Typed made{Kind::test, {type_oid::kBool}};
  if (node.is("NullTest")) {
    made.text = node["nulltesttype"].str() == "IS_NULL" ? "IS NULL" : "IS NOT NULL";
    Typed part = analyze(node["arg"]);
    require_known({part});
    made.parts.push_back(part.kind == Kind::untyped ? coerced(database_, std::move(part), {type_oid::kText})
                                                    : std::move(part));
    return made;
  }
  made.text = node["booltesttype"].str();
  for (char& c : made.text) {
    c = c == '_' ? ' ' : c;
  }
  made.parts.push_back(condition(node["arg"]));
  return made;
}

// transformCaseExpr: the results become one type, of which ELSE is asked first.
Typed Analyzer::choice(const Node& node) const {
  Typed made{Kind::choice, {}, node["arg"] ? "CASE" : ""};
  std::vector<Typed> results;
  const bool has_else = static_cast<bool>(node["defresult"]);
  results.push_back(has_else ? analyze(node["defresult"]) : Typed{.is_null = true});
  for (const Node& when : node["args"].items()) {
    results.push_back(analyze(when["result"]));
  }
  require_known(results);
  made.type = common_type(database_, results);
  for (Typed& result : results) {
    result = coerced(database_, std::move(result), made.type);
  }
  Typed operand;
  if (node["arg"]) {
    operand = analyze(node["arg"]);
    operand = operand.kind == Kind::untyped ? coerced(database_, std::move(operand), {type_oid::kText})
                                            : std::move(operand);
    made.parts.push_back(operand);
  }
  for (std::size_t i = 0; i < node["args"].items().size(); ++i) {
    const Node& when = node["args"].items()[i];
    if (node["arg"]) {  // what the operator makes of the value alone is shown
      made.parts.push_back(operation("=", {operand, analyze(when["expr"])}).parts.back());
    } else {
      made.parts.push_back(condition(when["expr"]));
    }
    made.parts.push_back(std::move(results[i + 1]));
  }
  made.parts.push_back(std::move(results.front()));
  return made;
}

Typed Analyzer::of_common_type(const Node& node) const {
  std::vector<Typed> parts = all(node["args"]);
  require_known(parts);
  Typed made{Kind::function_like, common_type(database_, parts),
             node.is("CoalesceExpr")          ? "COALESCE"
             : node["op"].str() == "IS_LEAST" ? "LEAST"
                                              : "GREATEST"};
  for (Typed& part : parts) {
    made.parts.push_back(coerced(database_, std::move(part), made.type));
  }
  return made;
}

Typed Analyzer::collated(const Node& node) const {
  Typed part = analyze(node["arg"]);
  if (part.kind == Kind::untyped) {
    part = coerced(database_, std::move(part), {type_oid::kText});
  }
  Typed made{Kind::collated, part.type, quote_names(texts(node["collname"]))};
  made.parts.push_back(std::move(part));
  return made;
}

}  // namespace sqlgen::catalog
