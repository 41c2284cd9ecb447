#include "emit/psql/placement.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "catalog/syntax/parser.hpp"
#include "compile/checks/client_syntax.hpp"
#include "compile/checks/statement_scan.hpp"
#include "emit/psql/quoting.hpp"
#include "support/text.hpp"

namespace sqlgen::emit::psql {

namespace {

using catalog::Node;
using Where = PlacedStatement::Where;

constexpr std::string_view kConcurrently = "CONCURRENTLY";

compile::ScannedStatement scanned(std::string_view text) {
  const compile::Scan scan = compile::scan_statement(text, *compile::find_client("psql"), false);
  return scan.statements.empty() ? compile::ScannedStatement() : scan.statements.front();
}

/// The offset behind the first of the words, and the blank after it.
std::size_t behind_word(std::string_view text, std::string_view word) {
  const compile::ScannedStatement statement = scanned(text);
  const auto found = std::find(statement.words.begin(), statement.words.end(), word);
  return found == statement.words.end()
             ? 0
             : statement.word_ends[static_cast<std::size_t>(found - statement.words.begin())];
}

std::string quoted_name(std::string_view name) {
  return fmt::format("\"{}\"", replace_all(name, "\"", "\"\""));
}

std::string quoted_relation(const Node& relation) {
  const std::string& schema = relation["schemaname"].str();
  return (schema.empty() ? "" : quoted_name(schema) + ".") + quoted_name(relation["relname"].str());
}

// An index that was built concurrently and did not get done stays, invalid (sql-createindex.html).
std::string invalid_indexes(std::string_view condition) {
  return fmt::format(
      "SELECT format('DROP INDEX CONCURRENTLY %s', i.indexrelid::regclass)\n"
      "  FROM pg_catalog.pg_index AS i JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid\n"
      "  WHERE NOT i.indisvalid AND {}",
      condition);
}

void place_create_index(const Node& tree, PlacedStatement& placed) {
  const std::string& name = tree["idxname"].str();
  if (name.empty()) {
    placed.caution = "the index has no name: a second run makes a second index";
    return;
  }
  placed.leftovers =
      invalid_indexes(fmt::format("c.relname = {} AND i.indrelid = to_regclass({})", sql_text(name),
                                  sql_text(quoted_relation(tree["relation"]))));
  if (!tree["if_not_exists"].truth()) {
    placed.again_at = behind_word(placed.text, kConcurrently);
    placed.again = " IF NOT EXISTS";
  }
}

void place_reindex(const Node& tree, PlacedStatement& placed) {
  const Node& relation = tree["relation"];
  if (!relation) {
    return;
  }
  const std::string name = sql_text(quoted_relation(relation));
  placed.leftovers =
      invalid_indexes(fmt::format("c.relname ~ '_cc(new|old)[0-9]*$' AND i.indrelid IN\n"
                                  "    (to_regclass({0}), (SELECT indrelid FROM pg_catalog.pg_index WHERE "
                                  "indexrelid = to_regclass({0})))",
                                  name));
}

bool detaches_concurrently(const Node& tree) {
  for (const Node& command : tree["cmds"].items()) {
    if (command["subtype"].str() == "AT_DetachPartition" && command["def"]["concurrent"].truth()) {
      return true;
    }
  }
  return false;
}

bool has_word(std::string_view text, std::string_view word) {
  const std::string upper = to_upper(text);
  return upper.find(word) != std::string::npos;
}

void place_if_exists(std::string_view word, PlacedStatement& placed) {
  placed.again_at = behind_word(placed.text, word);
  placed.again = " IF EXISTS";
}

void place_outside(const Node& tree, PlacedStatement& placed) {
  placed.where = Where::outside;
  const std::string_view tag = tree.tag();
  if (tag == "IndexStmt") {
    place_create_index(tree, placed);
  } else if (tag == "ReindexStmt") {
    place_reindex(tree, placed);
  } else if (tag == "DropStmt") {
    if (!tree["missing_ok"].truth()) {
      place_if_exists(kConcurrently, placed);
    }
  } else if (tag == "DropdbStmt") {
    if (!tree["missing_ok"].truth()) {
      place_if_exists("DATABASE", placed);
    }
  } else if (tag == "AlterEnumStmt") {
    if (!tree["skipIfNewValExists"].truth()) {
      placed.again_at = behind_word(placed.text, "VALUE");
      placed.again = " IF NOT EXISTS";
    }
  } else if (tag != "VacuumStmt" && tag != "AlterSystemStmt" && tag != "ClusterStmt") {
    placed.caution = "an earlier try may have done this statement, or a part of it";
  }
}

// What PreventInTransactionBlock() refuses, and what may end the transaction that it stands in.
bool runs_outside(const Node& tree, std::string_view text) {
  constexpr auto kAlways = std::to_array<std::string_view>(
      {"ReindexStmt", "CreatedbStmt", "DropdbStmt", "CreateTableSpaceStmt", "DropTableSpaceStmt",
       "AlterSystemStmt", "CreateSubscriptionStmt", "AlterSubscriptionStmt", "DropSubscriptionStmt",
       "ClusterStmt", "CallStmt", "DiscardStmt", "AlterDatabaseStmt"});
  const std::string_view tag = tree.tag();
  if (std::find(kAlways.begin(), kAlways.end(), tag) != kAlways.end()) {
    return true;
  }
  if (tag == "IndexStmt" || tag == "DropStmt") {
    return tree["concurrent"].truth();
  }
  if (tag == "VacuumStmt") {
    return tree["is_vacuumcmd"].truth();
  }
  if (tag == "AlterEnumStmt") {
    return tree["oldVal"].str().empty();
  }
  if (tag == "AlterTableStmt") {
    return detaches_concurrently(tree);
  }
  return tag == "DoStmt" && (has_word(text, "COMMIT") || has_word(text, "ROLLBACK"));
}

bool sets_session(const Node& tree, std::string_view text) {
  if (tree.is("VariableSetStmt")) {
    return !tree["is_local"].truth();
  }
  return tree.is("SelectStmt") && has_word(text, "SET_CONFIG");
}

}  // namespace

std::vector<PlacedStatement> place_statements(std::string_view text) {
  const auto parsed = catalog::parse_postgresql(text);
  const auto* statements = std::get_if<std::vector<catalog::ParsedStatement>>(&parsed);
  std::vector<PlacedStatement> placed;
  if (statements == nullptr) {
    // What a newer server understands runs as it would in the plain script.
    placed.push_back({.where = Where::outside,
                      .text = std::string(trim(text)),
                      .caution = "an earlier try may have done this statement, or a part of it"});
    return placed;
  }
  for (const catalog::ParsedStatement& statement : *statements) {
    PlacedStatement& one = placed.emplace_back();
    one.text = trim(text.substr(statement.begin, statement.length));
    if (sets_session(statement.tree, one.text)) {
      one.where = Where::setting;
    } else if (runs_outside(statement.tree, one.text)) {
      place_outside(statement.tree, one);
    }
  }
  return placed;
}

bool is_session_setting(std::string_view text) {
  const std::vector<PlacedStatement> placed = place_statements(text);
  return !placed.empty() && std::all_of(placed.begin(), placed.end(), [](const PlacedStatement& statement) {
    return statement.where == Where::setting;
  });
}

bool lifts_time_limit(std::string_view text) {
  const compile::ScannedStatement statement = scanned(text);
  const auto& words = statement.words;
  return !words.empty() && words.front() == "ALTER" &&
         std::find(words.begin(), words.end(), "VALIDATE") != words.end();
}

}  // namespace sqlgen::emit::psql
