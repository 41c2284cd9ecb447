#include "catalog/postgresql/blocks/block_survey.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "catalog/postgresql/blocks/block_statements.hpp"
#include "catalog/postgresql/statements.hpp"
#include "catalog/syntax/parser.hpp"

namespace sqlgen::catalog {

void BlockSurvey::look_at_all(const Node& node, Database& database) {
  if (node.is("PLpgSQL_stmt_execsql")) {
    look_at_sql(database, node["sqlstmt"]["query"].str());
  } else if (node.is("PLpgSQL_stmt_perform") || node.is("PLpgSQL_stmt_call")) {
    look_at_sql(database, node["expr"]["query"].str());
  } else if (node.is("PLpgSQL_stmt_fors")) {
    look_at_sql(database, node["query"]["query"].str());
  } else if (node.is("PLpgSQL_stmt_dynexecute")) {
    const auto text = constant_text(node["query"]);
    text ? look_at_sql(database, *text) : not_seen("what EXECUTE builds in a DO block is not seen");
  } else if (node.is("PLpgSQL_stmt_dynfors")) {
    not_seen("what EXECUTE builds in a DO block is not seen");
  }
  if (node.is("PLpgSQL_stmt_if") || node.is("PLpgSQL_stmt_case")) {
    look_at_ways(node, database);
    return;
  }
  for (const Node& part : node.items()) {
    look_at_all(part, database);
  }
}

// Each way begins where the others do; what follows is as if the first had been taken.
void BlockSurvey::look_at_ways(const Node& choice, Database& database) {
  std::vector<const Node*> ways{&choice["then_body"], &choice["else_body"], &choice["else_stmts"]};
  for (const char* list : {"elsif_list", "case_when_list"}) {
    for (const Node& way : choice[list].items()) {
      ways.push_back(&way);
    }
  }
  const Database before = database;
  for (const Node* way : ways) {
    Database after = before;
    look_at_all(*way, after);
    if (way == ways.front()) {
      database = std::move(after);
    }
  }
}

void BlockSurvey::look_at_sql(Database& database, const std::string& text) {
  const auto parsed = parse_postgresql(text);
  const auto* statements = std::get_if<std::vector<ParsedStatement>>(&parsed);
  if (statements == nullptr) {
    not_seen("a statement of a DO block is not read: " + std::get<ParseFailure>(parsed).message);
    return;
  }
  for (const ParsedStatement& one : *statements) {
    const Database before = database;
    std::vector<Problem> problems;
    Outcome outcome;  // of what may not run at all
    Context context(database, context_.session, context_.origin(), problems);
    try {
      (void)apply_statement(context, one.tree, std::string_view(text).substr(one.begin, one.length), outcome);
    } catch (const Failure&) {
      database = before;
    }
    outcome_.inner.push_back({one.tree, before, database});
  }
}

void BlockSurvey::not_seen(std::string why) {
  std::vector<std::string>& all = outcome_.inner_unknown;
  if (std::find(all.begin(), all.end(), why) == all.end()) {
    all.push_back(std::move(why));
  }
}

}  // namespace sqlgen::catalog
