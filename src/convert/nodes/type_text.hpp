#pragma once

#include <string>

#include "ir/type.hpp"

namespace sqlgen::convert {

/// A type as native revisions write it: "Numeric(10, 2)", "postgresql.ENUM('a', 'b', name='mood')". Throws
/// Unsayable.
[[nodiscard]] std::string type_text(const ir::Type& type);

}  // namespace sqlgen::convert
