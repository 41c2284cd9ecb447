#pragma once

#include <string>
#include <utility>
#include <vector>

#include "frontend/python/objects/value.hpp"

namespace sqlgen::alembic {

/// What the Inspector asks for (ir::SchemaInspector), as functions that give lists and dicts of Python.
[[nodiscard]] std::vector<std::pair<std::string, python::Value>> inspection_functions();

}  // namespace sqlgen::alembic
