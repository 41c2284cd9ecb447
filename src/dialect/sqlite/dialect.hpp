#pragma once

#include <memory>

#include "dialect/dialect.hpp"
#include "dialect/facts/known_dialects.hpp"

namespace sqlgen::dialect {

/// SQLite, as SQLAlchemy's sqlite dialect and Alembic's SQLiteImpl write it.
[[nodiscard]] std::unique_ptr<Dialect> make_sqlite(Facts facts = dialect_or_usual("sqlite"));

}  // namespace sqlgen::dialect
