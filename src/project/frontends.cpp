#include "project/frontends.hpp"

#include "frontend/native/native_revision.hpp"
#include "frontend/sql/sql_revision.hpp"
#include "project/settings/settings.hpp"
#include "support/limits/bounded.hpp"

namespace sqlgen::project {

bool is_revision_file(const std::string& name) {
  if (name.ends_with(".py")) {
    return alembic::is_revision_file_name(name);
  }
  // As Alembic has it for Python: an editor's lock is none, another file that begins with a dot is one.
  return !name.starts_with(".#") && name != kConfigurationFile && name != "pyproject.toml" &&
         (name.ends_with(".toml") || name.ends_with(".xml") || name.ends_with(".sql"));
}

namespace {

std::optional<ir::Revision> read_by_format(SourceManager& sources, FileId file, const std::string& path,
                                           Diagnostics& diagnostics,
                                           std::shared_ptr<const alembic::RevisionFolder> folder,
                                           std::optional<alembic::RevisionHeader>&& header) {
  if (path.ends_with(".sql")) {
    return sql::read_sql_revision(sources, file, path, diagnostics);
  }
  if (path.ends_with(".toml")) {
    return native::read_native_revision(sources, file, path, native::Notation::toml, diagnostics);
  }
  if (path.ends_with(".xml")) {
    return native::read_native_revision(sources, file, path, native::Notation::xml, diagnostics);
  }
  return header
             ? alembic::read_scanned_revision(file, path, *std::move(header), diagnostics, std::move(folder))
             : alembic::read_revision(sources, file, path, diagnostics, std::move(folder));
}

}  // namespace

std::optional<ir::Revision> read_revision_file(SourceManager& sources, FileId file, const std::string& path,
                                               Diagnostics& diagnostics,
                                               std::shared_ptr<const alembic::RevisionFolder> folder,
                                               std::optional<alembic::RevisionHeader>&& header) {
  try {
    return run_bounded("this file", {file, 0, 0}, [&] {
      return read_by_format(sources, file, path, diagnostics, std::move(folder), std::move(header));
    });
  } catch (const CompileError& error) {
    diagnostics.add(error.diagnostic());
    return std::nullopt;
  }
}

}  // namespace sqlgen::project
