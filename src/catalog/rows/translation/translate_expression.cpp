#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "catalog/rows/translation/translator.hpp"
#include "catalog/rows/values/held_form.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

std::optional<Node> array_elements(const Node& node) {
  if (node.is("TypeCast") && !node["typeName"]["arrayBounds"].items().empty()) {
    return array_elements(node["arg"]);
  }
  if (node.is("A_ArrayExpr")) {
    return node["elements"];
  }
  const std::string& text = node["sval"]["sval"].str();
  if (!node.is("A_Const") || text.size() < 2 || text.front() != '{' || text.back() != '}' ||
      text.find_first_of("\"\\{", 1) != std::string::npos) {
    return std::nullopt;
  }
  std::vector<Node> elements;
  const std::string inner = text.substr(1, text.size() - 2);
  for (const std::string& part : inner.empty() ? std::vector<std::string>() : split(inner, ',')) {
    const std::string element(trim(part));
    if (element.empty() || to_lower(element) == "null") {
      return std::nullopt;
    }
    elements.push_back(
        Node::object("A_Const", {{"sval", Node::object("String", {{"sval", Node::text(element)}})}}));
  }
  return Node::list(std::move(elements));
}

Term Translator::expression(const Node& node) {
  if (node.is("A_Const")) {
    return constant(node);
  }
  if (node.is("ColumnRef")) {
    return column(node);
  }
  if (node.is("Column")) {
    return bound_column(node);
  }
  if (node.is("A_Expr")) {
    return operation(node);
  }
  if (node.is("BoolExpr")) {
    return logic(node);
  }
  if (node.is("NullTest")) {
    const Term term = operand(node["arg"]);
    const bool negated = node["nulltesttype"].str() == "IS_NOT_NULL";
    return boolean(fmt::format("({} IS {}NULL)", term.sql, negated ? "NOT " : ""));
  }
  if (node.is("BooleanTest")) {
    const Term term = operand(node["arg"]);
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kTests{{
        {"IS_TRUE", "IS 1"},
        {"IS_NOT_TRUE", "IS NOT 1"},
        {"IS_FALSE", "IS 0"},
        {"IS_NOT_FALSE", "IS NOT 0"},
        {"IS_UNKNOWN", "IS NULL"},
        {"IS_NOT_UNKNOWN", "IS NOT NULL"},
    }};
    for (const auto& [name, words] : kTests) {
      if (node["booltesttype"].str() == name) {
        return boolean(fmt::format("({} {})", term.sql, words));
      }
    }
  }
  if (node.is("CaseExpr")) {
    return conditional(node);
  }
  if (node.is("CoalesceExpr")) {
    return coalesce(node);
  }
  if (node.is("SubLink")) {
    return sublink(node);
  }
  if (node.is("TypeCast")) {
    return cast(node);
  }
  if (node.is("FuncCall")) {
    return call(node);
  }
  if (node.is("A_ArrayExpr")) {
    return array(node, nullptr);
  }
  if (node.is("A_Indirection")) {
    return element(node);
  }
  if (node.is("SQLValueFunction") && node["op"].str() == "SVFOP_CURRENT_SCHEMA") {
    return current_schema();
  }
  if (node.is("SQLValueFunction")) {
    const bool time = node["op"].str().find("DATE") != std::string::npos ||
                      node["op"].str().find("TIME") != std::string::npos;
    not_known(time ? "it asks for the time at which it runs" : "it asks who runs it, and where");
  }
  not_known(fmt::format("it uses what PostgreSQL's parser calls {}", node.tag()));
}

// What is made of values that have a shape is known where none of those is met that are not known.
Term known_alone(Term term) {
  if (term.doubt != nullptr && term.doubt->is_shaped) {
    term.sql = fmt::format("pg_known({})", term.sql);
    term.doubt = nullptr;
  }
  return term;
}

Term Translator::operand(const Node& node) {
  Term term = known_alone(expression(node));
  if (term.doubt != nullptr) {
    not_known(fmt::format("it depends on values that are not known: {}", term.doubt->reason), term.doubt);
  }
  return term;
}

bool may_be_compared(const Term& term) {
  return term.doubt == nullptr || term.doubt->is_shaped;
}

Term Translator::shaped_operand(const Node& node) {
  Term term = expression(node);
  return may_be_compared(term) ? term : operand(node);
}

Term Translator::constant(const Node& node) {
  using Kind = SqliteValue::Kind;
  Term term;
  if (node["isnull"].truth()) {
    return {"NULL", ValueKind::null, SqliteValue{}};
  }
  if (const Node& value = node["ival"]) {
    term = {"", ValueKind::integer, SqliteValue{Kind::integer, std::to_string(value["ival"].number())}};
  } else if (const Node& number = node["fval"]) {
    const std::string& text = number["fval"].str();
    const bool whole = text.find_first_not_of("0123456789") == std::string::npos && text.size() < 19;
    const std::optional<std::string> shown = shown_numeric(text);
    if (!shown) {
      not_known(fmt::format("it has the number {}", text));
    }
    term = whole ? Term{"", ValueKind::integer, SqliteValue{Kind::integer, text}}
                 : Term{"", ValueKind::numeric, SqliteValue{Kind::text, *shown}};
  } else if (const Node& truth = node["boolval"]) {
    term = {"", ValueKind::boolean, SqliteValue{Kind::integer, truth["boolval"].truth() ? "1" : "0"}};
  } else if (const Node& text = node["sval"]) {
    term = {"", ValueKind::text, SqliteValue{Kind::text, text["sval"].str()}, true};
  } else {
    not_known("it has a bit string");
  }
  term.sql = sqlite_literal(*term.constant);
  return term;
}

const Translator::SourceColumn* Translator::find_column(const std::vector<std::string>& names) const {
  for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
    const SourceColumn* found = nullptr;
    for (const Source& source : *scope) {
      const bool merged =
          std::find(source.merged.begin(), source.merged.end(), names.back()) != source.merged.end();
      if (names.size() > 1 ? names[names.size() - 2] != source.name : merged) {
        continue;
      }
      for (const SourceColumn& column : source.columns) {
        if (column.name == names.back() && found != nullptr) {
          not_known(fmt::format("column reference \"{}\" is ambiguous", dotted(names)));
        }
        found = column.name == names.back() ? &column : found;
      }
    }
    if (found != nullptr) {
      return found;
    }
  }
  return nullptr;
}

Term Translator::column(const Node& node) {
  const std::vector<std::string> names = texts(node["fields"]);
  if (const SourceColumn* found = find_column(names)) {
    return found->term;
  }
  if (over_nothing_) {
    return {"NULL", ValueKind::null, SqliteValue{}};
  }
  if (names.size() == 1 && (names.front() == "current_schema" || names.front() == "current_catalog")) {
    not_known(fmt::format("it uses {}", names.front()));
  }
  not_known(fmt::format("\"{}\" is no column that is known", dotted(names)));
}

Term Translator::conditional(const Node& node) {
  std::vector<Term> results;
  std::vector<std::string> conditions;
  for (const Node& when : node["args"].items()) {
    conditions.push_back(node["arg"] ? comparison("=", node["arg"], when["expr"]).sql
                                     : operand(when["expr"]).sql);
    results.push_back(operand(when["result"]));
  }
  results.push_back(node["defresult"] ? operand(node["defresult"])
                                      : Term{"NULL", ValueKind::null, SqliteValue{}});
  unify(results);
  std::string sql = "(CASE";
  Term term;
  for (std::size_t i = 0; i < results.size(); ++i) {
    sql += i < conditions.size() ? fmt::format(" WHEN {} THEN {}", conditions[i], results[i].sql)
                                 : fmt::format(" ELSE {}", results[i].sql);
    if (results[i].kind != ValueKind::null) {
      term.kind = results[i].kind;
      term.type = results[i].type;
    }
  }
  term.sql = sql + " END)";
  return term;
}

Term Translator::coalesce(const Node& node) {
  std::vector<Term> terms;
  for (const Node& argument : node["args"].items()) {
    terms.push_back(operand(argument));
  }
  unify(terms);
  Term term;
  std::vector<std::string> parts;
  for (const Term& part : terms) {
    parts.push_back(part.sql);
    term.kind = part.kind == ValueKind::null ? term.kind : part.kind;
    term.type = part.kind == ValueKind::null ? term.type : part.type;
  }
  parts.emplace_back("NULL");  // SQLite wants two
  term.sql = fmt::format("coalesce({})", sqlgen::join(parts, ", "));
  return term;
}

Term Translator::sublink(const Node& node) {
  const std::string& kind = node["subLinkType"].str();
  const Node& select = node["subselect"];
  if (kind == "EXISTS_SUBLINK" && is_empty(select)) {
    return boolean("0");
  }
  const bool is_in =
      kind == "ANY_SUBLINK" && (node["operName"].items().empty() || last_name(node["operName"]) == "=");
  if (is_in && is_empty(select)) {
    return boolean("0");
  }
  const TranslatedQuery inner = query(select);
  if (kind == "EXISTS_SUBLINK") {
    return boolean(fmt::format("EXISTS ({})", inner.sql));
  }
  if (inner.columns.size() != 1) {
    not_known("it has a subquery of several columns");
  }
  const auto& column = inner.columns.front();
  if (column.doubt != nullptr) {
    not_known(fmt::format("the values of \"{}\" are not known", column.name), column.doubt);
  }
  if (kind == "EXPR_SUBLINK") {
    // SQLite takes the first of several rows, PostgreSQL refuses them.
    const bool one = gives_one_row(select) || select["valuesLists"].items().size() == 1;
    return {one ? fmt::format("({})", inner.sql)
                : fmt::format("(SELECT pg_single(count(*), max(c1)) FROM ({}))", inner.sql),
            column.kind,
            {},
            false,
            {},
            column.type};
  }
  if (!is_in) {
    not_known("it has a subquery of a rare kind");
  }
  Term left = operand(node["testexpr"]);
  Term right{"", column.kind, {}, false, {}, column.type};
  match(left, right);
  if (!has_equality(left) || left.kind != right.kind) {
    not_known("it compares values of different types");
  }
  return boolean(fmt::format("({} IN ({}))", comparable_sql(left, right.kind), inner.sql));
}

}  // namespace sqlgen::catalog
