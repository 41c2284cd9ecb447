#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "catalog/rows/translation/translator.hpp"
#include "support/text.hpp"

// Comparisons and operators, where both databases mean the same by them.

namespace sqlgen::catalog {

namespace {

bool has_same_order(ValueKind kind) {
  return is_number(kind) || kind == ValueKind::text || kind == ValueKind::boolean ||
         kind == ValueKind::date || kind == ValueKind::time || kind == ValueKind::timestamp ||
         kind == ValueKind::timestamptz || kind == ValueKind::uuid || kind == ValueKind::null;
}

}  // namespace

std::string equality_sql(const Term& left, const Term& right) {
  const bool is_shaped = left.doubt != nullptr || right.doubt != nullptr;
  const std::string one = comparable_sql(left, right.kind), other = comparable_sql(right, left.kind);
  return is_shaped ? fmt::format("pg_same({}, {})", one, other) : fmt::format("{} = {}", one, other);
}

Term boolean(std::string sql) {
  return {std::move(sql), ValueKind::boolean};
}

bool Translator::has_equality(const Term& term) const {
  switch (term.kind) {
    case ValueKind::interval:
    case ValueKind::json:
    case ValueKind::other:
      return false;
    case ValueKind::array:
      return has_comparable_elements(term);
    default:
      return true;
  }
}

void Translator::require_equality(const Term& term) const {
  if (!has_equality(term)) {
    not_known("it compares values of a type that SQLite compares differently");
  }
}

Term Translator::term_of(const TranslatedQuery::Output& column) {
  return {"", column.kind, {}, false, column.doubt, column.type};
}

Term Translator::comparison(const std::string& op, const Node& left_node, const Node& right_node) {
  const bool equality = op == "=" || op == "<>" || op == "!=";
  Term left = equality ? shaped_operand(left_node) : operand(left_node);
  Term right = equality ? shaped_operand(right_node) : operand(right_node);
  match(left, right);
  const ValueKind kind = left.kind == ValueKind::null ? right.kind : left.kind;
  const Term& typed = left.kind == ValueKind::null ? right : left;
  if (equality ? !has_equality(typed) : !has_same_order(kind)) {
    not_known(fmt::format("it compares values of a type with {} that SQLite compares differently", op));
  }
  if (equality) {
    return boolean(fmt::format("({}({}))", op == "=" ? "" : "NOT ", equality_sql(left, right)));
  }
  const std::string collation = kind == ValueKind::text ? " COLLATE pg_text" : "";
  return boolean(fmt::format("({}{} {} {})", comparable_sql(left, right.kind), collation, op,
                             comparable_sql(right, left.kind)));
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
    return boolean(fmt::format("({} IS {}{})", comparable_sql(left, right.kind),
                               kind == "AEXPR_DISTINCT" ? "NOT " : "", comparable_sql(right, left.kind)));
  }
  if (kind == "AEXPR_NULLIF") {
    Term left = operand(node["lexpr"]), right = operand(node["rexpr"]);
    match(left, right);
    require_equality(left.kind == ValueKind::null ? right : left);
    return {fmt::format("(CASE WHEN {} = {} THEN NULL ELSE {} END)", comparable_sql(left, right.kind),
                        comparable_sql(right, left.kind), left.sql),
            left.kind,
            {},
            false,
            {},
            left.type};
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
  Term left = shaped_operand(node["lexpr"]);
  require_equality(left);
  bool one_by_one = left.doubt != nullptr || left.kind == ValueKind::numeric;
  std::vector<std::string> items, equalities;
  for (const Node& item : node["rexpr"].items()) {
    Term right = shaped_operand(item);
    match(left, right);
    items.push_back(right.sql);
    equalities.push_back(equality_sql(left, right));
    one_by_one = one_by_one || right.doubt != nullptr || right.kind == ValueKind::numeric;
  }
  const bool negated = last_name(node["name"]) == "<>";
  if (one_by_one) {
    return boolean(fmt::format("({}({}))", negated ? "NOT " : "", sqlgen::join(equalities, " OR ")));
  }
  return boolean(fmt::format("({} {}IN ({}))", left.sql, negated ? "NOT " : "", sqlgen::join(items, ", ")));
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
  const Term left = shaped_operand(node["lexpr"]);
  const Term pattern = operand(node["rexpr"]);
  if (left.kind != ValueKind::text || pattern.kind != ValueKind::text) {
    not_known("it uses LIKE on what is no text, or with an escape of its own");
  }
  const bool any_case = node["kind"].str() == "AEXPR_ILIKE";
  const bool negated = last_name(node["name"]).starts_with("!");
  if (left.doubt != nullptr) {
    if (any_case) {
      not_known("it uses ILIKE on values that are not known", left.doubt);
    }
    return boolean(fmt::format("({}pg_like({}, {}))", negated ? "NOT " : "", left.sql, pattern.sql));
  }
  const std::string form =
      any_case ? "(pg_lower({}) {}LIKE pg_lower({}) ESCAPE '\\')" : "({} {}LIKE {} ESCAPE '\\')";
  return boolean(fmt::format(fmt::runtime(form), left.sql, negated ? "NOT " : "", pattern.sql));
}

Term Translator::arithmetic(const std::string& op, const Node& node) {
  if (!node["lexpr"]) {
    const Term right = operand(node["rexpr"]);
    if (op == "-" && right.kind == ValueKind::numeric) {
      return decimal_term(fmt::format("pg_negate({})", right.sql));
    }
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
  if (left.kind == ValueKind::integer && right.kind == ValueKind::integer && (op == "/" || op == "%")) {
    return {fmt::format("(CASE {1} WHEN 0 THEN pg_single(2, NULL) ELSE {0} {2} {1} END)", left.sql, right.sql,
                        op),
            ValueKind::integer};
  }
  const bool plain = op == "+" || op == "-" || op == "*";
  if (auto term = decimal_operation(op, left, right)) {
    return *term;
  }
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

}  // namespace sqlgen::catalog
