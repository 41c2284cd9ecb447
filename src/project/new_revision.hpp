#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sqlgen::project {

/// The notations in which a revision file is written.
enum class Format { python, toml, xml, sql };

/// "py", "toml", "xml", "sql"; also the file's extension.
[[nodiscard]] std::string_view format_name(Format format);
[[nodiscard]] std::optional<Format> format_of_name(std::string_view name);

/// A moment as files name it, in UTC.
struct Moment {
  int year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0;
  std::int64_t epoch = 0;
};
[[nodiscard]] Moment moment_of(std::int64_t seconds_since_epoch);

/// What a new revision's file says.
struct NewRevision {
  std::string id;
  std::vector<std::string> parents;
  std::vector<std::string> labels;
  std::vector<std::string> depends_on;
  std::string message;
  Moment created;
  std::string schema = {};  // the file beside it by which editors check it, if there is one
};

/// The schema of this notation under the name by which a project keeps a copy beside its revisions; empty
/// where there is none.
[[nodiscard]] std::string_view schema_file_name(Format format);

/// The text of a new revision with empty bodies.
[[nodiscard]] std::string revision_text(const NewRevision& revision, Format format);

/// The file's name by a template of Alembic's ("%(year)d_%(month).2d-%(rev)s_%(slug)s"; default
/// "%(rev)s_%(slug)s"), the slug cut at `slug_length` (alembic/script/base.py, _rev_path). Nothing where the
/// template names an unknown token.
[[nodiscard]] std::optional<std::string> revision_file_name(const NewRevision& revision, Format format,
                                                            std::string_view file_template,
                                                            std::size_t slug_length);

}  // namespace sqlgen::project
