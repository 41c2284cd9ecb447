#pragma once

#include <memory>
#include <optional>
#include <string>

#include "frontend/alembic/revision/frontend.hpp"
#include "frontend/alembic/revision/revision_header.hpp"
#include "ir/revision.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::project {

/// Whether a file of this name may be a revision: .py as Alembic has it, and .toml, .xml and .sql.
[[nodiscard]] bool is_revision_file(const std::string& name);

/// Reads a revision by the notation that its name ends in; `header` is that of a .py file where it was
/// scanned. Nothing where it is none, or is broken, which is reported.
[[nodiscard]] std::optional<ir::Revision> read_revision_file(
    SourceManager& sources, FileId file, const std::string& path, Diagnostics& diagnostics,
    std::shared_ptr<const alembic::RevisionFolder> folder,
    std::optional<alembic::RevisionHeader>&& header = std::nullopt);

}  // namespace sqlgen::project
