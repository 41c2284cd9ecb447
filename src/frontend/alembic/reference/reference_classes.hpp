#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "frontend/python/evaluator/interpreter.hpp"

namespace sqlgen::alembic {

/// The module of a full name.
[[nodiscard]] std::string module_of(const std::string& path);

/// A class of which only the name is known, and what makes one.
[[nodiscard]] python::Value library_class(const std::string& path);

/// The class of a full name, as the module that defines it holds it; nothing where it holds none.
[[nodiscard]] std::optional<python::Value> reference_class_object(python::Interpreter& in,
                                                                  const std::string& path, Span where);

/// A constant as classes.txt writes it: None, True, False, a number, a text in quotes.
[[nodiscard]] std::optional<python::Value> literal_constant(std::string_view text);

}  // namespace sqlgen::alembic
