#pragma once

#include <string>

#include "ir/type.hpp"

namespace sqlgen::alembic {

/// str() of a type: how SQLAlchemy's default dialect spells it (TypeEngine.__str__).
[[nodiscard]] std::string type_text(const ir::Type& type);

}  // namespace sqlgen::alembic
