#pragma once

#include <string>
#include <utility>
#include <vector>

#include "convert/body.hpp"

namespace sqlgen::convert {

/// One direction for each dialect.
using DirectionBodies = std::vector<std::pair<std::string, Body>>;

/// A .sql revision: its header, then the statements of each direction; one section where they are the same
/// for all dialects.
[[nodiscard]] std::string sql_revision(const ir::Revision& revision, const DirectionBodies& upgrade,
                                       const DirectionBodies& downgrade);

}  // namespace sqlgen::convert
