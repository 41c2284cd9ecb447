#pragma once

#include <optional>
#include <string>

#include "frontend/python/objects/value.hpp"

namespace sqlgen::alembic {

/// A module of Alembic's own; nothing where it has none of that name.
[[nodiscard]] std::optional<python::Value> alembic_module(python::Interpreter& in, const std::string& name);

}  // namespace sqlgen::alembic
