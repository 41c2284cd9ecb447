#pragma once

#include <memory>

#include "dialect/dialect.hpp"

namespace sqlgen::dialect {

/// PostgreSQL, as SQLAlchemy's postgresql dialect and Alembic's PostgresqlImpl write it.
[[nodiscard]] std::unique_ptr<Dialect> make_postgresql();

}  // namespace sqlgen::dialect
