#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "catalog/postgresql/expressions/type_text.hpp"
#include "catalog/postgresql/facts/builtin_functions.hpp"
#include "catalog/postgresql/facts/builtin_types.hpp"
#include "catalog/rows/translation/translator.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

Term Translator::cast(const Node& node) {
  const std::string name = last_name(node["typeName"]["names"]);
  if ((name == "regclass" || name == "regtype") && node["arg"].is("A_Const")) {
    return object_number(node["arg"]["sval"]["sval"].str(), name == "regtype");
  }
  if (node["arg"].is("A_ArrayExpr")) {
    const TypeReference to = type(node["typeName"]);
    return array(node["arg"], to.array ? &to : nullptr);
  }
  const Term term = operand(node["arg"]);
  return name == "regclass" && term.kind == ValueKind::integer ? relation_name(term)
                                                               : cast_to(term, type(node["typeName"]));
}

// regclass of a number: the relation's name as it has to be written here, or the number.
Term Translator::relation_name(const Term& number) {
  std::string cases;
  database_.for_each([&](const Object& object) {
    if (object.is_relation()) {
      const bool visible = relation(Node::list({Node::text(object.name)})) == object.oid;
      const std::string name =
          visible ? quote_name(object.name)
                  : quote_name(database_.schema_name(object)) + "." + quote_name(object.name);
      cases += fmt::format(" WHEN {} THEN {}", object.oid, sqlite_literal({SqliteValue::Kind::text, name}));
    }
  });
  return {fmt::format("(CASE {}{} ELSE CAST({} AS TEXT) END)", number.sql,
                      cases.empty() ? " WHEN 0 THEN '-'" : cases, number.sql),
          ValueKind::text};
}

// 'name'::regclass, 'name'::regtype, where there is such an object.
Term Translator::object_number(const std::string& text, bool is_type) {
  std::vector<Node> names;
  for (const std::string& part : split(replace_all(text, "\"", ""), '.')) {
    names.push_back(Node::text(part));
  }
  const Node list = Node::list(std::move(names));
  const Oid oid =
      is_type ? Context(names_, session_, {}, problems_).find_type_named(texts(list)) : relation(list);
  if (database_.find(oid) == nullptr) {
    not_known(fmt::format("\"{}\" is not known", text));
  }
  const SqliteValue value{SqliteValue::Kind::integer, std::to_string(oid)};
  return {sqlite_literal(value), ValueKind::integer, value};
}

Term Translator::cast_to(const Term& term, const TypeReference& type) {
  const ValueKind kind = value_kind(database_, type);
  if (term.constant && term.constant->kind != SqliteValue::Kind::null) {
    return as_kind(term, kind, type);
  }
  const auto made = [&](std::string sql) { return Term{std::move(sql), kind, {}, false, {}, type}; };
  const bool same =
      term.kind == kind && kind != ValueKind::other &&
      (kind != ValueKind::array || value_kind(database_, element_type(type)) == element_kind(term)) &&
      (kind != ValueKind::json || term.type.type == type.type);  // json keeps what jsonb changes
  if (term.kind == ValueKind::null || (same && type.modifiers.empty())) {
    return made(term.sql);
  }
  if (kind == ValueKind::text && type.modifiers.empty()) {
    switch (term.kind) {
      case ValueKind::enumeration:
      case ValueKind::uuid:
      case ValueKind::date:
      case ValueKind::numeric:
        return made(term.sql);
      case ValueKind::integer:
        return made(fmt::format("CAST({} AS TEXT)", term.sql));
      case ValueKind::boolean:
        return made(fmt::format("(CASE {} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END)", term.sql));
      default:
        break;
    }
  }
  if (kind == ValueKind::integer && term.kind == ValueKind::text) {  // what is no number PostgreSQL refuses
    return made(
        fmt::format("(CASE WHEN length({0}) BETWEEN 1 AND 4 AND {0} NOT GLOB '*[^0-9]*' THEN CAST({0} AS "
                    "INTEGER) WHEN {0} IS NOT NULL THEN pg_single(2, NULL) END)",
                    term.sql));
  }
  if (kind == ValueKind::integer && term.kind == ValueKind::numeric) {
    return made(
        fmt::format("(CASE WHEN length({0}) < 10 THEN CAST(pg_round({0}, 0) AS INTEGER) WHEN {0} IS "
                    "NOT NULL THEN pg_single(2, NULL) END)",
                    term.sql));
  }
  if (kind == ValueKind::numeric && term.kind == ValueKind::integer && type.modifiers.empty()) {
    return made(fmt::format("CAST({} AS TEXT)", term.sql));
  }
  if (kind == ValueKind::date && term.kind == ValueKind::timestamp) {
    return made(fmt::format("substr({}, 1, 10)", term.sql));
  }
  not_known("it has a cast between types that SQLite does not make the same way");
}

Term Translator::call(const Node& node) {
  const std::string name = to_lower(last_name(node["funcname"]));
  if (node["over"]) {
    if (auto term = window_call(name, node)) {
      return *term;
    }
  }
  for (const std::string_view part : {"over", "agg_filter", "agg_order"}) {
    if (node[part] && !node[part].items().empty()) {
      not_known(fmt::format("it calls {}() in a way that is not followed", name));
    }
  }
  const auto functions = builtin_functions(name);
  const bool aggregates = std::any_of(functions.begin(), functions.end(),
                                      [](const BuiltinFunction& function) { return function.kind == 'a'; });
  if (aggregates) {
    return aggregate(node, name);
  }
  if (auto term = plain_call(name, node)) {
    return *term;
  }
  not_known(fmt::format("it calls {}()", name));
}

Term Translator::aggregate(const Node& node, const std::string& name) {
  if (over_nothing_) {
    return name == "count" || name == "regr_count"
               ? Term{"0", ValueKind::integer, SqliteValue{SqliteValue::Kind::integer, "0"}}
               : Term{"NULL", ValueKind::null, SqliteValue{}};
  }
  if (name == "count" && node["agg_star"].truth()) {
    return {"count(*)", ValueKind::integer};
  }
  const auto& arguments = node["args"].items();
  const bool known = name == "count" || name == "min" || name == "max" || name == "sum";
  if (!known || arguments.size() != 1) {
    not_known(fmt::format("it calls {}()", name));
  }
  const Term term = operand(arguments.front());
  const std::string distinct = node["agg_distinct"].truth() ? "DISTINCT " : "";
  if (!distinct.empty()) {
    require_equality(term);
  }
  if (name == "count") {
    return {fmt::format("count({}{})", distinct, comparable_sql(term, term.kind)), ValueKind::integer};
  }
  if (name == "sum") {
    if (term.kind == ValueKind::numeric) {
      return decimal_term(
          fmt::format("pg_sum({}{})", distinct, distinct.empty() ? term.sql : grouped_sql(term)));
    }
    if (term.kind != ValueKind::integer) {
      not_known("it calls sum() on values that are no integers");
    }
    const bool becomes_numeric = term.type.type == type_oid::kInt8;
    if (becomes_numeric) {
      return {fmt::format("CAST(sum({}{}) AS TEXT)", distinct, term.sql), ValueKind::numeric};
    }
    return {fmt::format("sum({}{})", distinct, term.sql), ValueKind::integer};
  }
  switch (term.kind) {
    case ValueKind::text:
      return {fmt::format("{}({} COLLATE pg_text)", name, term.sql), term.kind, {}, false, {}, term.type};
    case ValueKind::numeric:
      return decimal_term(fmt::format("{}({} COLLATE pg_number_shown)", name, term.sql));
    case ValueKind::integer:
    case ValueKind::real:
    case ValueKind::date:
    case ValueKind::time:
    case ValueKind::timestamp:
    case ValueKind::timestamptz:
    case ValueKind::null:
      return {fmt::format("{}({})", name, term.sql), term.kind, {}, false, {}, term.type};
    default:
      not_known(fmt::format("it calls {}() on values that SQLite orders differently", name));
  }
}

Term Translator::current_schema() const {
  for (const std::string& schema : session_.search_path) {
    if (database_.find_schema(schema) != kNoOid) {
      const SqliteValue value{SqliteValue::Kind::text, schema};
      return {sqlite_literal(value), ValueKind::text, value};
    }
  }
  return {"NULL", ValueKind::null, SqliteValue{}};
}

std::optional<Term> Translator::plain_call(const std::string& name, const Node& node) {
  struct Call {
    std::string_view name, sqlite;
    std::size_t least, most;
    ValueKind argument, result;
  };
  static constexpr auto kCalls = std::to_array<Call>({
      {"lower", "pg_lower", 1, 1, ValueKind::text, ValueKind::text},
      {"upper", "pg_upper", 1, 1, ValueKind::text, ValueKind::text},
      {"length", "length", 1, 1, ValueKind::text, ValueKind::integer},
      {"char_length", "length", 1, 1, ValueKind::text, ValueKind::integer},
      {"character_length", "length", 1, 1, ValueKind::text, ValueKind::integer},
      {"replace", "replace", 3, 3, ValueKind::text, ValueKind::text},
      {"btrim", "trim", 1, 2, ValueKind::text, ValueKind::text},
      {"ltrim", "ltrim", 1, 2, ValueKind::text, ValueKind::text},
      {"rtrim", "rtrim", 1, 2, ValueKind::text, ValueKind::text},
      {"strpos", "instr", 2, 2, ValueKind::text, ValueKind::integer},
      {"abs", "abs", 1, 1, ValueKind::integer, ValueKind::integer},
  });
  const auto& arguments = node["args"].items();
  if (name == "abs" || name == "round") {
    std::vector<Term> terms;
    for (const Node& argument : arguments) {
      terms.push_back(operand(argument));
    }
    if (auto term = decimal_call(name, terms)) {
      return term;
    }
  }
  for (const Call& call : kCalls) {
    if (call.name != name || arguments.size() < call.least || arguments.size() > call.most) {
      continue;
    }
    std::vector<std::string> parts;
    for (const Node& argument : arguments) {
      const Term term = operand(argument);
      if (term.kind != call.argument && term.kind != ValueKind::null) {
        return std::nullopt;
      }
      parts.push_back(term.sql);
    }
    return Term{fmt::format("{}({})", call.sqlite, sqlgen::join(parts, ", ")), call.result};
  }
  if (name == "concat") {
    std::vector<std::string> parts;
    for (const Node& argument : arguments) {
      const Term term = operand(argument);
      if (term.kind != ValueKind::text && term.kind != ValueKind::integer && term.kind != ValueKind::null) {
        return std::nullopt;
      }
      parts.push_back(fmt::format("coalesce({}, '')", term.sql));
    }
    return Term{fmt::format("({})", parts.empty() ? "''" : sqlgen::join(parts, " || ")), ValueKind::text};
  }
  if (name == "format") {
    return format_call(arguments);
  }
  if (name == "substr" || name == "substring" || name == "left" || name == "right") {
    return part_of_text(name, arguments);
  }
  if ((name == "jsonb_typeof" || name == "json_typeof") && arguments.size() == 1) {
    return json_kind(operand(arguments.front()));
  }
  if (name == "quote_ident" && arguments.size() == 1) {
    return Term{fmt::format("pg_quote_ident({})", operand(arguments.front()).sql), ValueKind::text};
  }
  if (name == "current_schema" && arguments.empty()) {
    return current_schema();
  }
  if (name == "to_regclass" && arguments.size() == 1) {
    const Term term = operand(arguments.front());
    if (!term.constant) {
      return std::nullopt;
    }
    std::vector<Node> names;
    for (const std::string& part : split(replace_all(term.constant->text, "\"", ""), '.')) {
      names.push_back(Node::text(part));
    }
    const Oid oid = relation(Node::list(std::move(names)));
    if (oid == kNoOid) {
      return Term{"NULL", ValueKind::null, SqliteValue{}};
    }
    const SqliteValue value{SqliteValue::Kind::text, shown_name(database_, *database_.find(oid), {})};
    Term found{sqlite_literal(value), ValueKind::text, value};
    found.relation = oid;
    return found;
  }
  if ((name == "decode" || name == "encode") && arguments.size() == 2) {
    return coded_bytes(name, operand(arguments.front()), operand(arguments.back()));
  }
  if (name.starts_with("jsonb_build_") || name.starts_with("json_build_") || name == "to_jsonb" ||
      name == "to_json") {
    return json_made(name, arguments);
  }
  if (name == "jsonb_set") {
    return json_set(arguments);
  }
  return array_call(name, arguments);
}

}  // namespace sqlgen::catalog
