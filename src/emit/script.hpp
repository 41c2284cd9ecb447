#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "dialect/dialect.hpp"
#include "emit/known_tables.hpp"
#include "graph/plan/plan.hpp"
#include "ir/environment.hpp"
#include "ir/revision.hpp"
#include "ir/version_table.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::emit {

/// Is told each statement of a script as it is written, the revision that asks for it ("" where none does),
/// and where.
using StatementObserver = std::function<void(std::string_view text, std::string_view revision, Span where)>;

/// How a script is put together (context.configure's options).
struct ScriptOptions {
  ir::VersionTable version_table;
  bool transaction_per_revision = false;
  bool transactional_ddl = false;
  dialect::RenderSettings render;
  std::vector<ir::EnvironmentEvent> events;  // of env.py; none: the transaction with the migrations in it
  KnownTables::Applied applied;              // the revisions that the database has; unset: none is known
  StatementObserver observer = {};
};

/// The whole script of a plan, or nothing where any step of it can't be compiled (reported).
[[nodiscard]] std::optional<std::string> write_script(const graph::Plan& plan,
                                                      const dialect::Dialect& dialect,
                                                      const ScriptOptions& options,
                                                      const ir::EvaluationContext& context,
                                                      Diagnostics& diagnostics);

/// The script that only makes the version table.
[[nodiscard]] std::optional<std::string> write_version_table(const dialect::Dialect& dialect,
                                                             const ScriptOptions& options,
                                                             const ir::EvaluationContext& context,
                                                             Diagnostics& diagnostics);

}  // namespace sqlgen::emit
