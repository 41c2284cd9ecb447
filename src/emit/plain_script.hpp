#pragma once

#include <string>

#include "compile/script.hpp"

namespace sqlgen::emit {

/// The script as `alembic upgrade --sql` prints it.
[[nodiscard]] std::string plain_script(const compile::Script& script);

}  // namespace sqlgen::emit
