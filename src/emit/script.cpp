#include "emit/script.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "dialect/operation_renderer.hpp"
#include "dialect/sql_writer.hpp"
#include "dialect/version_table.hpp"
#include "emit/body_writer.hpp"
#include "emit/statement_checks.hpp"
#include "support/bounded.hpp"
#include "support/overloaded.hpp"

namespace sqlgen::emit {

namespace {

// What one revision may write. Many operations may share one long text.
constexpr std::size_t kLargestBody = 64U << 20U;

CompileError too_large_body(Span where) {
  return {"too-large", fmt::format("the revision writes more than {} MiB of SQL", kLargestBody >> 20U), where,
          "load large data with a script of its own"};
}

// Mirrors MigrationContext.run_migrations and begin_transaction in offline mode
// (alembic/runtime/migration.py).
class Writer {
 public:
  Writer(const dialect::Dialect& dialect, const ScriptOptions& options, const ir::EvaluationContext& context,
         KnownTables& tables, Diagnostics& diagnostics)
      : dialect_(dialect),
        options_(options),
        context_(context),
        diagnostics_(diagnostics),
        tables_(tables),
        checks_(dialect, diagnostics) {
    state_.diagnostics = &diagnostics;
    // Alembic would look at the database, and offline gives up; what the revisions have done says the same.
    state_.known_table = [this](const ir::TableName& name) { return tables_.find(name); };
  }

  /// Of no plan: the version table is made where the steps would stand.
  std::string write(const graph::Plan* plan) {
    if (plan != nullptr) {
      prepare(*plan);
      rows_ = {plan->start_heads.begin(), plan->start_heads.end()};
    }
    std::vector<ir::EnvironmentEvent> usual = {ir::TransactionBegin{}, ir::MigrationsRun{},
                                               ir::TransactionEnd{}};
    for (ir::EnvironmentEvent event : options_.events.empty() ? std::move(usual) : options_.events) {
      write_event(event, plan);
    }
    return std::move(out_);
  }

 private:
  // Alembic loads all files, in their order, before it runs the first step (ScriptDirectory._load_revisions).
  void prepare(const graph::Plan& plan) {
    std::vector<const ir::Revision*> revisions;
    for (const graph::Step& step : plan.steps) {
      if (step.revision != nullptr) {
        revisions.push_back(step.revision);
      }
    }
    std::sort(revisions.begin(), revisions.end(),
              [](const ir::Revision* a, const ir::Revision* b) { return a->file < b->file; });
    for (const ir::Revision* revision : revisions) {
      revision->body->prepare(context_);
    }
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

  void write_event(ir::EnvironmentEvent& event, const graph::Plan* plan) {
    const bool one_transaction = options_.transactional_ddl && !options_.transaction_per_revision;
    std::visit(Overloaded{
                   [&](ir::Operation& operation) { write_operation(std::move(operation), out_.size()); },
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
                   [&](const ir::MigrationsRun&) {
                     if (plan == nullptr) {
                       write_version_table();
                       return;
                     }
                     if (plan->purge) {
                       put_sql(dialect::create_version_table(dialect_, options_.version_table, true));
                       put_sql(dialect::purge_versions(dialect_, options_.version_table));
                     }
                     for (const graph::Step& step : plan->steps) {
                       write_step(step);
                     }
                   },
               },
               event);
  }

  void write_step(const graph::Step& step) {
    const bool own_transaction = options_.transactional_ddl && options_.transaction_per_revision;
    if (own_transaction) {
      begin();
    }
    if (step.create_version_table) {
      write_version_table();
    }
    put("-- Running " + step.short_log());
    if (step.revision != nullptr) {
      revision_ = step.revision->id;
      write_body(step);
    }
    for (const graph::VersionChange& change : step.version_changes) {
      write_version_change(change);
    }
    follow_step(step);
    if (own_transaction) {
      commit();
    }
  }

  void begin() {
    put_complete("BEGIN;");
    checks_.set_transaction(true);
  }
  void commit() {
    put_complete("COMMIT;");
    checks_.set_transaction(false);
  }

  void write_body(const graph::Step& step) {
    auto operations = step.revision->body->evaluate(step.direction, context_, diagnostics_);
    const std::size_t before = out_.size();
    for (ir::Operation& operation : operations) {
      if (!write_operation(std::move(operation), before)) {
        return;
      }
    }
  }

  /// False where the script has grown by more than a body may since it was `begin` bytes long.
  bool write_operation(ir::Operation operation, std::size_t begin) {
    where_ = ir::span_of(operation);
    try {
      run_bounded("the statement", ir::span_of(operation), [&] {
        for (const dialect::Statement& statement :
             dialect_.operations().render(operation, options_.render, state_)) {
          write_statement(statement);
        }
        if (out_.size() - begin > kLargestBody) {
          throw too_large_body(ir::span_of(operation));
        }
      });
    } catch (CompileError& error) {
      if (!error.diagnostic().span.valid()) {
        error.diagnostic().span = ir::span_of(operation);
      }
      diagnostics_.add(error.diagnostic());
    }
    where_ = {};
    tables_.record(std::move(operation));
    return out_.size() - begin <= kLargestBody;
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
    for (ir::Operation& operation :
         context_.environment_run->version_applied(applied, context_, diagnostics_)) {
      write_operation(std::move(operation), out_.size());
    }
  }

  void write_version_table() {
    if (options_.version_table.definition == nullptr) {
      put_sql(dialect::create_version_table(dialect_, options_.version_table));
      return;
    }
    ir::CreateTable create{options_.version_table.definition};
    create.maker = ir::TableMaker::table;
    write_operation(std::move(create), out_.size());
  }

  void write_statement(const dialect::Statement& statement) {
    checks_.check(statement);
    switch (statement.kind) {
      case dialect::Statement::Kind::sql:
        put_sql(statement.text);
        break;
      case dialect::Statement::Kind::complete:
        put_complete(statement.text);
        break;
      // MigrationContext.autocommit_block: the open transaction ends before it, a new one begins after it.
      case dialect::Statement::Kind::autocommit_begin:
        if (options_.transactional_ddl) {
          commit();
        }
        break;
      case dialect::Statement::Kind::autocommit_end:
        if (options_.transactional_ddl) {
          begin();
        }
        break;
    }
  }

  void write_version_change(const graph::VersionChange& change) {
    const ir::VersionTable& table = options_.version_table;
    put_sql(std::visit(
        Overloaded{
            [&](const graph::VersionInsert& c) { return dialect::insert_version(dialect_, table, c.id); },
            [&](const graph::VersionUpdate& c) {
              return dialect::update_version(dialect_, table, c.from, c.to);
            },
            [&](const graph::VersionDelete& c) { return dialect::delete_version(dialect_, table, c.id); },
        },
        change));
  }

  void put_sql(std::string_view text) {
    observe(text);
    out_.append(text).append(";\n\n");
  }
  void put_complete(std::string_view text) {
    observe(text);
    put(text);
  }
  void put(std::string_view text) { out_.append(text).append("\n\n"); }
  void observe(std::string_view text) const {
    if (options_.observer) {
      options_.observer(text, revision_, where_);
    }
  }

  const dialect::Dialect& dialect_;
  const ScriptOptions& options_;
  const ir::EvaluationContext& context_;
  Diagnostics& diagnostics_;
  dialect::RenderState state_;
  KnownTables& tables_;
  std::set<std::string> rows_;  // of the version table
  std::string revision_ = {};   // that is being written, and the operation's place
  Span where_ = {};
  StatementChecks checks_;
  std::string out_;
};

}  // namespace

namespace {

std::optional<std::string> write(const graph::Plan* plan, const dialect::Dialect& dialect,
                                 const ScriptOptions& options, const ir::EvaluationContext& context,
                                 Diagnostics& diagnostics) {
  const std::size_t errors_before = diagnostics.error_count();
  ir::EvaluationContext known = context;
  known.one_transaction = options.transactional_ddl && !options.transaction_per_revision;
  KnownTables tables(options.applied, known, dialect);
  known.writer = make_body_writer(dialect::make_sql_writer(dialect, options.render), tables);
  std::string script = Writer(dialect, options, known, tables, diagnostics).write(plan);
  if (diagnostics.error_count() != errors_before) {
    return std::nullopt;
  }
  return script;
}

}  // namespace

std::optional<std::string> write_script(const graph::Plan& plan, const dialect::Dialect& dialect,
                                        const ScriptOptions& options, const ir::EvaluationContext& context,
                                        Diagnostics& diagnostics) {
  return write(&plan, dialect, options, context, diagnostics);
}

std::optional<std::string> write_version_table(const dialect::Dialect& dialect, const ScriptOptions& options,
                                               const ir::EvaluationContext& context,
                                               Diagnostics& diagnostics) {
  return write(nullptr, dialect, options, context, diagnostics);
}

}  // namespace sqlgen::emit
