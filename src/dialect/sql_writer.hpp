#pragma once

#include <memory>

#include "dialect/dialect.hpp"
#include "ir/sql_writer.hpp"

namespace sqlgen::dialect {

/// Writes SQL for a body that is being read. The dialect must outlive it.
[[nodiscard]] std::shared_ptr<const ir::SqlWriter> make_sql_writer(const Dialect& dialect,
                                                                   RenderSettings settings);

}  // namespace sqlgen::dialect
