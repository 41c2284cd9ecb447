#pragma once

#include <string_view>

#include "catalog/model/identity.hpp"

namespace sqlgen::catalog {

/// Whether a text may be a value of a type of the server's own: false only where the type's input function
/// refuses it for certain. Integers, numbers, truth values and UUIDs are looked at; all else may be.
[[nodiscard]] bool may_be_constant(Oid type, std::string_view text);

}  // namespace sqlgen::catalog
