#pragma once

#include "frontend/python/objects/value.hpp"

namespace sqlgen::alembic {

/// sqlalchemy.orm.declarative_base(): a base class whose subclasses get a `__table__` made of their columns.
[[nodiscard]] const python::Value& declarative_base_function();
/// sqlalchemy.orm.DeclarativeBase.
[[nodiscard]] const python::Value& declarative_base_class();

}  // namespace sqlgen::alembic
