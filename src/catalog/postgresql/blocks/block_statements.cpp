#include "catalog/postgresql/blocks/block_statements.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "catalog/postgresql/expressions/effects.hpp"
#include "catalog/syntax/parser.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

// plerrcodes.h, of what DDL and PL/pgSQL itself raise.
constexpr auto kConditions = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"datatype_mismatch", "42804"},
    {"dependent_objects_still_exist", "2BP01"},
    {"duplicate_column", "42701"},
    {"duplicate_function", "42723"},
    {"duplicate_object", "42710"},
    {"duplicate_schema", "42P06"},
    {"duplicate_table", "42P07"},
    {"feature_not_supported", "0A000"},
    {"invalid_foreign_key", "42830"},
    {"invalid_object_definition", "42P17"},
    {"invalid_parameter_value", "22023"},
    {"invalid_schema_name", "3F000"},
    {"invalid_table_definition", "42P16"},
    {"no_data_found", "P0002"},
    {"object_not_in_prerequisite_state", "55000"},
    {"raise_exception", "P0001"},
    {"syntax_error", "42601"},
    {"undefined_column", "42703"},
    {"undefined_function", "42883"},
    {"undefined_object", "42704"},
    {"undefined_table", "42P01"},
    {"wrong_object_type", "42809"},
});

}  // namespace

bool catches(const Node& handler, const std::string& sqlstate) {
  for (const Node& condition : handler["conditions"].items()) {
    const std::string& name = condition["condname"].str();
    if (name == "others" || name == sqlstate) {
      return true;
    }
    for (const auto& [known, state] : kConditions) {
      if (known == name && state == sqlstate) {
        return true;
      }
    }
  }
  return false;
}

namespace {

// The first words of a text in lower case, with one space between them and behind the last.
std::string first_words(std::string_view text, std::size_t count) {
  std::string words;
  for (std::size_t i = 0; i < count; ++i) {
    text = trim(text);
    const std::size_t end = std::min(text.find_first_of(" \t\r\n("), text.size());
    words += to_lower(text.substr(0, end)) + " ";
    text.remove_prefix(end);
  }
  return words;
}

bool begins_with_one_of(std::string_view words, std::span<const std::string_view> beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view beginning) { return words.starts_with(beginning); });
}

// Of a query or an expression that a block asks itself.
Reach reach_of_question(const std::string& text) {
  auto parsed = parse_postgresql(text);
  if (std::holds_alternative<ParseFailure>(parsed)) {
    parsed = parse_postgresql("SELECT " + text);
  }
  const auto* statements = std::get_if<std::vector<ParsedStatement>>(&parsed);
  return statements != nullptr && std::none_of(statements->begin(), statements->end(),
                                               [](const auto& one) { return has_effect(one.tree); })
             ? Reach::outside
             : Reach::rows;
}

// Of a text that runs, or the constant that it begins with.
Reach reach_of_sql(std::string_view text) {
  static constexpr auto kOutside = std::to_array<std::string_view>(
      {"grant ", "revoke ", "create role ", "create user ", "create group ", "alter role ", "alter user ",
       "alter group ", "drop role ", "drop user ", "drop group ", "alter default privileges ", "analyze "});
  static constexpr auto kElsewhere =
      std::to_array<std::string_view>({"create user mapping ", "alter user mapping ",
                                       "drop user mapping "});  // of a server that is an object
  static constexpr auto kRows = std::to_array<std::string_view>({"insert ", "update ", "delete ", "select "});
  const std::string words = first_words(text, 3);
  const bool is_one = trim(text).find(';') >= trim(text).size() - 1;
  return is_one && begins_with_one_of(words, kOutside) && !begins_with_one_of(words, kElsewhere)
             ? Reach::outside
         : begins_with_one_of(words, kRows) ? Reach::rows
                                            : Reach::objects;
}

std::string last_operator(const Node& expression) {
  const auto& names = expression["name"].items();
  return names.empty() ? std::string() : names.back().str();
}

// The text that EXECUTE runs, as far as it begins with a constant: itself, or what format() puts values into.
std::optional<std::string> executed_text(const std::string& query) {
  const auto parsed = parse_postgresql("SELECT " + query);
  const auto* statements = std::get_if<std::vector<ParsedStatement>>(&parsed);
  if (statements == nullptr || statements->size() != 1) {
    return std::nullopt;
  }
  const auto& targets = statements->front().tree["targetList"].items();
  const Node& value = targets.size() == 1 ? targets.front()["val"] : statements->front().tree["targetList"];
  const bool is_format = value.is("FuncCall") && value["funcname"].items().size() == 1 &&
                         value["funcname"].items().front().str() == "format" &&
                         !value["args"].items().empty();
  const Node* constant = is_format ? &value["args"].items().front() : &value;
  while (constant->is("A_Expr") && last_operator(*constant) == "||") {
    constant = &(*constant)["lexpr"];
  }
  return constant->is("A_Const") && (*constant)["sval"] ? std::optional((*constant)["sval"]["sval"].str())
                                                        : std::nullopt;
}

}  // namespace

std::optional<std::string> constant_text(const Node& query) {
  const auto parsed = parse_postgresql("SELECT " + query["query"].str());
  const auto* statements = std::get_if<std::vector<ParsedStatement>>(&parsed);
  if (statements == nullptr || statements->size() != 1 ||
      statements->front().tree["targetList"].items().size() != 1) {
    return std::nullopt;
  }
  const Node& value = statements->front().tree["targetList"].items().front()["val"];
  return value.is("A_Const") && value["sval"] ? std::optional(value["sval"]["sval"].str()) : std::nullopt;
}

Reach reach_of(const Node& statement) {
  static constexpr auto kOfTheirParts = std::to_array<std::string_view>(
      {"PLpgSQL_stmt_block", "PLpgSQL_stmt_fors", "PLpgSQL_stmt_fori", "PLpgSQL_stmt_if",
       "PLpgSQL_stmt_raise", "PLpgSQL_stmt_assign", "PLpgSQL_stmt_getdiag", "PLpgSQL_stmt_return"});
  Reach reach = Reach::outside;
  statement.walk([&](const Node& node) {
    for (const char* question : {"cond", "query", "lower", "upper"}) {
      if (node[question]["query"]) {
        reach = std::max(reach, reach_of_question(node[question]["query"].str()));
      }
    }
    if (!node.tag().starts_with("PLpgSQL_stmt_")) {
      return;
    }
    if (node.is("PLpgSQL_stmt_assign")) {
      const std::string& text = node["expr"]["query"].str();
      reach = std::max(reach, reach_of_question(text.substr(text.find('=') + 1)));
    } else if (node.is("PLpgSQL_stmt_execsql")) {
      reach = std::max(reach, reach_of_sql(node["sqlstmt"]["query"].str()));
    } else if (node.is("PLpgSQL_stmt_dynexecute") || node.is("PLpgSQL_stmt_dynfors")) {
      const auto text = executed_text(node["query"]["query"].str());
      reach = std::max(reach, text ? reach_of_sql(*text) : Reach::objects);
    } else if (std::find(kOfTheirParts.begin(), kOfTheirParts.end(), node.tag()) == kOfTheirParts.end()) {
      reach = Reach::objects;
    }
  });
  return reach;
}

}  // namespace sqlgen::catalog
