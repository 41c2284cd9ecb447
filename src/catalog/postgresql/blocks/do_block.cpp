#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "catalog/postgresql/block_variables.hpp"
#include "catalog/postgresql/blocks/block_rows.hpp"
#include "catalog/postgresql/blocks/block_statements.hpp"
#include "catalog/postgresql/doubts.hpp"
#include "catalog/postgresql/options.hpp"
#include "catalog/postgresql/statements.hpp"
#include "catalog/syntax/parser.hpp"

namespace sqlgen::catalog {

namespace {

constexpr std::int64_t kErrorLevel = 21;  // elog.h

// Follows a block as far as it can be told what it does.
class BlockRunner {
 public:
  BlockRunner(Context& context, Outcome& outcome) : context_(context), outcome_(outcome) {}

  void run(const Node& statement) {
    if (statement.is("PLpgSQL_stmt_block")) {
      block(statement);
    } else if (statement.is("PLpgSQL_stmt_execsql")) {
      sql(statement["sqlstmt"]["query"].str());
    } else if (statement.is("PLpgSQL_stmt_perform")) {
      sql(statement["expr"]["query"].str());
    } else if (statement.is("PLpgSQL_stmt_dynexecute")) {
      dynamic(statement);
    } else if (statement.is("PLpgSQL_stmt_if")) {
      choice(statement);
    } else if (statement.is("PLpgSQL_stmt_fors") && loop(statement)) {
      return;
    } else if (statement.is("PLpgSQL_stmt_raise")) {
      if (statement["elog_level"].number() >= kErrorLevel) {
        context_.fail(Problem::Kind::invalid_definition, "P0001", statement["message"].str());
      }
    } else if (statement.is("PLpgSQL_stmt_return")) {
      returned_ = true;
    } else if (!statement.is("PLpgSQL_stmt_assign") && !statement.is("PLpgSQL_stmt_getdiag")) {
      look_at(statement);
      doubt(statement);
    }
  }

  void run_all(const Node& statements) {
    for (const Node& statement : statements.items()) {
      if (!returned_) {
        run(statement);
      }
    }
  }

 private:
  void block(const Node& statement) {
    const Node& handlers = statement["exceptions"]["exc_list"];
    const Database before = context_.db;
    BlockRows* rows = handlers.items().empty() ? nullptr : context_.rows;
    if (rows != nullptr) {
      rows->begin();
    }
    try {
      run_all(statement["body"]);
      if (rows != nullptr) {
        rows->end(true);
      }
    } catch (const Failure& failure) {
      if (rows != nullptr) {
        rows->end(false);
      }
      for (const Node& handler : handlers.items()) {
        if (failure.problem.certainty == Certainty::certain && catches(handler, failure.problem.sqlstate)) {
          context_.db = before;
          run_all(handler["action"]);
          return;
        }
      }
      throw;
    }
  }

  void sql(const std::string& text) {
    const auto parsed = parse_postgresql(text);
    const auto* statements = std::get_if<std::vector<ParsedStatement>>(&parsed);
    if (statements == nullptr) {
      doubt_text(text);
      return;
    }
    for (const ParsedStatement& one : *statements) {
      const Database before = context_.db;
      const std::string_view own = std::string_view(text).substr(one.begin, one.length);
      const Node tree = variables_.empty() ? one.tree : variables_.filled(one.tree);
      if (!apply_statement(context_, tree, own, outcome_)) {
        doubt_text(text);
      } else if (context_.rows != nullptr) {
        context_.rows->applied(tree, own, before);
      }
      outcome_.inner.push_back({tree, before, context_.db});
    }
  }

  // FOR record IN query LOOP, over rows that are known.
  bool loop(const Node& statement) {
    constexpr std::size_t kMostRows = 1000;
    const std::string& record = statement["var"]["refname"].str();
    if (!statement["var"].is("PLpgSQL_rec") || !is_plain_loop(statement["body"])) {
      return false;
    }
    const auto answer = answer_to(statement["query"]["query"].str());
    if (!answer || answer->rows.size() > kMostRows) {
      return false;
    }
    const Node* around = loop_ == nullptr ? &statement : loop_;
    for (const auto& row : answer->rows) {
      loop_ = around;
      variables_.set(record, answer->columns, row);
      run_all(statement["body"]);
    }
    variables_.forget(record);
    loop_ = variables_.empty() ? nullptr : around;
    return true;
  }

  std::optional<ir::Answer> answer_to(const std::string& query) {
    const auto parsed = parse_postgresql(query);
    const auto* statements = std::get_if<std::vector<ParsedStatement>>(&parsed);
    return context_.rows != nullptr && statements != nullptr && statements->size() == 1
               ? context_.rows->answer(variables_.filled(statements->front().tree))
               : std::nullopt;
  }

  // What EXECUTE runs: a constant, or made of values that are known.
  std::optional<std::string> text_to_run(const Node& statement) {
    if (const auto text = constant_text(statement)) {
      return text;
    }
    const auto answer = statement["params"].items().empty() && !statement["into"].truth()
                            ? answer_to("SELECT " + statement["query"]["query"].str())
                            : std::nullopt;
    const bool is_text = answer && answer->rows.size() == 1 && answer->rows.front().size() == 1 &&
                         answer->rows.front().front().kind == ir::RowValue::Kind::text;
    return is_text ? std::optional(answer->rows.front().front().text) : std::nullopt;
  }

  void dynamic(const Node& statement) {
    if (const auto text = text_to_run(statement)) {
      sql(*text);
      return;
    }
    look_at(statement);
    doubt(statement);
  }

  void choice(const Node& statement) {
    std::optional<bool> holds = condition(statement);
    const Node* taken = &statement["then_body"];
    const auto& others = statement["elsif_list"].items();
    for (auto other = others.begin(); holds == false && other != others.end(); ++other) {
      holds = condition(*other);
      taken = &(*other)["stmts"];
    }
    if (!holds) {
      look_at(statement);
      doubt(statement);
    } else {
      run_all(*holds ? *taken : statement["else_body"]);
    }
  }

  std::optional<bool> condition(const Node& choice) {
    const std::string& text = choice["cond"]["query"].str();
    const auto holds = variables_.empty() ? evaluate_condition(context_, text) : std::nullopt;
    if (holds || context_.rows == nullptr) {
      return holds;
    }
    const auto parsed = parse_postgresql("SELECT " + text);
    const auto* statements = std::get_if<std::vector<ParsedStatement>>(&parsed);
    return statements != nullptr && statements->size() == 1
               ? context_.rows->holds(variables_.filled(statements->front().tree))
               : std::nullopt;
  }

  // All that may run in a statement of which it can't be told what does: each as if those before it had.
  void look_at(const Node& statement) {
    Database database = context_.db;
    look_at_all(statement, database);
  }

  void look_at_all(const Node& node, Database& database) {
    if (node.is("PLpgSQL_stmt_execsql")) {
      look_at_sql(database, node["sqlstmt"]["query"].str());
    } else if (node.is("PLpgSQL_stmt_perform") || node.is("PLpgSQL_stmt_call")) {
      look_at_sql(database, node["expr"]["query"].str());
    } else if (node.is("PLpgSQL_stmt_fors")) {
      look_at_sql(database, node["query"]["query"].str());
    } else if (node.is("PLpgSQL_stmt_dynexecute")) {
      const auto text = constant_text(node);
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
  void look_at_ways(const Node& choice, Database& database) {
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

  void look_at_sql(Database& database, const std::string& text) {
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
        (void)apply_statement(context, one.tree, std::string_view(text).substr(one.begin, one.length),
                              outcome);
      } catch (const Failure&) {
        database = before;
      }
      outcome_.inner.push_back({one.tree, before, database});
    }
  }

  void not_seen(std::string why) {
    std::vector<std::string>& all = outcome_.inner_unknown;
    if (std::find(all.begin(), all.end(), why) == all.end()) {
      all.push_back(std::move(why));
    }
  }

  // Of a statement in a loop the loop says which names it may be about, and so do the values.
  void doubt(const Node& part) {
    const Node& statement = loop_ == nullptr ? part : *loop_;
    std::string text = variables_.words();
    statement.walk([&](const Node& node) { text += node.str() + " "; });
    if (!changes_rows_alone(statement)) {
      doubt_text(text);
    } else if (context_.rows != nullptr) {
      context_.rows->doubt(text);
    }
  }

  void doubt_text(const std::string& own) {
    const std::string text = variables_.words() + own;
    const auto reason = std::make_shared<Doubt>(Doubt{"a DO block may change it", context_.origin()});
    doubt_names(context_.db, text, reason, outcome_);
    if (context_.rows != nullptr) {
      context_.rows->doubt(text);
    }
  }

  Context& context_;
  Outcome& outcome_;
  BlockVariables variables_;
  const Node* loop_ = nullptr;  // the outermost that is gone through
  bool returned_ = false;
};

}  // namespace

void apply_do(Context& context, const Node& tree, std::string_view text, Outcome& outcome) {
  const Node& language = find_option(tree["args"], "language");
  const auto block =
      !language || language["arg"].str() == "plpgsql" ? parse_plpgsql_block(text) : std::optional<Node>();
  if (block) {
    const auto before = static_cast<std::ptrdiff_t>(outcome.problems.size());
    BlockRunner(context, outcome).run(*block);
    // A block that makes what may be there already is prepared for that.
    outcome.problems.erase(
        std::remove_if(outcome.problems.begin() + before, outcome.problems.end(),
                       [](const Problem& problem) { return problem.kind == Problem::Kind::made_later; }),
        outcome.problems.end());
    return;
  }
  outcome.inner_unknown.emplace_back(
      language && language["arg"].str() != "plpgsql"
          ? "what a DO block in another language than PL/pgSQL runs is not seen"
          : "PL/pgSQL's parser does not read the DO block");
  const auto doubt = std::make_shared<Doubt>(Doubt{"a DO block may change it", context.origin()});
  const std::string code = option_value(find_option(tree["args"], "as")["arg"]);
  doubt_names(context.db, code, doubt, outcome);
  if (context.rows != nullptr) {
    context.rows->doubt(code);
  }
}

}  // namespace sqlgen::catalog
