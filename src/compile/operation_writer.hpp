#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compile/checks/statement_checks.hpp"
#include "compile/compiler.hpp"
#include "compile/replay/known_tables.hpp"
#include "compile/script.hpp"
#include "dialect/dialect.hpp"
#include "dialect/operation_renderer.hpp"
#include "ir/revision.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::compile {

/// Puts operations into a script, as the dialect's statements, with what the steps before have made of the
/// tables that they are about. An operation that can't be rendered is reported, and the next one follows.
/// Everything that is handed in must outlive it.
class OperationWriter {
 public:
  OperationWriter(const dialect::Dialect& dialect, const ScriptOptions& options,
                  const ir::EvaluationContext& context, KnownTables& tables, StatementChecks& checks,
                  Script& script, Diagnostics& diagnostics);
  OperationWriter(const OperationWriter&) = delete;
  OperationWriter& operator=(const OperationWriter&) = delete;

  /// The step of the plan whose pieces come; Piece::kNoStep between steps.
  void begin_step(std::uint32_t step) { step_ = step; }

  /// Whether what is written of the operation depends on what the script has done before it.
  [[nodiscard]] bool looks_back(const ir::Operation& operation) const;

  /// The operations of a revision's body.
  void write_body(std::vector<ir::Operation> operations, const ir::Revision& revision);
  /// An operation of no body.
  void write(ir::Operation operation, Piece::Kind kind = Piece::Kind::statement);

  /// Whether something was written that a driver may write otherwise than a literal: a statement of rows, or
  /// a backslash.
  [[nodiscard]] bool has_values() const {
    return wrote_rows_ || script_.texts.find('\\') != std::string::npos;
  }

  /// A piece without text, and one with it.
  void mark(Piece::Kind kind) { add(kind, {}); }
  void add(Piece::Kind kind, std::string_view text, Span span = {});

 private:
  void choose_dialect(bool connected);
  bool write_within(ir::Operation operation, std::size_t begin, Piece::Kind kind);
  void add_statement(const dialect::Statement& statement, Piece::Kind kind, Span asked);
  bool name_constraints(std::vector<ir::Operation>& operations, std::size_t at, const std::string& revision);
  ir::TablePtr known_table(const ir::TableName& name);
  std::vector<ir::DependentObject> dependents(const ir::TableName& name);

  const dialect::Dialect& dialect_;
  const dialect::Dialect* body_dialect_;  // in which the body is written
  const ScriptOptions& options_;
  const ir::EvaluationContext& context_;
  KnownTables& tables_;
  StatementChecks& checks_;
  Script& script_;
  Diagnostics& diagnostics_;
  dialect::RenderState state_;
  std::uint32_t step_ = Piece::kNoStep;
  std::size_t searched_ = 0;     // the script's text so far, for views and triggers
  bool has_dependents_ = false;  // there may be some
  bool wrote_rows_ = false;      // a statement that SQLAlchemy would bind values of
};

}  // namespace sqlgen::compile
