#include "support/files/environment.hpp"

#include <cstdlib>

#include "support/text.hpp"

namespace sqlgen {

std::optional<std::string> environment_variable(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && !trim(value).empty() ? std::optional<std::string>(value) : std::nullopt;
}

}  // namespace sqlgen
