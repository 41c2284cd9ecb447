#include <fmt/format.h>

#include <array>
#include <utility>

#include "catalog/postgresql/context.hpp"
#include "catalog/postgresql/expressions/deparser.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

std::string literal(std::string_view text) {
  return "'" + replace_all(text, "'", "''") + "'";  // a backslash is one (standard_conforming_strings)
}

std::string quote_names(const std::vector<std::string>& names) {
  std::vector<std::string> parts;
  for (const std::string& name : names) {
    parts.push_back(quote_name(name));
  }
  return sqlgen::join(parts, ".");
}

std::string Deparser::constant(const Node& node) const {
  if (node["isnull"].truth()) {
    return "NULL";
  }
  if (const Node& value = node["ival"]) {
    const std::int64_t number = value["ival"].number();
    return number < 0 ? fmt::format("'{}'::integer", number) : std::to_string(number);
  }
  if (const Node& value = node["fval"]) {
    return value["fval"].str();
  }
  if (const Node& value = node["boolval"]) {
    return value["boolval"].truth() ? "true" : "false";
  }
  if (const Node& value = node["bsval"]) {
    return fmt::format("{}'{}'", value["bsval"].str().front() == 'x' ? "X" : "B",
                       value["bsval"].str().substr(1));
  }
  return literal(node["sval"]["sval"].str());
}

std::string Deparser::column(const Node& node) const {
  const int number = static_cast<int>(node["number"].number());
  const Object* of_table = db_.find(static_cast<Oid>(node["table"].number()));
  const std::vector<Column>* columns = of_table != nullptr ? &of_table->columns() : columns_;
  std::string name = "?";
  for (const Column& candidate : columns == nullptr ? std::vector<Column>() : *columns) {
    if (candidate.number == number) {
      name = quote_name(candidate.name);
    }
  }
  if (node["qualifier"].truth() && of_table != nullptr) {
    return quote_name(of_table->name) + "." + name;
  }
  return node["qualifier"].is_text() ? quote_name(node["qualifier"].str()) + "." + name : name;
}

std::string Deparser::column_reference(const Node& node) const {
  std::vector<std::string> parts;
  for (const Node& field : node["fields"].items()) {
    parts.push_back(field.is("A_Star") ? "*" : quote_name(field.str()));
  }
  return sqlgen::join(parts, ".");
}

std::string Deparser::list(const Node& nodes) const {
  std::vector<std::string> parts;
  for (const Node& node : nodes.items()) {
    parts.push_back(expression(node));
  }
  return sqlgen::join(parts, ", ");
}

std::string Deparser::operator_name(const Node& names) const {
  const std::vector<std::string> parts = texts(names);
  if (parts.size() < 2) {
    return parts.empty() ? "" : parts.front();
  }
  return fmt::format("OPERATOR({}.{})", quote_name(parts[parts.size() - 2]), parts.back());
}

std::string Deparser::operation(const Node& node) const {
  const std::string& kind = node["kind"].str();
  const std::string name = operator_name(node["name"]);
  const Node& right_node = node["rexpr"];
  const std::string left = node["lexpr"] ? expression(node["lexpr"]) : "";
  const std::string right = right_node.is_list() ? list(right_node) : expression(right_node);
  if (kind == "AEXPR_OP_ANY" || kind == "AEXPR_OP_ALL") {
    return fmt::format("({} {} {} ({}))", left, name, kind == "AEXPR_OP_ANY" ? "ANY" : "ALL", right);
  }
  if (kind == "AEXPR_DISTINCT" || kind == "AEXPR_NOT_DISTINCT") {
    return fmt::format("({} IS {}DISTINCT FROM {})", left, kind == "AEXPR_DISTINCT" ? "" : "NOT ", right);
  }
  if (kind == "AEXPR_NULLIF") {
    return fmt::format("NULLIF({}, {})", left, right);
  }
  if (kind == "AEXPR_IN") {
    return fmt::format("({} {} ({}))", left, name == "=" ? "IN" : "NOT IN", right);
  }
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kBetween{{
      {"AEXPR_BETWEEN", "BETWEEN"},
      {"AEXPR_NOT_BETWEEN", "NOT BETWEEN"},
      {"AEXPR_BETWEEN_SYM", "BETWEEN SYMMETRIC"},
      {"AEXPR_NOT_BETWEEN_SYM", "NOT BETWEEN SYMMETRIC"},
  }};
  for (const auto& [between, words] : kBetween) {
    if (kind == between && right_node.items().size() == 2) {
      return fmt::format("({} {} {} AND {})", left, words, expression(right_node.items()[0]),
                         expression(right_node.items()[1]));
    }
  }
  if (kind == "AEXPR_SIMILAR") {
    return fmt::format("({} {} {})", left, name, right);
  }
  return left.empty() ? fmt::format("({} {})", name, right) : fmt::format("({} {} {})", left, name, right);
}

std::string Deparser::boolean(const Node& node) const {
  std::vector<std::string> parts;
  for (const Node& argument : node["args"].items()) {
    parts.push_back(expression(argument));
  }
  const std::string& which = node["boolop"].str();
  if (which == "NOT_EXPR") {
    return "(NOT " + sqlgen::join(parts, ", ") + ")";
  }
  return "(" + sqlgen::join(parts, which == "AND_EXPR" ? " AND " : " OR ") + ")";
}

std::string Deparser::test(const Node& node) const {
  const std::string argument = expression(node["arg"]);
  if (node.is("NullTest")) {
    return fmt::format("({} {})", argument,
                       node["nulltesttype"].str() == "IS_NULL" ? "IS NULL" : "IS NOT NULL");
  }
  return fmt::format("({} {})", argument, replace_all(node["booltesttype"].str(), "_", " "));
}

std::string Deparser::choice(const Node& node) const {
  if (node.is("CoalesceExpr")) {
    return "COALESCE(" + list(node["args"]) + ")";
  }
  if (node.is("MinMaxExpr")) {
    return (node["op"].str() == "IS_LEAST" ? "LEAST(" : "GREATEST(") + list(node["args"]) + ")";
  }
  std::string text = "CASE";
  if (node["arg"]) {
    text += " " + expression(node["arg"]);
  }
  for (const Node& when : node["args"].items()) {
    text += fmt::format(" WHEN {} THEN {}", expression(when["expr"]), expression(when["result"]));
  }
  if (node["defresult"]) {
    text += " ELSE " + expression(node["defresult"]);
  }
  return text + " END";
}

std::string Deparser::value_function(const Node& node) const {
  std::string name = node["op"].str().substr(std::string_view("SVFOP_").size());
  const bool with_precision = name.size() > 2 && name.ends_with("_N");
  if (with_precision) {
    name.resize(name.size() - 2);
    return fmt::format("{}({})", name, node["typmod"].number());
  }
  return name;
}

std::string Deparser::sublink(const Node& node) const {
  std::string query = "(" + select(node["subselect"]) + ")";
  const std::string& kind = node["subLinkType"].str();
  if (kind == "EXISTS_SUBLINK") {
    return "EXISTS " + query;
  }
  if (kind == "ARRAY_SUBLINK") {
    return "ARRAY" + query;
  }
  if (kind == "ANY_SUBLINK" || kind == "ALL_SUBLINK") {
    const std::string argument = expression(node["testexpr"]);
    if (!node["operName"]) {
      return fmt::format("({} IN {})", argument, query);
    }
    return fmt::format("({} {} {} {})", argument, operator_name(node["operName"]),
                       kind == "ANY_SUBLINK" ? "ANY" : "ALL", query);
  }
  return query;
}

std::string Deparser::indirection(const Node& node) const {
  std::string text = expression(node["arg"]);
  const bool plain = node["arg"].is("ColumnRef") || node["arg"].is("Column") || node["arg"].is("ParamRef");
  if (!plain) {
    text = "(" + text + ")";
  }
  for (const Node& step : node["indirection"].items()) {
    if (step.is("A_Indices")) {
      const std::string upper = step["uidx"] ? expression(step["uidx"]) : "";
      const std::string lower = step["lidx"] ? expression(step["lidx"]) : "";
      text += step["is_slice"].truth() ? fmt::format("[{}:{}]", lower, upper) : fmt::format("[{}]", upper);
    } else {
      if (plain && step.is_text() && text.front() != '(') {
        text.insert(0, "(").append(")");
      }
      text += step.is("A_Star") ? ".*" : "." + quote_name(step.str());
    }
  }
  return text;
}

std::string Deparser::expression(const Node& node) const {
  using Writer = std::string (Deparser::*)(const Node&) const;
  static constexpr std::array<std::pair<std::string_view, Writer>, 16> kWriters{{
      {"A_Const", &Deparser::constant},
      {"Column", &Deparser::column},
      {"ColumnRef", &Deparser::column_reference},
      {"A_Expr", &Deparser::operation},
      {"BoolExpr", &Deparser::boolean},
      {"NullTest", &Deparser::test},
      {"BooleanTest", &Deparser::test},
      {"FuncCall", &Deparser::call},
      {"CaseExpr", &Deparser::choice},
      {"CoalesceExpr", &Deparser::choice},
      {"MinMaxExpr", &Deparser::choice},
      {"SQLValueFunction", &Deparser::value_function},
      {"SubLink", &Deparser::sublink},
      {"A_Indirection", &Deparser::indirection},
      {"XmlExpr", &Deparser::xml},
      {"XmlSerialize", &Deparser::xml_serialize},
  }};
  for (const auto& [tag, writer] : kWriters) {
    if (node.is(tag)) {
      return (this->*writer)(node);
    }
  }
  return other_expression(node);
}

std::string Deparser::other_expression(const Node& node) const {
  if (node.is("TypeCast")) {
    const std::string argument = expression(node["arg"]);
    const bool plain = node["arg"].is("A_Const") || node["arg"].is("Column") || node["arg"].is("ColumnRef") ||
                       argument.front() == '(';
    return fmt::format("{}::{}", plain ? argument : "(" + argument + ")", type(node["typeName"]));
  }
  if (node.is("RelationConstant")) {
    const Object* object = db_.find(static_cast<Oid>(node["relation"].number()));
    return object == nullptr ? "NULL::regclass" : literal(shown_name(db_, *object, style_)) + "::regclass";
  }
  if (node.is("CollateClause")) {
    return fmt::format("({} COLLATE {})", expression(node["arg"]), quote_names(texts(node["collname"])));
  }
  if (node.is("A_ArrayExpr")) {
    return "ARRAY[" + list(node["elements"]) + "]";
  }
  if (node.is("RowExpr")) {
    return (node["row_format"].str() == "COERCE_IMPLICIT_CAST" ? "(" : "ROW(") + list(node["args"]) + ")";
  }
  if (node.is("ParamRef")) {
    return fmt::format("${}", node["number"].number());
  }
  if (node.is("GroupingFunc")) {
    return "GROUPING(" + list(node["args"]) + ")";
  }
  if (node.is("NamedArgExpr")) {
    return fmt::format("{} => {}", quote_name(node["name"].str()), expression(node["arg"]));
  }
  if (node.is("SqlText")) {
    return node["text"].str();
  }
  if (node.is("SetToDefault")) {
    return "DEFAULT";
  }
  if (node.is("A_Star")) {
    return "*";
  }
  return node.is_list() ? "(" + list(node) + ")" : node.str();
}

}  // namespace sqlgen::catalog
