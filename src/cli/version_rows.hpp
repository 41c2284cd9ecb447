#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/map/revision_map.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::cli {

/// The version table's column, and the row that the query of `current --query` puts before the others.
inline constexpr const char* kVersionColumn = "version_num";

/// The revisions in what psql or sqlite3 printed for the version table's rows, read from a file or ("-") from
/// standard input. What is no row, and an input that tells nothing, are errors.
[[nodiscard]] std::optional<std::vector<graph::NodeId>> read_version_rows(const graph::RevisionMap& map,
                                                                          const std::string& path,
                                                                          Diagnostics& diagnostics);

}  // namespace sqlgen::cli
