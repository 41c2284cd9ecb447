#pragma once

#include "project/settings/settings.hpp"
#include "project/settings/toml_reader.hpp"

namespace sqlgen::project {

/// Reads [overrides] of sqlgen.toml.
void read_overrides(TomlReader& reader, const toml::node& node, Settings& settings);

}  // namespace sqlgen::project
