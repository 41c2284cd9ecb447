#include "compile/operation_writer.hpp"

#include <fmt/format.h>

#include <utility>

#include "compile/checks/null_values.hpp"
#include "compile/replay/inspected_table.hpp"
#include "compile/replay/rebuilds.hpp"
#include "compile/replay/unnamed_constraints.hpp"
#include "support/limits/bounded.hpp"
#include "support/text.hpp"

namespace sqlgen::compile {

namespace {

// What one revision may write. Many operations may share one long text.
constexpr std::size_t kLargestBody = 64U << 20U;

CompileError too_large_body(Span where) {
  return {"too-large", fmt::format("the revision writes more than {} MiB of SQL", kLargestBody >> 20U), where,
          "load large data with a script of its own"};
}

}  // namespace

OperationWriter::OperationWriter(const dialect::Dialect& dialect, const ScriptOptions& options,
                                 const ir::EvaluationContext& context, KnownTables& tables,
                                 StatementChecks& checks, Script& script, Diagnostics& diagnostics)
    : dialect_(dialect),
      body_dialect_(&dialect),
      options_(options),
      context_(context),
      tables_(tables),
      checks_(checks),
      script_(script),
      diagnostics_(diagnostics) {
  state_.diagnostics = &diagnostics;
  // Alembic would look at the database, and offline gives up; what the revisions have done says the same.
  state_.known_table = [this](const ir::TableName& name) { return known_table(name); };
  state_.tables_referring_to = [this](const ir::TableName& name) { return tables_.referring_to(name); };
  state_.dependents = [this](const ir::TableName& name) { return dependents(name); };
}

// A batch copies its table; a constraint without a name is looked for.
bool OperationWriter::looks_back(const ir::Operation& operation) const {
  return options_.rebuild_tables || std::holds_alternative<std::shared_ptr<ir::BatchAlterTable>>(operation) ||
         UnnamedConstraints::has_unnamed(operation);
}

void OperationWriter::write_body(std::vector<ir::Operation> operations, const ir::Revision& revision) {
  const std::size_t before = script_.texts.size();
  choose_dialect(revision.body->was_connected());
  if (options_.rebuild_tables) {
    with_rebuilds(std::move(operations), *body_dialect_, state_.known_table, [&](ir::Operation operation) {
      return write_within(std::move(operation), before, Piece::Kind::statement);
    });
    return;
  }
  for (std::size_t at = 0; at < operations.size(); ++at) {
    if (name_constraints(operations, at, revision.id) &&
        !write_within(std::move(operations[at]), before, Piece::Kind::statement)) {
      return;
    }
  }
}

void OperationWriter::write(ir::Operation operation, Piece::Kind kind) {
  choose_dialect(false);
  (void)write_within(std::move(operation), script_.texts.size(), kind);
}

void OperationWriter::choose_dialect(bool connected) {
  body_dialect_ = connected || context_.bind_parameters ? &dialect_.connected() : &dialect_;
}

// False where the script has grown by more than a body may since it had `begin` bytes of text.
bool OperationWriter::write_within(ir::Operation operation, std::size_t begin, Piece::Kind kind) {
  warn_of_null_values(operation, diagnostics_);
  wrote_rows_ = wrote_rows_ || std::holds_alternative<ir::Execute>(operation) ||
                std::holds_alternative<ir::BulkInsert>(operation);
  try {
    run_bounded("the statement", ir::span_of(operation), [&] {
      for (const dialect::Statement& statement :
           body_dialect_->operations().render(operation, options_.render, state_)) {
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

// Gives what operations[at] drops without a name its name; false where that can't be told.
bool OperationWriter::name_constraints(std::vector<ir::Operation>& operations, std::size_t at,
                                       const std::string& revision) {
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

// As the operations said it, which is nearer to what was meant; else as the database would tell.
ir::TablePtr OperationWriter::known_table(const ir::TableName& name) {
  ir::TablePtr table = tables_.find(name);
  return table != nullptr || context_.database == nullptr ? table : inspected_table(*context_.database, name);
}

// Only SQL text makes views and triggers: where there was none, the database need not be followed for them.
std::vector<ir::DependentObject> OperationWriter::dependents(const ir::TableName& name) {
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

void OperationWriter::add_statement(const dialect::Statement& statement, Piece::Kind kind, Span asked) {
  checks_.check(statement);
  const Span span = statement.span.valid() ? statement.span : asked;
  switch (statement.kind) {
    case dialect::Statement::Kind::sql:
      add(kind, statement.text, span);
      break;
    case dialect::Statement::Kind::complete:
      add(kind, statement.text, span);
      script_.pieces.back().complete = true;
      script_.pieces.back().unended = statement.unended;
      break;
    // MigrationContext.autocommit_block: the open transaction ends before it, a new one begins after it.
    case dialect::Statement::Kind::autocommit_begin:
      mark(Piece::Kind::autocommit_begin);
      checks_.set_transaction(false);
      break;
    case dialect::Statement::Kind::autocommit_end:
      mark(Piece::Kind::autocommit_end);
      checks_.set_transaction(options_.transactional_ddl);
      break;
  }
}

void OperationWriter::add(Piece::Kind kind, std::string_view text, Span span) {
  script_.pieces.push_back(
      {.kind = kind, .step = step_, .span = span, .begin = script_.texts.size(), .size = text.size()});
  script_.texts += text;
}

}  // namespace sqlgen::compile
