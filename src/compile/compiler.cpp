#include "compile/compiler.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "compile/body_writer.hpp"
#include "compile/inspected_table.hpp"
#include "compile/prepared_bodies.hpp"
#include "compile/rebuilds.hpp"
#include "compile/script_database.hpp"
#include "compile/statement_checks.hpp"
#include "compile/steps_elsewhere.hpp"
#include "compile/unnamed_constraints.hpp"
#include "dialect/operation_renderer.hpp"
#include "dialect/sql_writer.hpp"
#include "dialect/version_table.hpp"
#include "support/bounded.hpp"
#include "support/overloaded.hpp"
#include "support/text.hpp"

namespace sqlgen::compile {

namespace {

using PieceKind = Piece::Kind;

// What one revision may write. Many operations may share one long text.
constexpr std::size_t kLargestBody = 64U << 20U;

CompileError too_large_body(Span where) {
  return {"too-large", fmt::format("the revision writes more than {} MiB of SQL", kLargestBody >> 20U), where,
          "load large data with a script of its own"};
}

// Mirrors MigrationContext.run_migrations and begin_transaction in offline mode
// (alembic/runtime/migration.py).
class Compiler {
 public:
  Compiler(const dialect::Dialect& dialect, const ScriptOptions& options,
           const ir::EvaluationContext& context, KnownTables& tables, ScriptDatabase& database,
           Script& script, Diagnostics& diagnostics)
      : dialect_(dialect),
        options_(options),
        context_(context),
        diagnostics_(diagnostics),
        tables_(tables),
        database_(database),
        checks_(dialect, diagnostics),
        script_(script),
        elsewhere_(dialect, options, script, diagnostics, tables, database, checks_) {
    state_.diagnostics = &diagnostics;
    // Alembic would look at the database, and offline gives up; what the revisions have done says the same.
    state_.known_table = [this](const ir::TableName& name) { return known_table(name); };
    state_.tables_referring_to = [this](const ir::TableName& name) { return tables_.referring_to(name); };
    state_.dependents = [this](const ir::TableName& name) { return dependents(name); };
  }

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
            [&](ir::Operation& operation) { compile_alone(std::move(operation)); },
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
      add(PieceKind::version_table, dialect::create_version_table(dialect_, options_.version_table, true));
      add(PieceKind::version_purge, dialect::purge_versions(dialect_, options_.version_table));
    }
    for (std::size_t i = 0; i < script_.plan.steps.size(); ++i) {
      step_ = static_cast<std::uint32_t>(i);
      tables_.begin_step(i);
      compile_step(script_.plan.steps[i]);
    }
    step_ = Piece::kNoStep;
  }

  void compile_step(const graph::Step& step) {
    if (options_.at_step) {
      options_.at_step(step);
    }
    const bool own_transaction = options_.transactional_ddl && options_.transaction_per_revision;
    if (own_transaction) {
      begin();
    }
    if (step.create_version_table) {
      add_version_table();
    }
    mark(PieceKind::step_begin);
    if (step.revision != nullptr) {
      compile_body(step);
    }
    for (std::size_t i = 0; i < step.version_changes.size(); ++i) {
      add(PieceKind::version_row, version_change(step.version_changes[i]));
      script_.pieces.back().change = static_cast<std::uint32_t>(i);
    }
    follow_step(step);
    mark(PieceKind::step_end);
    if (own_transaction) {
      commit();
    }
  }

  void begin() {
    mark(PieceKind::transaction_begin);
    checks_.set_transaction(true);
  }
  void commit() {
    mark(PieceKind::transaction_end);
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
    auto operations = step.revision->body->evaluate(step.direction, context_, diagnostics_);
    database_.end_body();
    const std::size_t before = script_.texts.size();
    if (options_.rebuild_tables) {
      with_rebuilds(std::move(operations), dialect_, state_.known_table,
                    [&](ir::Operation operation) { return compile_operation(std::move(operation), before); });
      return;
    }
    for (std::size_t at = 0; at < operations.size(); ++at) {
      if (name_constraints(operations, at, step.revision->id) &&
          !compile_operation(std::move(operations[at]), before)) {
        return;
      }
    }
  }

  /// Gives what operations[at] drops without a name its name; false where that can't be told.
  bool name_constraints(std::vector<ir::Operation>& operations, std::size_t at, const std::string& revision) {
    if (context_.database == nullptr || !UnnamedConstraints::has_unnamed(operations[at])) {
      return true;
    }
    try {
      operations[at] = UnnamedConstraints(*context_.database, operations, revision).named(at);
      return true;
    } catch (const CompileError& error) {
      diagnostics_.add(error.diagnostic());
      return false;
    }
  }

  /// As the operations said it, which is nearer to what was meant; else as the database would tell.
  ir::TablePtr known_table(const ir::TableName& name) {
    ir::TablePtr table = tables_.find(name);
    return table != nullptr || context_.database == nullptr ? table
                                                            : inspected_table(*context_.database, name);
  }

  // Only SQL text makes views and triggers: where there was none, the database need not be followed for them.
  std::vector<ir::DependentObject> dependents(const ir::TableName& name) {
    if (context_.database == nullptr) {
      return {};
    }
    const std::string text = to_lower(std::string_view(script_.texts).substr(searched_));
    searched_ = script_.texts.size();
    has_dependents_ = has_dependents_ || text.find("trigger") != std::string::npos ||
                      text.find("view") != std::string::npos ||
                      (options_.applied && !options_.applied().empty());
    return has_dependents_ ? inspected_dependents(*context_.database, name)
                           : std::vector<ir::DependentObject>();
  }

  void compile_alone(ir::Operation operation) {
    compile_operation(std::move(operation), script_.texts.size());
  }

  /// False where the script has grown by more than a body may since it had `begin` bytes of text.
  bool compile_operation(ir::Operation operation, std::size_t begin, PieceKind kind = PieceKind::statement) {
    try {
      run_bounded("the statement", ir::span_of(operation), [&] {
        for (const dialect::Statement& statement :
             dialect_.operations().render(operation, options_.render, state_)) {
          add_statement(statement, kind, ir::span_of(operation));
        }
        if (script_.texts.size() - begin > kLargestBody) {
          throw too_large_body(ir::span_of(operation));
        }
      });
    } catch (CompileError& error) {
      if (!error.diagnostic().span.valid()) {
        error.diagnostic().span = ir::span_of(operation);
      }
      diagnostics_.add(error.diagnostic());
    }
    tables_.record(std::move(operation));
    return script_.texts.size() - begin <= kLargestBody;
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
      compile_alone(std::move(operation));
    }
  }

  void add_version_table() {
    if (options_.version_table.definition == nullptr) {
      add(PieceKind::version_table, dialect::create_version_table(dialect_, options_.version_table));
      return;
    }
    ir::CreateTable create{options_.version_table.definition};
    create.maker = ir::TableMaker::table;
    compile_operation(std::move(create), script_.texts.size(), PieceKind::version_table);
  }

  void add_statement(const dialect::Statement& statement, PieceKind kind, Span asked) {
    checks_.check(statement);
    const Span span = statement.span.valid() ? statement.span : asked;
    switch (statement.kind) {
      case dialect::Statement::Kind::sql:
        add(kind, statement.text, span);
        break;
      case dialect::Statement::Kind::complete:
        add(kind, statement.text, span);
        script_.pieces.back().complete = true;
        break;
      // MigrationContext.autocommit_block: the open transaction ends before it, a new one begins after it.
      case dialect::Statement::Kind::autocommit_begin:
        mark(PieceKind::autocommit_begin);
        checks_.set_transaction(false);
        break;
      case dialect::Statement::Kind::autocommit_end:
        mark(PieceKind::autocommit_end);
        checks_.set_transaction(options_.transactional_ddl);
        break;
    }
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

  void mark(PieceKind kind) { add(kind, {}); }
  void add(PieceKind kind, std::string_view text, Span span = {}) {
    script_.pieces.push_back(
        {.kind = kind, .step = step_, .span = span, .begin = script_.texts.size(), .size = text.size()});
    script_.texts += text;
  }

  const dialect::Dialect& dialect_;
  const ScriptOptions& options_;
  const ir::EvaluationContext& context_;
  Diagnostics& diagnostics_;
  dialect::RenderState state_;
  KnownTables& tables_;
  ScriptDatabase& database_;
  std::set<std::string> rows_;  // of the version table
  std::uint32_t step_ = Piece::kNoStep;
  StatementChecks checks_;
  std::size_t searched_ = 0;     // the script's text so far, for views and triggers
  bool has_dependents_ = false;  // there may be some
  Script& script_;
  StepsElsewhere elsewhere_;
};

std::optional<Script> compile(std::optional<graph::Plan> plan, const dialect::Dialect& dialect,
                              const ScriptOptions& options, const ir::EvaluationContext& context,
                              Diagnostics& diagnostics) {
  const std::size_t errors_before = diagnostics.error_count();
  ir::EvaluationContext known = context;
  known.one_transaction = options.transactional_ddl && !options.transaction_per_revision;
  KnownTables tables(options.applied, known, dialect, options.rebuild_tables);
  known.writer = make_body_writer(dialect::make_sql_writer(dialect, options.render), tables);
  Script script;
  ScriptDatabase database(script, options, dialect, tables);
  database.set_context(known);
  known.database = options.make_store ? &database : nullptr;
  Compiler(dialect, options, known, tables, database, script, diagnostics).compile(std::move(plan));
  if (diagnostics.error_count() != errors_before && !options.partial) {
    return std::nullopt;
  }
  if (options.database_after != nullptr) {
    *options.database_after = database.take();
  }
  return script;
}

}  // namespace

std::optional<Script> compile_script(graph::Plan plan, const dialect::Dialect& dialect,
                                     const ScriptOptions& options, const ir::EvaluationContext& context,
                                     Diagnostics& diagnostics) {
  return compile(std::move(plan), dialect, options, context, diagnostics);
}

std::optional<Script> compile_version_table(const dialect::Dialect& dialect, const ScriptOptions& options,
                                            const ir::EvaluationContext& context, Diagnostics& diagnostics) {
  return compile(std::nullopt, dialect, options, context, diagnostics);
}

}  // namespace sqlgen::compile
