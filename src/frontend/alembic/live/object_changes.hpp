#pragma once

#include <string>
#include <utility>
#include <vector>

#include "frontend/python/objects/value.hpp"

namespace sqlgen::alembic {

/// What a session asks of the objects that it holds, as functions of sqlalchemy._live_database.
[[nodiscard]] std::vector<std::pair<std::string, python::Value>> object_functions();

}  // namespace sqlgen::alembic
