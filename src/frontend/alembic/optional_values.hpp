#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "frontend/python/objects/value.hpp"

namespace sqlgen::alembic {

/// What an attribute gives for an option of the ir: its value, None where it was not given.
[[nodiscard]] inline python::Value value_or_none(const std::optional<bool>& flag) {
  return flag ? python::Value::boolean(*flag) : python::Value::none();
}
[[nodiscard]] inline python::Value value_or_none(const std::optional<std::int64_t>& number) {
  return number ? python::Value::integer(*number) : python::Value::none();
}
[[nodiscard]] inline python::Value value_or_none(const std::optional<std::string>& text) {
  return text ? python::Value::string(*text) : python::Value::none();
}

}  // namespace sqlgen::alembic
