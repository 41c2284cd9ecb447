#pragma once

#include <string>

#include "graph/map/revision_map.hpp"

namespace sqlgen::cli {

/// Twelve hexadecimal digits, as Alembic's rev_id; never an id, nor the beginning of one, that exists.
/// `map`: null where there are no revisions.
[[nodiscard]] std::string new_id(const graph::RevisionMap* map);

}  // namespace sqlgen::cli
