#pragma once

#include "dialect/dialect.hpp"
#include "emit/script.hpp"
#include "project/settings.hpp"

namespace sqlgen::cli {

/// How the settings want a script of the dialect put together.
[[nodiscard]] emit::ScriptOptions script_options(const project::Settings& settings,
                                                 const dialect::Dialect& dialect);

}  // namespace sqlgen::cli
