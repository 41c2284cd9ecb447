#pragma once

#include <functional>
#include <optional>
#include <string>

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/value.hpp"

// SQLAlchemy's compilers, as functions of a revision use them to write SQL.

namespace sqlgen::alembic {

/// The `compiler` that a function registered with @compiles gets; `in_ddl`: a DDLCompiler.
[[nodiscard]] python::Value make_sql_compiler(python::Interpreter& in, bool in_ddl);
/// How a part of a table is written without the function that is asked: nothing for any other element, then
/// None where it is left out.
using OwnText = std::function<std::optional<std::optional<std::string>>(const python::Value& element)>;
/// The DDLCompiler that a function for such a part gets; `own` answers as long as the call lasts.
[[nodiscard]] python::Value make_part_compiler(python::Interpreter& in, OwnText own);

/// dialect.type_compiler.
[[nodiscard]] python::Value make_type_compiler(python::Interpreter& in);

/// x.compile(...) of a statement, an expression, a DDL element or a type: its text for the run's own dialect,
/// with its values as literals. Any other text is not known (an opaque value).
[[nodiscard]] python::Value make_compile_method(python::Value element);

}  // namespace sqlgen::alembic
