#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ir/revision.hpp"
#include "project/settings/settings.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::project {

/// What the name of a sidecar says: "r/0003_fill.upgrade.postgresql.sql" is beside "r/0003_fill.py".
struct SidecarName {
  std::string stem;  // the revision's path without its ending
  ir::Direction direction = ir::Direction::upgrade;
  std::string dialect;  // empty: all
};

/// Nothing where a file of this name is no sidecar.
[[nodiscard]] std::optional<SidecarName> sidecar_name(std::string_view path);

/// Whether a .sql file is SQL by hand beside a revision: by its name, unless it is a revision itself.
[[nodiscard]] bool is_sidecar(std::string_view path, std::string_view text);

/// Puts the SQL of sidecars and of [overrides] before what the revisions say. Reports what belongs to no
/// revision, says nothing or is said twice.
void apply_overrides(const SourceManager& sources, const std::vector<OverrideSetting>& settings,
                     const std::vector<FileId>& sidecars, std::vector<ir::Revision>& revisions,
                     Diagnostics& diagnostics);

}  // namespace sqlgen::project
