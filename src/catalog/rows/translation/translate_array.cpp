#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "catalog/postgresql/facts/builtin_types.hpp"
#include "catalog/rows/translation/translator.hpp"
#include "support/text.hpp"

// Arrays, which are held as JSON: ARRAY[...], their operators and functions
// (https://www.postgresql.org/docs/15/functions-array.html).

namespace sqlgen::catalog {

namespace {

// The type of an element whose expression has none of its own.
Oid usual_type(ValueKind kind) {
  switch (kind) {
    case ValueKind::boolean:
      return type_oid::kBool;
    case ValueKind::integer:
      return type_oid::kInt4;
    case ValueKind::numeric:
      return type_oid::kNumeric;
    case ValueKind::text:
      return type_oid::kText;
    default:
      return kNoOid;
  }
}

// The elements of `array` as rows of SQLite, called `name`.
std::string rows_of(const std::string& array, std::string_view name) {
  return fmt::format("json_each({}) AS {}", array, name);
}

}  // namespace

Term Translator::array_of(std::vector<Term> elements, const TypeReference* type) {
  if (type == nullptr) {
    unify(elements);
  }
  Term array{"", ValueKind::array};
  std::vector<std::string> parts;
  for (Term& element : elements) {
    if (type != nullptr && element.kind != ValueKind::null) {
      element = cast_to(element, element_type(*type));
    }
    if (element.kind != ValueKind::null) {
      const Oid own = element.type.array ? kNoOid : element.type.type;
      array.type.type = own != kNoOid ? own : usual_type(element.kind);
      if (array.type.type == kNoOid) {
        not_known("it makes an array of values of a type that is not followed");
      }
    }
    parts.push_back(element.sql);
  }
  if (type != nullptr) {
    array.type = *type;
  }
  array.type.array = true;
  if (value_kind(database_, array.type) != ValueKind::array) {
    not_known("it makes an array of values of a type that is not followed");
  }
  array.sql = fmt::format("json_array({})", sqlgen::join(parts, ", "));
  return array;
}

Term Translator::array(const Node& node, const TypeReference* type) {
  std::vector<Term> elements;
  for (const Node& element : node["elements"].items()) {
    elements.push_back(operand(element));
  }
  if (elements.empty() && type == nullptr) {
    not_known("it makes an array without elements of no type");
  }
  return array_of(std::move(elements), type);
}

ValueKind Translator::element_kind(const Term& array) const {
  return value_kind(database_, element_type(array.type));
}

// Numbers that are shown in several ways are one in PostgreSQL.
bool Translator::has_comparable_elements(const Term& array) const {
  const ValueKind kind = element_kind(array);
  return kind != ValueKind::numeric && kind != ValueKind::real;
}

void Translator::match_element(const Term& array, Term& element) const {
  Term like{"", element_kind(array), {}, false, {}, element_type(array.type)};
  match(like, element);
}

void Translator::match_sought(const Term& array, Term& element) const {
  match_element(array, element);
  if (!has_comparable_elements(array)) {
    not_known("it looks for a number in an array");
  }
}

// An element of an array, or a part of JSON.
Term Translator::element(const Node& node) {
  const Term array = operand(node["arg"]);
  const auto& steps = node["indirection"].items();
  if (array.kind == ValueKind::json) {
    return json_element(array, steps);
  }
  const Node& index = steps.size() == 1 ? steps.front()["uidx"] : node["none"];
  if (array.kind != ValueKind::array || !index || steps.front()["is_slice"].truth()) {
    not_known("it takes a part of a value");
  }
  const Term place = operand(index);
  if (place.kind != ValueKind::integer) {
    not_known("it takes a part of a value");
  }
  return {fmt::format("json_extract({}, '$[' || (({}) - 1) || ']')", array.sql, place.sql),
          element_kind(array),
          {},
          false,
          {},
          element_type(array.type)};
}

// element = ANY (array), element <> ALL (array)
Term Translator::any_of(const Node& left, const Node& right, bool negated) {
  Term element = operand(left);
  const Term array = operand(right);
  if (array.kind != ValueKind::array) {
    not_known("it looks for a value in what is no array that is followed");
  }
  match_sought(array, element);
  return {fmt::format("(CASE WHEN {0} IS NOT NULL THEN {1} {2}IN (SELECT pg_e.value FROM {3}) END)",
                      array.sql, element.sql, negated ? "NOT " : "", rows_of(array.sql, "pg_e")),
          ValueKind::boolean};
}

std::optional<Term> Translator::array_operation(const std::string& op, Term left, Term right) {
  if (left.kind != ValueKind::array && right.kind != ValueKind::array) {
    return std::nullopt;
  }
  if (op == "||" && left.kind == ValueKind::array && !right.literal && right.kind != ValueKind::array &&
      right.kind != ValueKind::null) {
    return appended(std::move(left), std::move(right));
  }
  match(left, right);
  const Term& typed = left.kind == ValueKind::array ? left : right;
  const auto made = [&](const std::string& sql, ValueKind kind) {
    return Term{sql, kind, {}, false, {}, kind == ValueKind::array ? typed.type : TypeReference()};
  };
  if (op == "||") {
    return made(fmt::format("(CASE WHEN {0} IS NULL THEN {1} WHEN {1} IS NULL THEN {0} ELSE (SELECT "
                            "json_group_array(pg_e.value) FROM (SELECT value FROM json_each({0}) UNION ALL "
                            "SELECT value FROM json_each({1})) AS pg_e) END)",
                            left.sql, right.sql),
                ValueKind::array);
  }
  if (!has_comparable_elements(typed)) {
    return std::nullopt;
  }
  const bool contained = op == "<@";
  const Term& whole = contained ? right : left;
  const Term& part = contained ? left : right;
  const std::string found =
      fmt::format("EXISTS (SELECT 1 FROM {} WHERE pg_f.value = pg_e.value)", rows_of(whole.sql, "pg_f"));
  if (op == "@>" || contained) {
    return made(
        fmt::format("(CASE WHEN {0} IS NOT NULL AND {1} IS NOT NULL THEN NOT EXISTS (SELECT 1 FROM {2} WHERE "
                    "NOT {3}) END)",
                    whole.sql, part.sql, rows_of(part.sql, "pg_e"), found),
        ValueKind::boolean);
  }
  if (op == "&&") {
    return made(
        fmt::format("(CASE WHEN {0} IS NOT NULL AND {1} IS NOT NULL THEN EXISTS (SELECT 1 FROM {2} WHERE "
                    "{3}) END)",
                    whole.sql, part.sql, rows_of(part.sql, "pg_e"), found),
        ValueKind::boolean);
  }
  return std::nullopt;
}

Term Translator::appended(Term array, Term element) {
  match_element(array, element);
  array.sql = fmt::format("json_insert(coalesce({}, '[]'), '$[#]', {})", array.sql, element.sql);
  array.constant.reset();
  return array;
}

std::optional<Term> Translator::array_call(const std::string& name, const std::vector<Node>& arguments) {
  static constexpr auto kOfArrays =
      std::to_array<std::string_view>({"array_length", "cardinality", "array_append", "array_remove",
                                       "array_replace", "array_cat", "array_position"});
  if (std::find(kOfArrays.begin(), kOfArrays.end(), name) == kOfArrays.end() || arguments.empty()) {
    return std::nullopt;
  }
  const Term array = operand(arguments.front());
  if (array.kind != ValueKind::array) {
    return std::nullopt;
  }
  const std::size_t count = arguments.size();
  const auto integer = [](std::string sql) { return Term{std::move(sql), ValueKind::integer}; };
  if (name == "cardinality" && count == 1) {
    return integer(fmt::format("json_array_length({})", array.sql));
  }
  if (name == "array_length" && count == 2 && arguments.back()["ival"]["ival"].number() == 1) {
    return integer(fmt::format("nullif(json_array_length({}), 0)", array.sql));
  }
  if (name == "array_cat" && count == 2) {
    return array_operation("||", array, operand(arguments.back()));
  }
  if (name == "array_append" && count == 2) {
    return appended(array, operand(arguments.back()));
  }
  std::vector<Term> values;
  for (std::size_t i = 1; i < count; ++i) {
    values.push_back(operand(arguments[i]));
    match_sought(array, values.back());
  }
  if (name == "array_position" && count == 2) {
    return integer(fmt::format("(SELECT min(pg_e.key) + 1 FROM {} WHERE pg_e.value IS {})",
                               rows_of(array.sql, "pg_e"), values.front().sql));
  }
  const auto changed = [&](const std::string& value, const std::string& condition) {
    return Term{fmt::format("(CASE WHEN {0} IS NOT NULL THEN (SELECT json_group_array({1}) FROM {2}{3}) END)",
                            array.sql, value, rows_of(array.sql, "pg_e"), condition),
                ValueKind::array,
                {},
                false,
                {},
                array.type};
  };
  if (name == "array_remove" && count == 2) {
    return changed("pg_e.value", fmt::format(" WHERE pg_e.value IS NOT {}", values.front().sql));
  }
  if (name == "array_replace" && count == 3) {
    return changed(
        fmt::format("CASE WHEN pg_e.value IS {} THEN {} ELSE pg_e.value END", values[0].sql, values[1].sql),
        "");
  }
  return std::nullopt;
}

}  // namespace sqlgen::catalog
