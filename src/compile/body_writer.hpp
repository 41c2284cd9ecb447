#pragma once

#include <functional>
#include <memory>

#include "compile/replay/known_tables.hpp"
#include "ir/sql_writer.hpp"

namespace sqlgen::compile {

/// A writer for bodies that knows, as the script does, what the tables look like that a batch copies.
/// `tables` must outlive it; `settle` is called before they are asked.
[[nodiscard]] std::shared_ptr<const ir::SqlWriter> make_body_writer(
    std::shared_ptr<const ir::SqlWriter> writer, KnownTables& tables, std::function<void()> settle);

}  // namespace sqlgen::compile
