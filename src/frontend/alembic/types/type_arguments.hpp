#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/signature.hpp"
#include "ir/type.hpp"

// What the arguments of the types' constructors mean: one reader for each list of parameters.

namespace sqlgen::alembic {

/// A whole number, also written as a str (SQLAlchemy prints what it is given); None is nothing.
[[nodiscard]] std::optional<std::int64_t> type_number(python::Interpreter& in, const python::Value& value,
                                                      Span where, std::string_view name);
/// A str or quoted_name; None is nothing.
[[nodiscard]] std::optional<std::string> type_text(python::Interpreter& in, const python::Value& value,
                                                   Span where, std::string_view name);
/// A parameter's truth, or `otherwise` where it is not given.
[[nodiscard]] bool type_flag(python::Interpreter& in, const python::BoundArguments& call,
                             std::string_view name, bool otherwise);

void read_string(python::Interpreter& in, const python::BoundArguments& call, ir::Type& type);
void read_binary(python::Interpreter& in, const python::BoundArguments& call, ir::Type& type);
void read_numeric(python::Interpreter& in, const python::BoundArguments& call, ir::Type& type);
void read_float(python::Interpreter& in, const python::BoundArguments& call, ir::Type& type);
void read_timezone(python::Interpreter& in, const python::BoundArguments& call, ir::Type& type);
void read_boolean(python::Interpreter& in, const python::BoundArguments& call, ir::Type& type);
void read_interval(python::Interpreter& in, const python::BoundArguments& call, ir::Type& type);
void read_uuid(python::Interpreter& in, const python::BoundArguments& call, ir::Type& type);
void read_json(python::Interpreter& in, const python::BoundArguments& call, ir::Type& type);
void read_pickle(python::Interpreter& in, const python::BoundArguments& call, ir::Type& type);
void read_array(python::Interpreter& in, const python::BoundArguments& call, ir::Type& type);
void read_tuple(python::Interpreter& in, const python::BoundArguments& call, ir::Type& type);

void read_enum(python::Interpreter& in, const python::BoundArguments& call, ir::Type& type);
void read_native_enum(python::Interpreter& in, const python::BoundArguments& call, ir::Type& type);
void read_domain(python::Interpreter& in, const python::BoundArguments& call, ir::Type& type);

}  // namespace sqlgen::alembic
