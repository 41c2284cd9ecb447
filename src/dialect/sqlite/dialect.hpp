#pragma once

#include <memory>

#include "dialect/dialect.hpp"

namespace sqlgen::dialect {

/// SQLite, as SQLAlchemy's sqlite dialect and Alembic's SQLiteImpl write it.
[[nodiscard]] std::unique_ptr<Dialect> make_sqlite();

}  // namespace sqlgen::dialect
