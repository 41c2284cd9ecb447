#include <fmt/format.h>

#include "catalog/postgresql/facts/builtin_types.hpp"
#include "catalog/rows/translation/translator.hpp"
#include "support/text.hpp"

// Operators of JSON with a key or a path that is written out
// (https://www.postgresql.org/docs/15/functions-json.html).

namespace sqlgen::catalog {

namespace {

// A step into an object or an array, as SQLite's paths have it.
std::string step_to(const std::string& key) {
  if (key.find('"') != std::string::npos || key.find('\\') != std::string::npos) {
    not_known("it takes a key with quotes from JSON");
  }
  return ".\"" + key + "\"";
}

bool is_number_text(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

// The path to what the operators -> and ->> take, or #> and #>> with elements of a text array.
std::string path_of(const Term& place, bool whole_path) {
  if (!place.constant || place.constant->kind == SqliteValue::Kind::null) {
    not_known("it takes a part of JSON whose place is not written out");
  }
  if (!whole_path) {
    const std::string& text = place.constant->text;
    if (place.kind == ValueKind::integer) {
      return text.starts_with('-') ? "$[#" + text + "]" : "$[" + text + "]";
    }
    return "$" + step_to(text);
  }
  const std::string& text = place.constant->text;
  if (text.size() < 2 || text.find_first_of("\"\\", 1) != std::string::npos) {
    not_known("it takes a part of JSON whose place is not written out");
  }
  std::string path = "$";
  for (const std::string& key : split(text.substr(1, text.size() - 2), ',')) {
    const std::string name(trim(key));
    if (name.empty() || is_number_text(name)) {
      not_known("it takes an element by its number, or a key that looks like one, from JSON");
    }
    path += step_to(name);
  }
  return path;
}

// A value as an argument of SQLite's functions that make JSON.
std::string json_argument(const Term& term) {
  switch (term.kind) {
    case ValueKind::null:
    case ValueKind::integer:
    case ValueKind::text:
    case ValueKind::enumeration:
    case ValueKind::uuid:
      return term.sql;
    case ValueKind::boolean:
      return fmt::format("json(CASE {} WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END)", term.sql);
    case ValueKind::json:
      return fmt::format("json(coalesce({}, 'null'))", term.sql);
    default:
      not_known("it makes JSON of values of a type that is not followed");
  }
}

}  // namespace

Term Translator::json_part(const Term& json, const Term& place, bool as_text) const {
  const bool is_first = place.constant && (place.constant->text == "0" || place.constant->text == "-1");
  Term part = json_at(json, path_of(place, false), as_text);
  if (json.type.type != type_oid::kJsonb || place.kind != ValueKind::integer || !is_first) {
    return part;
  }
  part.sql = fmt::format("(CASE WHEN json_type({}) IN ('object', 'array') THEN {} ELSE {} END)", json.sql,
                         part.sql, json_at(json, "$", as_text).sql);
  return part;
}

// jsonb has subscripts, json has none.
Term Translator::json_element(Term json, const std::vector<Node>& steps) {
  for (const Node& step : steps) {
    if (json.type.type != type_oid::kJsonb || !step["uidx"] || step["is_slice"].truth()) {
      not_known("it takes a part of a value");
    }
    json = json_part(json, operand(step["uidx"]), false);
  }
  return json;
}

Term Translator::json_at(const Term& json, const std::string& path, bool as_text) const {
  const std::string place = sqlite_literal({SqliteValue::Kind::text, path});
  const std::string kind = fmt::format("json_type({}, {})", json.sql, place);
  const std::string part = fmt::format("({} -> {})", json.sql, place);
  if (!as_text) {
    return {fmt::format("(CASE WHEN {} IS NOT NULL THEN {} END)", kind, part),
            ValueKind::json,
            {},
            false,
            {},
            json.type};
  }
  // How numbers with a point, objects and arrays are shown depends on more than is held here: not taken.
  return {
      fmt::format("(CASE {0} WHEN 'text' THEN ({1} ->> {2}) WHEN 'null' THEN NULL WHEN 'integer' THEN {3} "
                  "WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN pg_single(2, NULL) "
                  "WHEN 'object' THEN pg_single(2, NULL) WHEN 'array' THEN pg_single(2, NULL) END)",
                  kind, json.sql, place, part),
      ValueKind::text};
}

std::optional<Term> Translator::json_operation(const std::string& op, const Term& left,
                                               const Term& right) const {
  if (left.kind != ValueKind::json) {
    return std::nullopt;
  }
  if (op == "->" || op == "->>") {
    return json_part(left, right, op == "->>");
  }
  if (op == "#>" || op == "#>>") {
    return json_at(left, path_of(right, true), op == "#>>");
  }
  if (left.type.type == type_oid::kJsonb && (op == "-" || op == "||")) {
    return op == "-" ? json_without(left, right) : json_joined(left, right);
  }
  if (op == "?" && right.constant) {
    const std::string key = sqlite_literal(*right.constant);
    const std::string place = sqlite_literal({SqliteValue::Kind::text, path_of(right, false)});
    return Term{
        fmt::format(
            "(CASE json_type({0}) WHEN 'object' THEN json_type({0}, {1}) IS NOT NULL WHEN 'array' THEN "
            "EXISTS (SELECT 1 FROM json_each({0}) AS pg_e WHERE pg_e.type = 'text' AND pg_e.value = {2}) "
            "WHEN 'text' THEN ({0} ->> '$') = {2} ELSE CASE WHEN {0} IS NOT NULL THEN 0 END END)",
            left.sql, place, key),
        ValueKind::boolean};
  }
  return std::nullopt;
}

// jsonb_build_object(key, value, ...), jsonb_build_array(value, ...), to_jsonb(value), and json's.
std::optional<Term> Translator::json_made(const std::string& name, const std::vector<Node>& arguments) {
  const bool is_object = name.ends_with("_build_object");
  if (is_object ? arguments.size() % 2 != 0 : name.starts_with("to_json") && arguments.size() != 1) {
    return std::nullopt;
  }
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const Term term = operand(arguments[i]);
    if (is_object && i % 2 == 0 && term.kind != ValueKind::text) {
      return std::nullopt;
    }
    parts.push_back(json_argument(term));
  }
  const std::string all = sqlgen::join(parts, ", ");
  Term made{name.starts_with("to_json")
                ? fmt::format("(CASE WHEN {} IS NOT NULL THEN json_array({}) -> '$[0]' END)",
                              operand(arguments.front()).sql, all)
                : fmt::format("{}({})", is_object ? "json_object" : "json_array", all),
            ValueKind::json};
  made.type.type = name.find("jsonb") != std::string::npos ? type_oid::kJsonb : type_oid::kJson;
  return made;
}

std::optional<Term> Translator::json_kind(const Term& json) {
  return json.kind != ValueKind::json
             ? std::nullopt
             : std::optional(Term{
                   fmt::format("(CASE json_type({0}) WHEN 'integer' THEN 'number' WHEN 'real' THEN 'number' "
                               "WHEN 'text' THEN 'string' WHEN 'true' THEN 'boolean' WHEN 'false' THEN "
                               "'boolean' ELSE json_type({0}) END)",
                               json.sql),
                   ValueKind::text});
}

// jsonb - 'key', of an object.
Term Translator::json_without(const Term& json, const Term& key) const {
  if (key.kind != ValueKind::text) {
    not_known("it takes elements from JSON by their number");
  }
  Term changed{
      fmt::format(
          "(CASE json_type({0}) WHEN 'object' THEN json_remove({0}, {1}) ELSE pg_single(2, NULL) END)",
          json.sql, sqlite_literal({SqliteValue::Kind::text, path_of(key, false)})),
      ValueKind::json};
  changed.type = json.type;
  return changed;
}

// jsonb || jsonb, of objects: the keys of the right one go before.
Term Translator::json_joined(const Term& left, Term right) const {
  if (right.literal) {
    right = as_kind(right, ValueKind::json, left.type);
  }
  if (right.kind != ValueKind::json) {
    not_known("it joins JSON with what is none");
  }
  Term joined{
      fmt::format(
          "(CASE WHEN json_type({0}) = 'object' AND json_type({1}) = 'object' THEN (SELECT "
          "json_group_object(pg_e.key, json(pg_e.part)) FROM (SELECT key, {0} -> fullkey AS part FROM "
          "json_each({0}) WHERE key NOT IN (SELECT key FROM json_each({1})) UNION ALL SELECT key, {1} -> "
          "fullkey FROM json_each({1})) AS pg_e) WHEN {0} IS NOT NULL AND {1} IS NOT NULL THEN "
          "pg_single(2, NULL) END)",
          left.sql, right.sql),
      ValueKind::json};
  joined.type = left.type;
  return joined;
}

// jsonb_set(target, path, value, create), where the path is one key or what is before its last is there.
std::optional<Term> Translator::json_set(const std::vector<Node>& arguments) {
  if (arguments.size() < 3 || arguments.size() > 4) {
    return std::nullopt;
  }
  const Term target = operand(arguments[0]);
  const Term place = operand(arguments[1]);
  Term value = operand(arguments[2]);
  const Term create = arguments.size() == 4 ? operand(arguments[3]) : boolean("1");
  if (value.literal) {
    value = as_kind(value, ValueKind::json, target.type);
  }
  if (target.type.type != type_oid::kJsonb || value.kind != ValueKind::json) {
    return std::nullopt;
  }
  const std::string path = path_of(place, true);
  const std::string parent = path.substr(0, path.rfind(".\""));
  const auto text = [](const std::string& part) { return sqlite_literal({SqliteValue::Kind::text, part}); };
  Term changed{
      fmt::format("(CASE WHEN {0} IS NULL OR {1} IS NULL OR {2} IS NULL THEN NULL WHEN json_type({0}, {3}) = "
                  "'object' AND ({2} OR json_type({0}, {4}) IS NOT NULL) THEN json_set({0}, {4}, json({1})) "
                  "WHEN json_type({0}, {3}) = 'object' OR json_type({0}, {3}) IS NULL THEN {0} ELSE "
                  "pg_single(2, NULL) END)",
                  target.sql, value.sql, create.sql, text(parent), text(path)),
      ValueKind::json};
  changed.type = target.type;
  return changed;
}

}  // namespace sqlgen::catalog
