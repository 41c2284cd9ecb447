#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "frontend/python/objects/value.hpp"

namespace sqlgen::alembic {

/// What sqlalchemy.orm and its neighbours have that works without a database: Session and sessionmaker,
/// relationship.
[[nodiscard]] std::vector<std::pair<std::string, python::Value>> orm_names();

/// The module of Python files that gives a name of sqlalchemy.orm and its neighbours; empty where none does.
[[nodiscard]] std::string_view orm_library_module(std::string_view name);

/// sqlalchemy.inspect.
[[nodiscard]] const python::Value& inspect_function();
/// sqlalchemy.engine.reflection.Inspector.
[[nodiscard]] const python::Value& inspector_class();

}  // namespace sqlgen::alembic
