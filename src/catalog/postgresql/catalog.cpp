#include "catalog/postgresql/catalog.hpp"

#include <algorithm>
#include <utility>

#include "catalog/inspection/postgresql/postgresql_inspector.hpp"
#include "catalog/postgresql/doubts.hpp"
#include "catalog/postgresql/statements.hpp"
#include "catalog/print/ddl.hpp"
#include "catalog/syntax/identifiers.hpp"
#include "catalog/syntax/parser.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

PostgresqlCatalog::PostgresqlCatalog() {
  Object schema;
  schema.name = "public";
  schema.comment = "standard public schema";
  schema.body = Namespace{};
  const Oid public_schema = state_.database.add(std::move(schema));
  Object language;
  language.name = "plpgsql";
  language.schema = public_schema;
  language.comment = "PL/pgSQL procedural language";
  language.body = Extension{};
  state_.database.add(std::move(language));
}

std::unique_ptr<Catalog> PostgresqlCatalog::clone() const {
  return std::make_unique<PostgresqlCatalog>(*this);
}

std::unique_ptr<ir::SchemaInspector> PostgresqlCatalog::inspector() const {
  return std::make_unique<PostgresqlInspector>(state_.database, state_.session);
}

std::string PostgresqlCatalog::ddl() const {
  return postgresql_ddl(state_.database);
}

void PostgresqlCatalog::doubt(std::string_view text, const DoubtPtr& why) {
  Outcome outcome;
  doubt_names(state_.database, text, why, outcome);
}

Outcome PostgresqlCatalog::apply(const Statement& statement) {
  Outcome outcome;
  const auto parsed = trees_ != nullptr ? trees_->take(statement.text) : ParsedTexts().take(statement.text);
  if (const auto* failure = std::get_if<ParseFailure>(parsed.get())) {
    Problem problem{Problem::Kind::syntax, "42601", failure->message};
    problem.origin = statement.origin;
    outcome.problems.push_back(std::move(problem));
    doubt_names(state_.database, statement.text,
                std::make_shared<Doubt>(Doubt{"PostgreSQL's parser does not read it", statement.origin}),
                outcome);
    return outcome;
  }
  report_truncated(statement, outcome);
  for (const ParsedStatement& one : std::get<std::vector<ParsedStatement>>(*parsed)) {
    apply_one(one.tree, statement.text.substr(one.begin, one.length), statement.origin, outcome);
  }
  return outcome;
}

Outcome PostgresqlCatalog::apply_parsed(const Node& tree, const Statement& statement) {
  if (!tree) {
    return apply(statement);
  }
  Outcome outcome;
  report_truncated(statement, outcome);
  apply_one(tree, statement.text, statement.origin, outcome);
  return outcome;
}

Outcome PostgresqlCatalog::apply_block(const Node& tree, const Statement& statement, BlockRows& rows) {
  Outcome outcome;
  apply_one(tree, statement.text, statement.origin, outcome, &rows);
  return outcome;
}

void PostgresqlCatalog::report_truncated(const Statement& statement, Outcome& outcome) {
  for (Problem& problem : truncated_identifiers(statement.text)) {
    problem.origin = statement.origin;
    outcome.problems.push_back(std::move(problem));
  }
}

void PostgresqlCatalog::apply_one(const Node& tree, std::string_view text, const Origin& origin,
                                  Outcome& outcome, BlockRows* rows) {
  if (tree.is("TransactionStmt")) {
    transaction(tree);
    return;
  }
  if (tree.is("VariableSetStmt")) {
    set_variable(tree);
    return;
  }
  State before = state_;
  Context context(state_.database, state_.session, origin, outcome.problems);
  context.rows = rows;
  try {
    if (!apply_statement(context, tree, text, outcome)) {
      const auto doubt = std::make_shared<Doubt>(Doubt{"what it does is not known", origin});
      doubt_names(state_.database, text, doubt, outcome);
    }
  } catch (const Failure& failure) {
    state_ = std::move(before);
    outcome.problems.push_back(failure.problem);
    if (failure.problem.certainty != Certainty::certain) {
      const auto doubt = std::make_shared<Doubt>(Doubt{failure.problem.message, origin});
      doubt_names(state_.database, text, doubt, outcome);
    }
  }
}

void PostgresqlCatalog::end_transaction(bool keep) {
  if (!keep && !save_points_.empty()) {
    state_ = std::move(save_points_.front().state);
  }
  save_points_.clear();
  if (!path_after_transaction_.empty()) {
    state_.session.search_path = std::exchange(path_after_transaction_, {});
  }
}

void PostgresqlCatalog::transaction(const Node& tree) {
  const std::string& kind = tree["kind"].str();
  const auto named = [&]() {
    return std::find_if(save_points_.rbegin(), save_points_.rend(), [&](const SavePoint& point) {
      return point.name == tree["savepoint_name"].str() && !point.name.empty();
    });
  };
  if (kind == "TRANS_STMT_BEGIN" || kind == "TRANS_STMT_START") {
    if (save_points_.empty()) {
      save_points_.push_back({"", state_});
    }
  } else if (kind == "TRANS_STMT_COMMIT" || kind == "TRANS_STMT_ROLLBACK") {
    const bool chained = tree["chain"].truth();
    end_transaction(kind == "TRANS_STMT_COMMIT");
    if (chained) {
      save_points_.push_back({"", state_});
    }
  } else if (kind == "TRANS_STMT_SAVEPOINT") {
    save_points_.push_back({tree["savepoint_name"].str(), state_});
  } else if (const auto point = named(); point != save_points_.rend()) {
    if (kind == "TRANS_STMT_ROLLBACK_TO") {
      state_ = point->state;
      save_points_.erase(point.base(), save_points_.end());
    } else if (kind == "TRANS_STMT_RELEASE") {
      save_points_.erase(point.base() - 1, save_points_.end());
    }
  }
}

void PostgresqlCatalog::set_variable(const Node& tree) {
  const std::string& kind = tree["kind"].str();
  if (tree["name"].str() != "search_path" && kind != "VAR_RESET_ALL") {
    return;
  }
  std::vector<std::string> path;
  for (const Node& argument : tree["args"].items()) {
    path.push_back(argument["sval"]["sval"].str());
  }
  if (kind != "VAR_SET_VALUE") {
    path = Session{}.search_path;
  }
  if (tree["is_local"].truth()) {
    if (save_points_.empty()) {
      return;  // outside of a transaction it has no effect
    }
    if (path_after_transaction_.empty()) {
      path_after_transaction_ = state_.session.search_path;
    }
  } else {
    path_after_transaction_.clear();
  }
  state_.session.search_path = std::move(path);
}

}  // namespace sqlgen::catalog
