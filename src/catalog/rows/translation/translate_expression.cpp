#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "catalog/postgresql/facts/builtin_types.hpp"
#include "catalog/rows/translation/translator.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

bool has_same_order(ValueKind kind) {
  return is_number(kind) || kind == ValueKind::text || kind == ValueKind::boolean ||
         kind == ValueKind::date || kind == ValueKind::time || kind == ValueKind::timestamp ||
         kind == ValueKind::timestamptz || kind == ValueKind::uuid || kind == ValueKind::null;
}

bool can_be_equal(ValueKind kind) {
  return kind != ValueKind::interval && kind != ValueKind::json && kind != ValueKind::other;
}

Term boolean(std::string sql) {
  return {std::move(sql), ValueKind::boolean};
}

// Numbers that may not be integers are compared as such.
std::string comparable(const Term& term, ValueKind other) {
  const bool as_real = term.kind == ValueKind::numeric || other == ValueKind::numeric;
  return as_real && is_number(term.kind) ? fmt::format("CAST({} AS REAL)", term.sql) : term.sql;
}

}  // namespace

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

Term Translator::operand(const Node& node) {
  Term term = expression(node);
  if (term.doubt != nullptr) {
    not_known(fmt::format("it depends on values that are not known: {}", term.doubt->reason), term.doubt);
  }
  return term;
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
    term = whole ? Term{"", ValueKind::integer, SqliteValue{Kind::integer, text}}
                 : Term{"", ValueKind::numeric, SqliteValue{Kind::text, text}};
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

Term Translator::as_kind(const Term& term, ValueKind kind, const TypeReference& type) const {
  const auto value = assigned(database_, {*term.constant, term.kind, term.literal, term.type}, kind, type);
  if (!value) {
    not_known(fmt::format("what '{}' becomes is not known", term.constant->text));
  }
  return {sqlite_literal(*value), kind, *value, false, {}, type};
}

// A string that has no type of its own takes the other's.
void Translator::match(Term& left, Term& right) const {
  if (left.literal && right.literal) {
    return;
  }
  for (Term* name : {&left, &right}) {  // a regclass is compared by the number of what it names
    const Term& other = name == &left ? right : left;
    if (name->relation != kNoOid && other.kind == ValueKind::integer) {
      const SqliteValue value{SqliteValue::Kind::integer, std::to_string(name->relation)};
      *name = {sqlite_literal(value), ValueKind::integer, value};
    }
  }
  if (left.literal && right.kind != ValueKind::null) {
    left = as_kind(left, right.kind, right.type);
  } else if (right.literal && left.kind != ValueKind::null) {
    right = as_kind(right, left.kind, left.type);
  }
  const bool same_elements = left.kind != ValueKind::array || right.kind != ValueKind::array ||
                             element_kind(left) == element_kind(right);
  const bool alike = (left.kind == right.kind && same_elements) ||
                     (is_number(left.kind) && is_number(right.kind)) || left.kind == ValueKind::null ||
                     right.kind == ValueKind::null;
  if (!alike) {
    not_known("it compares values of different types");
  }
}

void Translator::unify(std::vector<Term>& terms) const {
  const auto typed = std::find_if(terms.begin(), terms.end(), [](const Term& term) {
    return term.kind != ValueKind::null && !term.literal;
  });
  const bool numeric = std::any_of(terms.begin(), terms.end(),
                                   [](const Term& term) { return term.kind == ValueKind::numeric; });
  for (Term& term : terms) {
    if (typed != terms.end() && term.literal) {
      term = as_kind(term, typed->kind, typed->type);
    }
    if (typed != terms.end() && term.kind == ValueKind::array && typed->kind == ValueKind::array &&
        element_kind(term) != element_kind(*typed)) {
      not_known("it mixes arrays of different types");
    }
    if (typed != terms.end() && term.kind != ValueKind::null && term.kind != typed->kind) {
      not_known(numeric ? "it mixes numbers of different types" : "it mixes values of different types");
    }
  }
}

Term Translator::comparison(const std::string& op, const Node& left_node, const Node& right_node) {
  Term left = operand(left_node), right = operand(right_node);
  match(left, right);
  const bool equality = op == "=" || op == "<>" || op == "!=";
  const ValueKind kind = left.kind == ValueKind::null ? right.kind : left.kind;
  const Term& typed = left.kind == ValueKind::null ? right : left;
  if (equality ? !can_be_equal(kind) || (kind == ValueKind::array && !has_comparable_elements(typed))
               : !has_same_order(kind)) {
    not_known(fmt::format("it compares values of a type with {} that SQLite compares differently", op));
  }
  const std::string collation = !equality && kind == ValueKind::text ? " COLLATE pg_text" : "";
  return boolean(
      fmt::format("({}{} {} {})", comparable(left, right.kind), collation, op, comparable(right, left.kind)));
}

Term Translator::operation(const Node& node) {
  const std::string& kind = node["kind"].str();
  const std::string op = last_name(node["name"]);
  if (kind == "AEXPR_OP") {
    static constexpr std::array<std::string_view, 7> kComparisons{"=", "<>", "!=", "<", "<=", ">", ">="};
    if (std::find(kComparisons.begin(), kComparisons.end(), op) != kComparisons.end() && node["lexpr"]) {
      return comparison(op, node["lexpr"], node["rexpr"]);
    }
    return arithmetic(op, node);
  }
  if (kind == "AEXPR_IN") {
    return in_list(node);
  }
  if (kind.find("BETWEEN") != std::string::npos) {
    return between(node);
  }
  if (kind == "AEXPR_LIKE" || kind == "AEXPR_ILIKE") {
    return like(node);
  }
  if (kind == "AEXPR_DISTINCT" || kind == "AEXPR_NOT_DISTINCT") {
    Term left = operand(node["lexpr"]), right = operand(node["rexpr"]);
    match(left, right);
    return boolean(fmt::format("({} IS {}{})", comparable(left, right.kind),
                               kind == "AEXPR_DISTINCT" ? "NOT " : "", comparable(right, left.kind)));
  }
  if (kind == "AEXPR_NULLIF") {
    Term left = operand(node["lexpr"]), right = operand(node["rexpr"]);
    match(left, right);
    return {fmt::format("NULLIF({}, {})", left.sql, right.sql), left.kind, {}, false, {}, left.type};
  }
  if ((kind == "AEXPR_OP_ANY" && op == "=") || (kind == "AEXPR_OP_ALL" && op == "<>")) {
    if (const auto elements = array_elements(node["rexpr"])) {
      return in_list(Node::object("A_Expr", {{"kind", Node::text("AEXPR_IN")},
                                             {"name", node["name"]},
                                             {"lexpr", node["lexpr"]},
                                             {"rexpr", *elements}}));
    }
    return any_of(node["lexpr"], node["rexpr"], kind == "AEXPR_OP_ALL");
  }
  not_known(fmt::format("it uses the operator {}", op));
}

Term Translator::in_list(const Node& node) {
  Term left = operand(node["lexpr"]);
  if (!can_be_equal(left.kind) || (left.kind == ValueKind::array && !has_comparable_elements(left))) {
    not_known("it compares values of a type that SQLite compares differently");
  }
  std::vector<std::string> items;
  for (const Node& item : node["rexpr"].items()) {
    Term right = operand(item);
    match(left, right);
    items.push_back(comparable(right, left.kind));
  }
  const bool negated = last_name(node["name"]) == "<>";
  return boolean(fmt::format("({} {}IN ({}))", comparable(left, left.kind), negated ? "NOT " : "",
                             sqlgen::join(items, ", ")));
}

Term Translator::between(const Node& node) {
  const std::string& kind = node["kind"].str();
  if (kind.find("SYM") != std::string::npos || node["rexpr"].items().size() != 2) {
    not_known("it uses BETWEEN SYMMETRIC");
  }
  const Term low = comparison(">=", node["lexpr"], node["rexpr"].items()[0]);
  const Term high = comparison("<=", node["lexpr"], node["rexpr"].items()[1]);
  return boolean(fmt::format("{}({} AND {})", kind == "AEXPR_BETWEEN" ? "" : "NOT ", low.sql, high.sql));
}

Term Translator::like(const Node& node) {
  const Term left = operand(node["lexpr"]);
  const Node& pattern_node = node["rexpr"];
  const Term pattern = operand(pattern_node);
  if (left.kind != ValueKind::text || pattern.kind != ValueKind::text) {
    not_known("it uses LIKE on what is no text, or with an escape of its own");
  }
  const bool any_case = node["kind"].str() == "AEXPR_ILIKE";
  const std::string form =
      any_case ? "(pg_lower({}) {}LIKE pg_lower({}) ESCAPE '\\')" : "({} {}LIKE {} ESCAPE '\\')";
  const bool negated = last_name(node["name"]).starts_with("!");
  return boolean(fmt::format(fmt::runtime(form), left.sql, negated ? "NOT " : "", pattern.sql));
}

Term Translator::arithmetic(const std::string& op, const Node& node) {
  if (!node["lexpr"]) {
    const Term right = operand(node["rexpr"]);
    if ((op != "-" && op != "+") || right.kind != ValueKind::integer) {
      not_known(fmt::format("it uses the operator {}", op));
    }
    Term term{fmt::format("({}{})", op, right.sql), right.kind};
    if (right.constant) {
      const bool negative = op == "-";
      term.constant = SqliteValue{SqliteValue::Kind::integer, (negative ? "-" : "") + right.constant->text};
    }
    return term;
  }
  Term left = operand(node["lexpr"]), right = operand(node["rexpr"]);
  const auto in_text = [](const Term& term) {
    return term.kind == ValueKind::text || term.kind == ValueKind::integer ||
           term.kind == ValueKind::enumeration || term.kind == ValueKind::uuid;
  };
  const bool texts_meet = left.kind == ValueKind::text || right.kind == ValueKind::text;
  if (op == "||" && texts_meet && in_text(left) && in_text(right)) {
    return {fmt::format("({} || {})", left.sql, right.sql), ValueKind::text};
  }
  if (auto term = json_operation(op, left, right)) {
    return *term;
  }
  if (auto term = array_operation(op, left, right)) {
    return *term;
  }
  match(left, right);
  const bool plain = op == "+" || op == "-" || op == "*";
  if (!plain || left.kind != ValueKind::integer || right.kind != ValueKind::integer) {
    not_known(fmt::format("it uses the operator {} on values that SQLite may treat differently", op));
  }
  return {fmt::format("({} {} {})", left.sql, op, right.sql), ValueKind::integer};
}

Term Translator::logic(const Node& node) {
  std::vector<std::string> parts;
  for (const Node& argument : node["args"].items()) {
    Term term = operand(argument);
    if (term.literal) {
      term = as_kind(term, ValueKind::boolean, {});
    }
    if (term.kind != ValueKind::boolean && term.kind != ValueKind::null) {
      not_known("it takes for a truth what is none");
    }
    parts.push_back(term.sql);
  }
  const std::string& op = node["boolop"].str();
  if (op == "NOT_EXPR") {
    return boolean(fmt::format("(NOT {})", parts.front()));
  }
  return boolean("(" + sqlgen::join(parts, op == "AND_EXPR" ? " AND " : " OR ") + ")");
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
  if (!can_be_equal(left.kind) || left.kind != right.kind) {
    not_known("it compares values of different types");
  }
  return boolean(fmt::format("({} IN ({}))", left.sql, inner.sql));
}

}  // namespace sqlgen::catalog
