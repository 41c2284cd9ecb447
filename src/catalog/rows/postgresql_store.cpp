#include "catalog/rows/postgresql_store.hpp"

#include <fmt/format.h>

#include "catalog/inspection/postgresql/postgresql_inspector.hpp"
#include "catalog/postgresql/facts/builtin_functions.hpp"
#include "catalog/rows/system/system_tables.hpp"
#include "catalog/rows/translation/query_columns.hpp"
#include "catalog/rows/translation/translator.hpp"
#include "catalog/syntax/parser.hpp"
#include "ir/database/not_known.hpp"

namespace sqlgen::catalog {

namespace {

ir::Outcome without_rows() {
  return ir::Answer{};
}

}  // namespace

std::unique_ptr<ir::SchemaInspector> PostgresqlStore::inspect() const {
  return std::make_unique<PostgresqlInspector>(catalog_.database(), catalog_.session());
}

void PostgresqlStore::begin_trial() {
  catalogs_before_trial_.push_back(catalog_);
  rows_.begin_trial();
}

void PostgresqlStore::end_trial() {
  catalog_ = std::move(catalogs_before_trial_.back());
  catalogs_before_trial_.pop_back();
  rows_.end_trial();
}

void PostgresqlStore::forget_rows(const DoubtPtr& why) {
  catalog_.database().for_each([&](const Object& object) {
    if (object.as<Table>() != nullptr) {
      rows_.clear(object.oid);
      rows_.doubt_rows(object.oid, why);
    } else if (object.as<Sequence>() != nullptr) {
      rows_.sequence(catalog_.database(), object.oid).doubt = why;
    }
  });
}

void PostgresqlStore::doubt_all_rows(const DoubtPtr& why) {
  catalog_.database().for_each([&](const Object& object) {
    if (object.as<Table>() != nullptr) {
      rows_.doubt_rows(object.oid, why);
    } else if (object.as<Sequence>() != nullptr) {
      rows_.sequence(catalog_.database(), object.oid).doubt = why;
    }
  });
}

// One that no revision makes becomes known when a statement first takes it to be there.
void PostgresqlStore::assume_empty(const std::string& table) {
  const std::size_t dot = table.find('.');
  const std::string schema = dot == std::string::npos ? std::string() : table.substr(0, dot);
  const std::string name = dot == std::string::npos ? table : table.substr(dot + 1);
  std::vector<Oid> named;
  catalog_.database().for_each([&](const Object& object) {
    if (object.as<Table>() != nullptr && object.name == name &&
        (schema.empty() || catalog_.database().schema_name(object) == schema)) {
      named.push_back(object.oid);
    }
  });
  for (const Oid oid : named) {
    rows_.clear(oid);
  }
  rows_.assume_empty(name);
}

void PostgresqlStore::forget_names(std::string_view text, const DoubtPtr& why) {
  RowChanges(catalog_.database(), catalog_.session(), rows_, why->origin)
      .doubt_named(text, why->reason, true);
  catalog_.doubt(text, why);
}

ir::Outcome PostgresqlStore::execute(const Statement& statement) {
  // What a trial has is mostly read again, when it stands in the script.
  const bool is_read_again = shares_trees_ || !catalogs_before_trial_.empty();
  const auto parsed = is_read_again ? trees_->read(statement.text) : trees_->take(statement.text);
  if (const auto* failure = std::get_if<ParseFailure>(parsed.get())) {
    static_cast<void>(catalog_.apply(statement));
    RowChanges(catalog_.database(), catalog_.session(), rows_, statement.origin)
        .doubt_named(statement.text, "PostgreSQL's parser does not read a statement that names it", true);
    return ir::Refusal{"ProgrammingError", failure->message};
  }
  ir::Outcome last = without_rows();
  for (const ParsedStatement& one : std::get<std::vector<ParsedStatement>>(*parsed)) {
    last = execute_one(one.tree, {statement.text.substr(one.begin, one.length), statement.origin});
  }
  return last;
}

ir::Outcome PostgresqlStore::execute_one(const Node& tree, const Statement& statement) {
  if (tree.is("SelectStmt") && !tree["intoClause"]) {
    const Outcome outcome = catalog_.apply_parsed(tree, statement);
    if (const Problem* problem = outcome.certain_failure()) {
      return ir::Refusal{std::string(dbapi_exception(*problem)), problem->message};
    }
    if (outcome.rows_doubt != nullptr) {
      doubt_all_rows(outcome.rows_doubt);
    }
    return select(tree, statement);
  }
  if (tree.is("DoStmt")) {
    return execute_block(tree, statement);
  }
  const Database before = catalog_.database();
  const Outcome outcome = catalog_.apply_parsed(tree, statement);
  if (const Problem* problem = outcome.certain_failure()) {
    return ir::Refusal{std::string(dbapi_exception(*problem)), problem->message};
  }
  if (outcome.rows_doubt != nullptr) {
    doubt_all_rows(outcome.rows_doubt);
  }
  try {
    return follow(tree, statement, before);
  } catch (const ir::NotKnown& reason) {
    return ir::Uncertain{reason.reason(), reason.since()};
  }
}

ir::Outcome PostgresqlStore::follow(const Node& tree, const Statement& statement, const Database& before) {
  RowChanges changes(catalog_.database(), catalog_.session(), rows_, statement.origin);
  doubt_called_functions(changes, tree);
  if (tree.is("InsertStmt")) {
    return changes.insert(tree);
  }
  if (tree.is("UpdateStmt")) {
    return changes.update(tree);
  }
  if (tree.is("DeleteStmt")) {
    return changes.remove(tree);
  }
  if (tree.is("TruncateStmt")) {
    changes.truncate(tree);
    return without_rows();
  }
  if (tree.is("CopyStmt") || tree.is("MergeStmt")) {
    changes.doubt_named(statement.text, "what is copied or merged into it is not followed", true);
    return without_rows();
  }
  if (tree.is("CallStmt")) {
    changes.doubt_named(statement.text, "a procedure that is called with it may change its rows", true);
  } else if (tree.is("TransactionStmt") && tree["kind"].str().find("ROLLBACK") != std::string::npos) {
    for (const Oid table : rows_.filled()) {
      rows_.doubt_rows(table,
                       std::make_shared<Doubt>(Doubt{"a transaction is rolled back", statement.origin}));
    }
  } else if (tree.is("VariableShowStmt") || tree.is("ExplainStmt")) {
    return ir::Uncertain{"the settings of the server are not known", statement.origin.span, true};
  }
  reconcile(tree, before, statement.origin);
  if (tree.is("CreateTableAsStmt") || tree.is("SelectStmt")) {
    const Node& query = tree.is("SelectStmt") ? tree : tree["query"];
    const Node& into = tree.is("SelectStmt") ? tree["intoClause"] : tree["into"];
    Node plain = query;
    plain.set("intoClause", Node());
    const Oid made = Translator(catalog_.database(), catalog_.session(), rows_, {}).relation(into["rel"]);
    if (!into["skipData"].truth() && before.find(made) == nullptr) {
      changes.fill(made, plain);
    }
  }
  return without_rows();
}

// A function of the project's may change the rows of whatever its body names.
void PostgresqlStore::doubt_called_functions(RowChanges& changes, const Node& tree) {
  tree.walk([&](const Node& node) {
    if (!node.is("FuncCall") || is_builtin_function(last_name(node["funcname"]))) {
      return;
    }
    const std::string name = last_name(node["funcname"]);
    std::vector<std::string> bodies;
    catalog_.database().for_each([&](const Object& object) {
      const auto* function = object.as<Function>();
      if (function != nullptr && object.name == name && function->definition != nullptr) {
        function->definition->walk([&](const Node& part) {
          if (part.is_text()) {
            bodies.push_back(part.str());
          }
        });
      }
    });
    for (const std::string& body : bodies) {
      changes.doubt_named(body, fmt::format("the function {}() may change its rows", name), true);
    }
  });
}

}  // namespace sqlgen::catalog
