#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ir/revision.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::native {

enum class Notation { toml, xml };

/// Reads a revision in TOML or XML: the header at once, the operations when they are asked for. A file
/// without an id and without operations is no revision: it gives nothing without a word. What is wrong is
/// reported, and gives nothing.
[[nodiscard]] std::optional<ir::Revision> read_native_revision(SourceManager& sources, FileId file,
                                                               const std::string& path, Notation notation,
                                                               Diagnostics& diagnostics);

/// What the header of such a revision says under "accept", each item where it stands; nothing of another one.
[[nodiscard]] std::vector<ir::Located> accepted_findings(const ir::Revision& revision);

}  // namespace sqlgen::native
