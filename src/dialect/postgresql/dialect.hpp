#pragma once

#include <memory>

#include "dialect/dialect.hpp"
#include "dialect/facts/known_dialects.hpp"

namespace sqlgen::dialect {

/// PostgreSQL, as SQLAlchemy's postgresql dialect and Alembic's PostgresqlImpl write it.
[[nodiscard]] std::unique_ptr<Dialect> make_postgresql(Facts facts = dialect_or_usual("postgresql"));

}  // namespace sqlgen::dialect
