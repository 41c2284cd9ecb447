#pragma once

#include <memory>

#include "dialect/dialect.hpp"
#include "dialect/facts/known_dialects.hpp"

namespace sqlgen::dialect {

/// SQLAlchemy's StrCompileDialect, which str() of an element is written in.
[[nodiscard]] std::unique_ptr<Dialect> make_default(Facts facts = default_facts());

}  // namespace sqlgen::dialect
