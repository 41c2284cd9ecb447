#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "frontend/python/evaluator/interpreter.hpp"

namespace sqlgen::alembic {

/// Alembic's and SQLAlchemy's modules as natives; a part of them that is not known is an open module, whose
/// names are opaque values. Nothing for any other module.
[[nodiscard]] std::optional<python::Value> native_module(python::Interpreter& in,
                                                         const std::string& dotted_name);

/// Whether a module is one of these or of Python's standard library, and so not the project's.
[[nodiscard]] bool is_native_module(std::string_view dotted_name);

/// Modules of theirs that are Python here too (exception classes): the text, or nothing.
[[nodiscard]] std::optional<std::string_view> python_module_text(std::string_view dotted_name);

/// Raises one of sqlalchemy.exc's exceptions.
[[noreturn]] void raise_sqlalchemy(python::Interpreter& in, std::string_view exception_class,
                                   std::string message, Span where);

}  // namespace sqlgen::alembic
