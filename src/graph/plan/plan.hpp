#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "graph/map/revision_map.hpp"
#include "ir/revision.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::graph {

/// Width of the version table's column (alembic/ddl/impl.py, version_table_impl).
inline constexpr std::size_t kVersionColumnWidth = 32;

/// What a step does to the rows of the version table.
struct VersionInsert {
  std::string id;
  friend bool operator==(const VersionInsert&, const VersionInsert&) = default;
};
struct VersionUpdate {
  std::string from;
  std::string to;
  friend bool operator==(const VersionUpdate&, const VersionUpdate&) = default;
};
struct VersionDelete {
  std::string id;
  friend bool operator==(const VersionDelete&, const VersionDelete&) = default;
};
using VersionChange = std::variant<VersionInsert, VersionUpdate, VersionDelete>;

/// One step of a script: a revision's upgrade or downgrade, or a stamp that touches the version table alone.
struct Step {
  const ir::Revision* revision = nullptr;  // none: a stamp. Owned by the RevisionMap
  ir::Direction direction = ir::Direction::upgrade;
  std::vector<std::string> from;  // revisions before the step, for the comment: dependencies left out
  std::vector<std::string> to;    // ... and after it
  bool create_version_table =
      false;  // no revision is applied yet: CREATE TABLE comes before the comment line
  std::vector<VersionChange> version_changes;  // after the body, in this order

  /// What follows "-- Running ": "upgrade a, b -> c", "stamp_revision  -> c"
  /// (alembic/runtime/migration.py, MigrationStep.short_log).
  [[nodiscard]] std::string short_log() const;
};

/// The steps from one state of the version table to another.
struct Plan {
  std::vector<std::string> start_heads;  // rows of the version table before the first step; empty: base
  std::vector<std::string> end_heads;    // ... and after the last, in reading order
  std::vector<Step> steps;
  bool purge = false;  // the version table is made where it is not there, and emptied, before the first step
};

/// The plan of `[START:]DEST`. START is one revision or several with commas ("a1,b2"), without it the script
/// starts at base; DEST is any symbol that Alembic knows ("head", "heads", "label@head", "+2", "ae10-1", ...)
/// or several with commas. On an error that is reported there is no plan; an id wider than the version
/// column, where that has a width, is a warning.
[[nodiscard]] std::optional<Plan> plan_upgrade(
    const RevisionMap& map, std::string_view range, Diagnostics& diagnostics,
    std::optional<std::size_t> version_width = kVersionColumnWidth);

/// The plan of `START:DEST`; without START it is an error, as in Alembic's offline mode.
[[nodiscard]] std::optional<Plan> plan_downgrade(
    const RevisionMap& map, std::string_view range, Diagnostics& diagnostics,
    std::optional<std::size_t> version_width = kVersionColumnWidth);

/// The plan that only moves the version table to `ranges`, each `[START:]DEST` with one START in all.
[[nodiscard]] std::optional<Plan> plan_stamp(const RevisionMap& map, std::span<const std::string> ranges,
                                             Diagnostics& diagnostics,
                                             std::optional<std::size_t> version_width = kVersionColumnWidth);

/// The same for a version table whatever is in it: all its rows go before.
[[nodiscard]] std::optional<Plan> plan_purging_stamp(
    const RevisionMap& map, std::span<const std::string> destinations, Diagnostics& diagnostics,
    std::optional<std::size_t> version_width = kVersionColumnWidth);

}  // namespace sqlgen::graph
