#include "catalog/syntax/parser.hpp"

#include <pg_query.h>

#include <memory>

#include "catalog/syntax/negative_numbers.hpp"
#include "catalog/syntax/subquery_aliases.hpp"
#include "catalog/syntax/tree_reader.hpp"

namespace sqlgen::catalog {

namespace {

using Parsed = std::variant<std::vector<ParsedStatement>, ParseFailure>;

Parsed parse_once(const std::string& text) {
  PgQueryParseResult result = pg_query_parse(text.c_str());
  const auto free_result = [](PgQueryParseResult* made) { pg_query_free_parse_result(*made); };
  const std::unique_ptr<PgQueryParseResult, decltype(free_result)> owner(&result, free_result);
  if (result.error != nullptr) {
    const int at = result.error->cursorpos;
    return ParseFailure{result.error->message, at > 0 ? static_cast<std::size_t>(at - 1) : 0};
  }
  std::vector<ParsedStatement> statements;
  Node root = read_tree(result.parse_tree);
  put_negative_numbers(root, text);
  Node raw_statements = root.take("stmts");
  for (Node& raw : raw_statements.edit_items()) {
    const auto begin = static_cast<std::size_t>(raw["stmt_location"].number());
    const auto length = static_cast<std::size_t>(raw["stmt_len"].number());
    statements.push_back({raw.take("stmt"), begin, length == 0 ? text.size() - begin : length});
  }
  return statements;
}

}  // namespace

Parsed parse_postgresql(std::string_view text) {
  AliasedText read(text);
  Parsed parsed = parse_once(read.text());
  for (const auto* failure = std::get_if<ParseFailure>(&parsed);
       failure != nullptr && wants_subquery_alias(failure->message) && read.add_alias(failure->offset);
       failure = std::get_if<ParseFailure>(&parsed)) {
    parsed = parse_once(read.text());
  }
  if (auto* statements = std::get_if<std::vector<ParsedStatement>>(&parsed)) {
    for (ParsedStatement& statement : *statements) {
      const std::size_t end = read.original(statement.begin + statement.length);
      statement.begin = read.original(statement.begin);
      statement.length = end - statement.begin;
    }
  }
  return parsed;
}

std::optional<Node> parse_plpgsql(std::string_view statement) {
  const std::string terminated(statement);
  PgQueryPlpgsqlParseResult result = pg_query_parse_plpgsql(terminated.c_str());
  const auto free_result = [](PgQueryPlpgsqlParseResult* made) { pg_query_free_plpgsql_parse_result(*made); };
  const std::unique_ptr<PgQueryPlpgsqlParseResult, decltype(free_result)> owner(&result, free_result);
  if (result.error != nullptr || result.plpgsql_funcs == nullptr) {
    return std::nullopt;
  }
  const Node functions = read_tree(result.plpgsql_funcs);
  return functions.items().empty() ? std::nullopt : std::optional(functions.items().front());
}

}  // namespace sqlgen::catalog
