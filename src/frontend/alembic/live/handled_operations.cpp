#include "frontend/alembic/live/handled_operations.hpp"

#include <algorithm>
#include <concepts>

#include <fmt/format.h>

#include "frontend/alembic/live/refusals.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/run/live.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/evaluator/statements/exception_guard.hpp"
#include "ir/database/live_database.hpp"

namespace sqlgen::alembic {

using python::Interpreter;

namespace {

// A pass through a loop over rows that are not known executes nothing.
bool matters(Interpreter& in) {
  const Evaluation& evaluation = Evaluation::of(in);
  return evaluation.connected() && evaluation.context().database != nullptr && python::has_handler(in) &&
         in.state().unknown_rows.is_none();
}

/// The table that has to be there for the operation; null where there is none, or it may be missing.
const ir::TableName* needed_table(const ir::Operation& operation) {
  return std::visit(
      [](const auto& o) -> const ir::TableName* {
        using O = std::decay_t<decltype(o)>;
        if constexpr (std::is_same_v<O, std::shared_ptr<ir::BatchAlterTable>>) {
          return &o->table;
        } else if constexpr (std::is_same_v<O, ir::DropTable>) {
          return o.if_exists ? nullptr : &o.table;
        } else if constexpr (requires {
                               { o.table } -> std::convertible_to<const ir::TableName&>;
                             }) {
          return &o.table;
        } else {
          return nullptr;
        }
      },
      operation);
}

bool is_made_by_body(const Evaluation& evaluation, const ir::TableName& table) {
  const auto& operations = evaluation.recorded();
  return std::any_of(operations.begin(), operations.end(), [&](const ir::Operation& operation) {
    const auto* made = std::get_if<ir::CreateTable>(&operation);
    const auto* renamed = std::get_if<ir::RenameTable>(&operation);
    return (made != nullptr && made->table->name.name.text == table.name.text) ||
           (renamed != nullptr && renamed->new_name.text == table.name.text) ||
           std::holds_alternative<ir::Execute>(operation) ||
           std::holds_alternative<ir::ExecuteText>(operation);
  });
}

// Alembic that is connected goes on behind an operation that the database refuses; a script ends there.
void warn_of_refusal(Interpreter& in, std::size_t first, Span where) {
  const Evaluation& evaluation = Evaluation::of(in);
  ir::LiveDatabase* database = evaluation.context().database;
  if (evaluation.connected() || database == nullptr || database->ends_at_refusal() ||
      !python::has_handler(in)) {
    return;
  }
  for (std::size_t i = first; i < evaluation.recorded().size(); ++i) {
    const ir::TableName* table = needed_table(evaluation.recorded()[i]);
    if (table == nullptr || is_made_by_body(evaluation, *table)) {
      continue;
    }
    try {
      const auto schema = table->schema ? std::optional(table->schema->text) : std::nullopt;
      const bool is_there = database->inspector().has_table(table->name.text, schema);
      database->restart_body();
      if (!is_there) {
        in.warn("caught-refusal",
                fmt::format(
                    "no revision has made the table '{}': the script ends at this statement where Alembic, "
                    "when it is connected, goes on behind the `except`",
                    table->name.text),
                where, "look first, with sa.inspect(op.get_bind()).has_table(), or use if_exists=True");
      }
    } catch (const ir::NotKnown&) {
      database->restart_body();
    }
  }
}

}  // namespace

void record_operations(Interpreter& in, Span where, const std::function<void()>& record) {
  require_open_transaction(in, where);
  if (!matters(in)) {
    const std::size_t first = Evaluation::of(in).recorded().size();
    record();
    warn_of_refusal(in, first, where);
    return;
  }
  Evaluation& evaluation = Evaluation::of(in);
  ir::LiveDatabase& database = asked_database(in, "an operation", where);
  std::size_t next = evaluation.recorded().size();
  record();
  for (; next < evaluation.recorded().size(); ++next) {
    evaluation.handed_over(next + 1);
    try {
      const ir::Outcome outcome = database.execute(evaluation.recorded()[next]);
      if (const auto* refusal = std::get_if<ir::Refusal>(&outcome)) {
        evaluation.leave_out(next);
        raise_refusal(in, *refusal, where);
      }
    } catch (const CompileError&) {
      evaluation.leave_out(next);
      throw;
    }
  }
}

}  // namespace sqlgen::alembic
