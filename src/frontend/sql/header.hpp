#pragma once

#include <string_view>

#include "ir/revision.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::sql {

/// The text of a file, by which its parts are found again.
struct FileText {
  FileId file;
  std::string_view text;

  [[nodiscard]] Span span_of(std::string_view part) const;
};

/// Takes a line of the header, without its dashes, into the revision; any other comment means nothing.
/// Errors: unknown-key where it is nearly a key, or one of Alembic's.
void read_header_line(std::string_view line, const FileText& text, ir::Revision& revision,
                      Diagnostics& diagnostics);

}  // namespace sqlgen::sql
