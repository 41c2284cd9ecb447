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

}  // namespace

Term Translator::json_part(const Term& json, const Term& place, bool as_text) const {
  const bool is_first = place.constant && (place.constant->text == "0" || place.constant->text == "-1");
  if (json.type.type != type_oid::kJsonb || place.kind != ValueKind::integer || !is_first) {
    return json_at(json, path_of(place, false), as_text);
  }
  Term part = json_at(json, path_of(place, false), as_text);
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

}  // namespace sqlgen::catalog
