#pragma once

#include <string>
#include <string_view>

#include "frontend/alembic/types/type_objects.hpp"

namespace sqlgen::alembic {

/// The names that a module of SQLAlchemy has.
[[nodiscard]] ModuleNames sqlalchemy_names(python::Interpreter& in, const std::string& module);

/// Whether it is one of those that declare classes as tables.
[[nodiscard]] bool is_orm_module(std::string_view module);

}  // namespace sqlgen::alembic
