#pragma once

#include <string>
#include <vector>

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/value.hpp"
#include "ir/operation.hpp"

// Functions of a project that write SQLAlchemy's own types and DDL elements (@compiles(JSONB, "sqlite")).

namespace sqlgen::alembic {

/// Whether a function may be registered for the class, which is SQLAlchemy's own: types, the DDL elements
/// that operations execute, parts of tables, functions, INSERT, UPDATE and DELETE.
[[nodiscard]] bool can_compile_native(const python::Value& class_object);

/// The text of an operation's statements, as these functions write it.
[[nodiscard]] std::vector<std::string> compiled_texts(python::Interpreter& in, const ir::Operation& operation,
                                                      Span where);

/// Has the recorded operations written by the functions that are registered for the run's dialect: types of
/// columns by theirs, a statement by that of its element. Nothing where none is.
void apply_compilers(python::Interpreter& in, Span where);

}  // namespace sqlgen::alembic
