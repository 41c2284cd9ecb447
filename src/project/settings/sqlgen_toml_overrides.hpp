#pragma once

#include <toml++/toml.h>

#include <string_view>

#include "project/settings/settings.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::project {

/// A stretch of a TOML file that was parsed from `file`.
[[nodiscard]] Span toml_span(const SourceManager& sources, FileId file, const toml::source_region& region);

/// Reports a value of a wrong type.
void report_wrong_type(Diagnostics& diagnostics, Span where, std::string_view name, std::string_view wanted);

/// Reads [overrides] of sqlgen.toml.
void read_overrides(SourceManager& sources, FileId file, const toml::node& node, Settings& settings,
                    Diagnostics& diagnostics);

}  // namespace sqlgen::project
