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

/// Whether a name of these modules is one of declarative mapping, which kDeclarativeModule gives.
[[nodiscard]] bool is_declarative_name(std::string_view name);
inline constexpr const char* kDeclarativeModule = "sqlalchemy.orm._declarative";

/// sqlalchemy.inspect.
[[nodiscard]] const python::Value& inspect_function();
/// sqlalchemy.engine.reflection.Inspector.
[[nodiscard]] const python::Value& inspector_class();

}  // namespace sqlgen::alembic
