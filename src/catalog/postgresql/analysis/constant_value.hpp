#pragma once

#include <optional>
#include <string>

#include "catalog/model/database.hpp"

namespace sqlgen::catalog {

/// The text of a constant as its type's output function writes it, where that is known for certain.
[[nodiscard]] std::optional<std::string> constant_value(const Database& database, const TypeReference& type,
                                                        const std::string& text);

}  // namespace sqlgen::catalog
