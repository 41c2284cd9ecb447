#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "compile/script.hpp"

namespace sqlgen::emit {

/// Gives statements that stop whoever applies the script where the database is not where it is after that
/// many steps.
using StartCheck = std::function<std::string(std::size_t steps_done)>;

/// The script as `alembic upgrade --sql` prints it. With `check`: and with its statements in front, inside of
/// each transaction where there are some, so that what follows fails with them.
[[nodiscard]] std::string plain_script(const compile::Script& script, const StartCheck& check = {});

}  // namespace sqlgen::emit
