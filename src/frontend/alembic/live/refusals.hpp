#pragma once

#include <optional>

#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/python/evaluator/interpreter.hpp"
#include "ir/database/answer.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::alembic {

/// Raises SQLAlchemy's exception for what the database refuses for certain. Where that ends the transaction,
/// it takes no other statement until a savepoint is rolled back.
[[noreturn]] void raise_refusal(python::Interpreter& in, const ir::Refusal& refusal, Span where);

/// Raises what the database says of any statement in such a transaction.
void require_open_transaction(python::Interpreter& in, Span where);

/// The error of a body that ends in one.
[[nodiscard]] std::optional<Diagnostic> ended_transaction(const Evaluation& evaluation);

/// Connection.begin_nested(): what is done since is not done where it is rolled back.
[[nodiscard]] python::Value make_savepoint(python::Interpreter& in, Span where);

}  // namespace sqlgen::alembic
