#include "compile/attempt.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

#include "compile/body_writer.hpp"
#include "compile/checks/statement_checks.hpp"
#include "compile/operation_writer.hpp"
#include "compile/replay/script_database.hpp"
#include "compile/replay/settled_database.hpp"
#include "compile/steps/prepared_bodies.hpp"
#include "compile/steps/step_writer.hpp"
#include "compile/steps/steps_elsewhere.hpp"
#include "dialect/sql_writer.hpp"
#include "support/in_order.hpp"
#include "support/limits/memory_budget.hpp"
#include "support/overloaded.hpp"
#include "support/parallel.hpp"

namespace sqlgen::compile {

namespace {

// Fewer steps are written before a thread for them is there.
constexpr std::size_t kStepsWorthThread = 64;
// A body that takes more is written before the next one is evaluated.
constexpr std::uint64_t kLargestBehind = 4ULL << 20U;  // bytes

// Evaluates bodies, and has what they and their steps say written: on a thread of its own, behind it, where
// nothing looks at the script step by step. Script, tables, database and diagnostics are that thread's then,
// until it has settled.
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
        steps_(dialect, options, tables, checks_, script, writer_),
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
      steps_.set_rows({script_.plan.start_heads.begin(), script_.plan.start_heads.end()});
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

  /// Returns when all that was evaluated is written.
  void settle() {
    if (written_) {
      written_->settle();
    }
  }

  /// Whether bodies have written values as literals before one was answered.
  [[nodiscard]] bool is_to_be_bound() const { return is_to_be_bound_; }

 private:
  // Of a step: what stands before its body, or this and the rest.
  struct Part {
    std::uint32_t step = 0;
    bool is_begin = false;
    std::vector<ir::Operation> operations = {};
    Diagnostics told = {};  // by the evaluation
  };

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
    std::visit(Overloaded{
                   [&](ir::Operation& operation) { writer_.write(std::move(operation)); },
                   [&](const ir::TransactionBegin&) {
                     if (one_transaction) {
                       steps_.begin_transaction();
                     }
                   },
                   [&](const ir::TransactionEnd&) {
                     if (one_transaction) {
                       steps_.end_transaction();
                     }
                   },
                   [&](const ir::MigrationsRun&) {
                     version_table_alone ? steps_.add_version_table() : compile_steps();
                   },
               },
               event);
  }

  void compile_steps() {
    if (script_.plan.purge) {
      steps_.purge_versions();
    }
    written_.emplace([this](Part& part) { write(part); }, may_write_behind());
    for (std::size_t i = 0; i < script_.plan.steps.size() && !is_to_be_bound(); ++i) {
      if (options_.at_step) {
        options_.at_step(i);
      }
      compile_step(static_cast<std::uint32_t>(i));
    }
    settle();
    written_.reset();
    steps_.end_steps();
  }

  [[nodiscard]] bool may_write_behind() const {
    return script_.plan.steps.size() >= kStepsWorthThread && useful_threads() > 1 && !options_.at_step &&
           !options_.unresolved_manual && options_.assumed_done.empty() && !follows_steps();
  }
  // context.configure(on_version_apply=)
  [[nodiscard]] bool follows_steps() const {
    return context_.environment_run != nullptr && context_.environment_run->follows_steps();
  }

  void compile_step(std::uint32_t number) {
    const graph::Step& step = script_.plan.steps[number];
    written_->add({.step = number, .is_begin = true});
    Part part{.step = number};
    const std::uint64_t before = MemoryBudget::allocated();
    if (step.revision != nullptr) {
      evaluate(step, part);
    }
    const auto looks_back = [this](const ir::Operation& each) { return writer_.looks_back(each); };
    if (MemoryBudget::allocated() - before <= kLargestBehind &&
        std::none_of(part.operations.begin(), part.operations.end(), looks_back)) {
      written_->add(std::move(part));
    } else {
      settle();
      write(part);
    }
  }

  void evaluate(const graph::Step& step, Part& part) {
    database_.begin_body(*step.revision);
    part.operations = step.revision->body->evaluate(step.direction, context_, part.told);
    database_.end_body();
    if (options_.bind_where_answered && !context_.bind_parameters && step.revision->body->was_connected()) {
      settle();
      bind_from_here(part.told);
    }
  }

  // From the first answer on values are written as a driver gives them, also those that are given beside
  // statements; where there were any before, the script is made anew.
  void bind_from_here(const Diagnostics& told) {
    const auto is_ignored = [](const Diagnostic& each) { return each.id == "ignored-parameters"; };
    const auto& before = diagnostics_.all();
    is_to_be_bound_ =
        writer_.has_values() ||
        std::any_of(before.begin() + static_cast<std::ptrdiff_t>(told_), before.end(), is_ignored) ||
        std::any_of(told.all().begin(), told.all().end(), is_ignored);
    context_.bind_parameters = true;
    context_.writer = context_.connected_writer;
  }

  void write(Part& part) {
    if (part.is_begin) {
      steps_.begin(part.step);
      return;
    }
    const graph::Step& step = script_.plan.steps[part.step];
    if (step.revision != nullptr) {
      write_body(step, part);
    }
    steps_.write_rows(part.step);
    if (follows_steps()) {
      follow_step(step);
    }
    steps_.end();
  }

  void write_body(const graph::Step& step, Part& part) {
    if (!elsewhere_.may_be_of(step)) {
      diagnostics_.add(std::move(part.told));
      writer_.write_body(std::move(part.operations), *step.revision);
      return;
    }
    StepsElsewhere::Mark before = elsewhere_.mark();
    diagnostics_.add(std::move(part.told));
    writer_.write_body(std::move(part.operations), *step.revision);
    elsewhere_.settle(part.step, std::move(before), steps_.rows());
  }

  // Its callbacks after the rows of a step.
  void follow_step(const graph::Step& step) {
    const std::set<std::string>& rows = steps_.rows();
    const ir::AppliedStep applied{
        step.revision, step.direction, step.from, step.to, {rows.begin(), rows.end()}};
    auto operations = context_.environment_run->version_applied(applied, context_, diagnostics_);
    database_.end_body();
    for (ir::Operation& operation : operations) {
      writer_.write(std::move(operation));
    }
  }

  const dialect::Dialect& dialect_;
  const ScriptOptions& options_;
  ir::EvaluationContext& context_;  // of this attempt
  Diagnostics& diagnostics_;
  KnownTables& tables_;
  ScriptDatabase& database_;
  StatementChecks checks_;
  Script& script_;
  OperationWriter writer_;
  StepWriter steps_;
  StepsElsewhere elsewhere_;
  std::size_t told_;  // how many diagnostics there were before it
  bool is_to_be_bound_ = false;
  std::optional<InOrder<Part>> written_;  // while steps are
};

}  // namespace

Attempt attempt(std::optional<graph::Plan> plan, const dialect::Dialect& dialect,
                const ScriptOptions& options, const ir::EvaluationContext& context,
                Diagnostics& diagnostics) {
  ir::EvaluationContext known = context;
  known.one_transaction = options.transactional_ddl && !options.transaction_per_revision;
  KnownTables tables(options.applied, known, dialect, options.rebuild_tables);
  Attempt made;
  ScriptDatabase database(made.script, options, dialect, tables);
  Compiler compiler(dialect, options, known, tables, database, made.script, diagnostics);
  const std::function<void()> settle = [&compiler] { compiler.settle(); };
  known.writer = make_body_writer(dialect::make_sql_writer(dialect, options.render), tables, settle);
  known.connected_writer =
      make_body_writer(dialect::make_sql_writer(dialect.connected(), options.render), tables, settle);
  SettledDatabase settled(database, settle);
  database.set_context(known);
  known.database = options.make_store ? &settled : nullptr;
  compiler.compile(std::move(plan));
  database.report_doubts(diagnostics);
  made.is_to_be_bound = compiler.is_to_be_bound();
  if (options.database_after != nullptr && !made.is_to_be_bound) {
    *options.database_after = database.take();
  }
  return made;
}

}  // namespace sqlgen::compile
