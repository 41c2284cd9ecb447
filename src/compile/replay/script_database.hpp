#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catalog/rows/store.hpp"
#include "compile/compiler.hpp"
#include "compile/replay/known_tables.hpp"
#include "compile/script.hpp"
#include "dialect/dialect.hpp"
#include "dialect/operation_renderer.hpp"
#include "ir/database/live_database.hpp"

namespace sqlgen::compile {

/// The database as a script has left it so far. When a body asks first, the script's statements are applied
/// to an empty one; those of a body that asks are a trial until the body is done and its statements stand in
/// the script.
class ScriptDatabase final : public ir::LiveDatabase {
 public:
  /// All of these must outlive it.
  ScriptDatabase(const Script& script, const ScriptOptions& options, const dialect::Dialect& dialect,
                 KnownTables& tables);

  ir::Outcome follow(const ir::Operation& operation) override;
  ir::Outcome execute(const ir::Operation& operation) override;
  std::vector<std::pair<std::string, std::string>> query_columns(const std::string& sql) override;
  const ir::SchemaInspector& inspector() override;
  [[nodiscard]] bool looks_for(std::string_view name, bool to_drop, bool in_body) const override;
  [[nodiscard]] bool ends_at_refusal() const override;
  void restart_body() override { end_body(); }

  /// A body of the revision is evaluated next.
  void begin_body(const ir::Revision& revision) { body_of_ = revision.id; }
  /// What the body handed over has not been: its statements follow in the script.
  void end_body();
  /// What somebody does in a step that has only a check in the script.
  struct DoneElsewhere {
    std::vector<std::string> statements;
    bool all_known = false;  // there is nothing else to it
  };
  /// The piece stands in for it.
  void set_effect(std::size_t piece, DoneElsewhere effect);
  /// The schema where the script is now, and after the statements.
  [[nodiscard]] std::pair<catalog::Database, catalog::Database> around(
      const std::vector<std::string>& statements);
  /// Whether the script makes the table, which was not there where it began.
  [[nodiscard]] bool makes(const std::string& table);
  /// The database as the whole script leaves it, where anything was asked of it; nothing more can be asked.
  [[nodiscard]] std::unique_ptr<catalog::Store> take();
  /// Notes the statements of which it is not known what they run, as far as the script has been followed.
  void report_doubts(Diagnostics& diagnostics) const;
  /// The context of the run, for replaying what the database has before the script.
  void set_context(const ir::EvaluationContext& context) { context_ = &context; }

 private:
  void open();
  void begin();
  void forget_rows();
  void assume();
  void catch_up();
  void expect_pieces();
  void follow_elsewhere(const Piece& piece, const DoneElsewhere& effect);
  void replay_applied();
  void make_version_table();
  void replay(const ir::Revision& revision, const ir::EvaluationContext& context);
  [[nodiscard]] ir::Outcome run(const ir::Operation& operation);
  /// As the piece of the script has it.
  [[nodiscard]] static Span span_in_script(const dialect::Statement& statement,
                                           const ir::Operation& operation);
  [[nodiscard]] ir::TablePtr known_table(const ir::TableName& name);
  void take_into_draft(const ir::Operation& operation);

  const Script& script_;
  const ScriptOptions& options_;
  const dialect::Dialect& dialect_;
  KnownTables& tables_;
  const ir::EvaluationContext* context_ = nullptr;
  std::unique_ptr<catalog::Store> store_;
  std::unique_ptr<ir::SchemaInspector> inspector_;  // of the schema as it is; gone when that moves
  dialect::RenderState state_;                      // of what was applied
  dialect::RenderState body_state_;                 // of the body that asks
  std::optional<catalog::Schema> draft_;           // the tables after what the body has done, once it did any
  std::optional<catalog::Schema> applied_tables_;  // while what the database has before is replayed
  std::string body_of_;                            // the revision
  std::size_t applied_pieces_ = 0;
  std::size_t doubts_before_ = 0;                   // that another script has told
  std::size_t expected_pieces_ = 0;                 // up to there the store has been told what comes
  std::map<std::size_t, DoneElsewhere> elsewhere_;  // by the piece
  std::set<std::string> there_at_start_;            // of the tables that are assumed to be empty
  bool in_body_ = false;
  bool is_behind_ = false;  // an operation of the body could not be said while it is being read
  bool replaying_ = false;  // what the database has before the script
};

}  // namespace sqlgen::compile
