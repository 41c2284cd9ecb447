#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "compile/checks/statement_checks.hpp"
#include "compile/compiler.hpp"
#include "compile/operation_writer.hpp"
#include "compile/replay/known_tables.hpp"
#include "compile/script.hpp"
#include "dialect/dialect.hpp"
#include "graph/plan/plan.hpp"
#include "ir/operation.hpp"

namespace sqlgen::compile {

/// Writes what stands in a script around the bodies of its steps, and these: transactions and the rows of
/// the version table. Mirrors MigrationContext.run_migrations and begin_transaction in offline mode
/// (alembic/runtime/migration.py).
class StepWriter {
 public:
  /// All of these must outlive it.
  StepWriter(const dialect::Dialect& dialect, const ScriptOptions& options, KnownTables& tables,
             StatementChecks& checks, Script& script, OperationWriter& writer)
      : dialect_(dialect),
        options_(options),
        tables_(tables),
        checks_(checks),
        script_(script),
        writer_(writer) {}

  /// The version table has these rows before the first step.
  void set_rows(std::set<std::string> rows) { rows_ = std::move(rows); }
  [[nodiscard]] const std::set<std::string>& rows() const { return rows_; }

  void begin_transaction();
  void end_transaction();
  void add_version_table();
  void purge_versions();

  /// The parts of the step of this number in the script's plan, one after the other.
  void begin(std::uint32_t number);
  void write_body(std::uint32_t number, std::vector<ir::Operation> operations);
  void write_rows(std::uint32_t number);
  void end();
  /// What comes belongs to no step.
  void end_steps() { writer_.begin_step(Piece::kNoStep); }

 private:
  [[nodiscard]] bool has_own_transaction() const {
    return options_.transactional_ddl && options_.transaction_per_revision;
  }
  [[nodiscard]] std::string row_text(const graph::VersionChange& change) const;
  void follow(const graph::VersionChange& change);

  const dialect::Dialect& dialect_;
  const ScriptOptions& options_;
  KnownTables& tables_;
  StatementChecks& checks_;
  Script& script_;
  OperationWriter& writer_;
  std::set<std::string> rows_;  // of the version table
};

}  // namespace sqlgen::compile
