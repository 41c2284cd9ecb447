#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "catalog/rows/store.hpp"
#include "compile/replay/known_tables.hpp"
#include "compile/script.hpp"
#include "dialect/dialect.hpp"
#include "graph/plan/plan.hpp"
#include "ir/environment.hpp"
#include "ir/revision.hpp"
#include "ir/version_table.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::compile {

/// How a script is put together (context.configure's options).
struct ScriptOptions {
  ir::VersionTable version_table;
  bool transaction_per_revision = false;
  bool transactional_ddl = false;
  bool rebuild_tables = false;  // what the database can't do in place is done by making the table again
  dialect::RenderSettings render;
  std::vector<ir::EnvironmentEvent> events;  // of env.py; none: the transaction with the migrations in it
  KnownTables::Applied applied;              // the revisions that the database has; unset: none is known
  // An empty database of the dialect, for what bodies ask; unset: nothing can be asked.
  std::function<std::unique_ptr<catalog::Store>()> make_store = {};
  // The database where the script begins, if another script has left it so; it is taken when a body asks.
  std::unique_ptr<catalog::Store>* database_before = nullptr;
  // ... and where that of this script goes to, if any body asked.
  std::unique_ptr<catalog::Store>* database_after = nullptr;
  const SourceManager* sources = nullptr;  // of the revisions
  std::vector<std::string> assumed_empty;  // tables without rows where the script begins
  std::set<std::string> assumed_done;      // revisions whose bodies are taken as done
  bool unresolved_manual = false;          // a revision that can't be compiled is left to a person
  // Values that are given beside statements are written into them where any body was answered from the
  // database: Alembic's offline mode, which leaves them out, can't print such a script.
  bool bind_where_answered = false;
  bool partial = false;  // where steps can't be compiled, the script is given with what of it can
  // Is told the number of each step before its body is evaluated; they begin at 0 once more, and what was
  // reported is taken back, where the script has to be made anew.
  std::function<void(std::size_t)> at_step = {};
};

/// The script of a plan, or nothing where any step of it can't be compiled (reported).
[[nodiscard]] std::optional<Script> compile_script(graph::Plan plan, const dialect::Dialect& dialect,
                                                   const ScriptOptions& options,
                                                   const ir::EvaluationContext& context,
                                                   Diagnostics& diagnostics);

/// The script that only makes the version table; its plan is empty.
[[nodiscard]] std::optional<Script> compile_version_table(const dialect::Dialect& dialect,
                                                          const ScriptOptions& options,
                                                          const ir::EvaluationContext& context,
                                                          Diagnostics& diagnostics);

}  // namespace sqlgen::compile
