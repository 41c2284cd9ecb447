#include "compile/attempt.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "compile/body_writer.hpp"
#include "compile/checks/statement_checks.hpp"
#include "compile/operation_writer.hpp"
#include "compile/replay/script_database.hpp"
#include "compile/steps/prepared_bodies.hpp"
#include "compile/steps/steps_elsewhere.hpp"
#include "dialect/sql_writer.hpp"
#include "dialect/version_table.hpp"
#include "support/overloaded.hpp"

namespace sqlgen::compile {

namespace {

using PieceKind = Piece::Kind;

// Mirrors MigrationContext.run_migrations and begin_transaction in offline mode
// (alembic/runtime/migration.py).
class Compiler {
 public:
  Compiler(const dialect::Dialect& dialect, const ScriptOptions& options, ir::EvaluationContext& context,
           KnownTables& tables, ScriptDatabase& database, Script& script, Diagnostics& diagnostics)
      : dialect_(dialect),
        options_(options),
        context_(context),
        diagnostics_(diagnostics),
        tables_(tables),
        database_(database),
        checks_(dialect, diagnostics),
        script_(script),
        writer_(dialect, options, context, tables, checks_, script, diagnostics),
        elsewhere_(dialect, options, script, diagnostics, tables, database, checks_),
        told_(diagnostics.all().size()) {}

  /// Of no plan: the version table is made where the steps would stand.
  void compile(std::optional<graph::Plan> plan) {
    script_.dialect = dialect_.name();
    script_.version_table = options_.version_table;
    script_.transactional_ddl = options_.transactional_ddl;
    script_.transaction_per_revision = options_.transaction_per_revision;
    const bool version_table_alone = !plan;
    if (plan) {
      script_.plan = *std::move(plan);
      prepare(script_.plan);
      tables_.follow(script_.plan, bodies_alone());
      rows_ = {script_.plan.start_heads.begin(), script_.plan.start_heads.end()};
    }
    const std::vector<ir::EnvironmentEvent> usual = {ir::TransactionBegin{}, ir::MigrationsRun{},
                                                     ir::TransactionEnd{}};
    for (ir::EnvironmentEvent event : options_.events.empty() ? usual : options_.events) {
      compile_event(event, version_table_alone);
    }
    if (!options_.assumed_empty.empty() && !version_table_alone) {
      elsewhere_.check_assumptions();
    }
  }

  /// Whether bodies have written values as literals before one was answered.
  [[nodiscard]] bool is_to_be_bound() const { return is_to_be_bound_; }

 private:
  void prepare(const graph::Plan& plan) {
    prepare_bodies(plan, context_);
    if (context_.run) {
      std::vector<FileId> files;
      for (const graph::Step& step : plan.steps) {
        if (step.revision != nullptr) {
          files.push_back(step.revision->file);
        }
      }
      context_.run->expect(files);
    }
  }

  /// Whether what the script does to tables is what the bodies of its steps do.
  [[nodiscard]] bool bodies_alone() const {
    return options_.version_table.definition == nullptr &&
           (context_.environment_run == nullptr || !context_.environment_run->follows_steps()) &&
           std::none_of(options_.events.begin(), options_.events.end(),
                        [](const auto& event) { return std::holds_alternative<ir::Operation>(event); });
  }

  void compile_event(ir::EnvironmentEvent& event, bool version_table_alone) {
    const bool one_transaction = options_.transactional_ddl && !options_.transaction_per_revision;
    std::visit(
        Overloaded{
            [&](ir::Operation& operation) { writer_.write(std::move(operation)); },
            [&](const ir::TransactionBegin&) {
              if (one_transaction) {
                begin();
              }
            },
            [&](const ir::TransactionEnd&) {
              if (one_transaction) {
                commit();
              }
            },
            [&](const ir::MigrationsRun&) { version_table_alone ? add_version_table() : compile_steps(); },
        },
        event);
  }

  void compile_steps() {
    if (script_.plan.purge) {
      writer_.add(PieceKind::version_table,
                  dialect::create_version_table(dialect_, options_.version_table, true));
      writer_.add(PieceKind::version_purge, dialect::purge_versions(dialect_, options_.version_table));
    }
    for (std::size_t i = 0; i < script_.plan.steps.size(); ++i) {
      step_ = static_cast<std::uint32_t>(i);
      writer_.begin_step(step_);
      tables_.begin_step(i);
      compile_step(script_.plan.steps[i]);
      if (is_to_be_bound()) {
        return;  // the script is made anew
      }
    }
    step_ = Piece::kNoStep;
    writer_.begin_step(step_);
  }

  void compile_step(const graph::Step& step) {
    if (options_.at_step) {
      options_.at_step(step_);
    }
    const bool own_transaction = options_.transactional_ddl && options_.transaction_per_revision;
    if (own_transaction) {
      begin();
    }
    if (step.create_version_table) {
      add_version_table();
    }
    writer_.mark(PieceKind::step_begin);
    if (step.revision != nullptr) {
      compile_body(step);
    }
    for (std::size_t i = 0; i < step.version_changes.size(); ++i) {
      writer_.add(PieceKind::version_row, version_change(step.version_changes[i]));
      script_.pieces.back().change = static_cast<std::uint32_t>(i);
    }
    follow_step(step);
    writer_.mark(PieceKind::step_end);
    if (own_transaction) {
      commit();
    }
  }

  void begin() {
    writer_.mark(PieceKind::transaction_begin);
    checks_.set_transaction(true);
  }
  void commit() {
    writer_.mark(PieceKind::transaction_end);
    checks_.set_transaction(false);
  }

  void compile_body(const graph::Step& step) {
    if (!elsewhere_.may_be_of(step)) {
      compile_operations(step);
      return;
    }
    StepsElsewhere::Mark before = elsewhere_.mark();
    compile_operations(step);
    elsewhere_.settle(step_, std::move(before), rows_);
  }

  void compile_operations(const graph::Step& step) {
    database_.begin_body(*step.revision);
    auto operations = step.revision->body->evaluate(step.direction, context_, diagnostics_);
    database_.end_body();
    if (options_.bind_where_answered && !context_.bind_parameters) {
      bind_if_answered(*step.revision->body);
    }
    writer_.write_body(std::move(operations), *step.revision);
  }

  // From the first answer on values are written as a driver gives them, also those that are given beside
  // statements; where there were any before, the script is made anew.
  void bind_if_answered(const ir::RevisionBody& body) {
    if (body.was_connected()) {
      const auto& all = diagnostics_.all();
      is_to_be_bound_ = writer_.has_values() ||
                        std::any_of(all.begin() + static_cast<std::ptrdiff_t>(told_), all.end(),
                                    [](const Diagnostic& told) { return told.id == "ignored-parameters"; });
      context_.bind_parameters = true;
      context_.writer = context_.connected_writer;
    }
  }

  // context.configure(on_version_apply=): callbacks after the rows of a step.
  void follow_step(const graph::Step& step) {
    for (const graph::VersionChange& change : step.version_changes) {
      std::visit(Overloaded{
                     [&](const graph::VersionInsert& c) { rows_.insert(c.id); },
                     [&](const graph::VersionUpdate& c) {
                       rows_.erase(c.from);
                       rows_.insert(c.to);
                     },
                     [&](const graph::VersionDelete& c) { rows_.erase(c.id); },
                 },
                 change);
    }
    if (context_.environment_run == nullptr || !context_.environment_run->follows_steps()) {
      return;
    }
    const ir::AppliedStep applied{
        step.revision, step.direction, step.from, step.to, {rows_.begin(), rows_.end()}};
    auto operations = context_.environment_run->version_applied(applied, context_, diagnostics_);
    database_.end_body();
    for (ir::Operation& operation : operations) {
      writer_.write(std::move(operation));
    }
  }

  void add_version_table() {
    if (options_.version_table.definition == nullptr) {
      writer_.add(PieceKind::version_table, dialect::create_version_table(dialect_, options_.version_table));
      return;
    }
    ir::CreateTable create{options_.version_table.definition};
    create.maker = ir::TableMaker::table;
    writer_.write(std::move(create), PieceKind::version_table);
  }

  [[nodiscard]] std::string version_change(const graph::VersionChange& change) const {
    const ir::VersionTable& table = options_.version_table;
    return std::visit(
        Overloaded{
            [&](const graph::VersionInsert& c) { return dialect::insert_version(dialect_, table, c.id); },
            [&](const graph::VersionUpdate& c) {
              return dialect::update_version(dialect_, table, c.from, c.to);
            },
            [&](const graph::VersionDelete& c) { return dialect::delete_version(dialect_, table, c.id); },
        },
        change);
  }

  const dialect::Dialect& dialect_;
  const ScriptOptions& options_;
  ir::EvaluationContext& context_;  // of this attempt
  Diagnostics& diagnostics_;
  KnownTables& tables_;
  ScriptDatabase& database_;
  std::set<std::string> rows_;  // of the version table
  std::uint32_t step_ = Piece::kNoStep;
  StatementChecks checks_;
  Script& script_;
  OperationWriter writer_;
  StepsElsewhere elsewhere_;
  std::size_t told_;  // how many diagnostics there were before it
  bool is_to_be_bound_ = false;
};

}  // namespace

Attempt attempt(std::optional<graph::Plan> plan, const dialect::Dialect& dialect,
                const ScriptOptions& options, const ir::EvaluationContext& context,
                Diagnostics& diagnostics) {
  ir::EvaluationContext known = context;
  known.one_transaction = options.transactional_ddl && !options.transaction_per_revision;
  KnownTables tables(options.applied, known, dialect, options.rebuild_tables);
  known.writer = make_body_writer(dialect::make_sql_writer(dialect, options.render), tables);
  known.connected_writer =
      make_body_writer(dialect::make_sql_writer(dialect.connected(), options.render), tables);
  Attempt made;
  ScriptDatabase database(made.script, options, dialect, tables);
  database.set_context(known);
  known.database = options.make_store ? &database : nullptr;
  Compiler compiler(dialect, options, known, tables, database, made.script, diagnostics);
  compiler.compile(std::move(plan));
  database.report_doubts(diagnostics);
  made.is_to_be_bound = compiler.is_to_be_bound();
  if (options.database_after != nullptr && !made.is_to_be_bound) {
    *options.database_after = database.take();
  }
  return made;
}

}  // namespace sqlgen::compile
