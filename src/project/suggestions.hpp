#pragma once

#include <string>
#include <vector>

#include "project/settings/settings.hpp"
#include "support/diagnostic.hpp"

// What an error about the configuration can say of what lies there, so that the next try works.

namespace sqlgen::project {

/// The folders at or below one ("": the current one) that hold Alembic's revision files, by their paths; a
/// few levels down.
[[nodiscard]] std::vector<std::string> revision_folders_below(const std::string& folder);

/// Adds to an error where revision files lie below the folder, to be named with --revisions.
void suggest_revision_folders(Diagnostic& error, const std::string& folder);

/// Adds to an error which dialect's names the revision files import from SQLAlchemy, to be named with
/// --dialect.
void suggest_dialect(Diagnostic& error, const Settings& settings);

}  // namespace sqlgen::project
