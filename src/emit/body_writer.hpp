#pragma once

#include <memory>

#include "emit/known_tables.hpp"
#include "ir/revision.hpp"

namespace sqlgen::emit {

/// A writer for bodies that knows, as the script does, what the tables look like that a batch copies.
/// `tables` must outlive it.
[[nodiscard]] std::shared_ptr<const ir::SqlWriter> make_body_writer(
    std::shared_ptr<const ir::SqlWriter> writer, KnownTables& tables);

}  // namespace sqlgen::emit
