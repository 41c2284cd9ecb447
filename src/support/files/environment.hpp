#pragma once

#include <optional>
#include <string>

namespace sqlgen {

/// A variable of the process's environment; one that is empty, or blank, is as one that is not set.
[[nodiscard]] std::optional<std::string> environment_variable(const char* name);

}  // namespace sqlgen
