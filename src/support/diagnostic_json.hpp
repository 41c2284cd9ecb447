#pragma once

#include <string>

#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen {

/// All diagnostics as a JSON array of objects: severity, id, message, and where they are known file, line,
/// column, label, help (a list). For programs that read them.
[[nodiscard]] std::string render_json(const Diagnostics& diagnostics, const SourceManager& sources);

}  // namespace sqlgen
