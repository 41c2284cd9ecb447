#pragma once

#include <string>

#include "ir/type.hpp"

namespace sqlgen::ir {

/// How SQLAlchemy's default dialect spells a type, which is what str() gives (TypeEngine.__str__).
[[nodiscard]] std::string default_spelling(const Type& type);

}  // namespace sqlgen::ir
