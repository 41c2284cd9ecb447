#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "ir/revision.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::sql {

/// Reads a .sql revision:
///
///     -- id: 0004_seed_states
///     -- parents: 0003_add_states
///     -- message: Seed the states
///
///     -- sqlgen:upgrade
///     INSERT INTO states (name) VALUES ('New');
///     -- sqlgen:upgrade postgresql
///     ...
///     -- sqlgen:downgrade
///     ...
///
/// A header of comments (id, parents, labels, depends_on, message, date, author), then sections for a
/// direction, for all dialects or for one. The sections that fit are taken in the order of the file, their
/// statements as they are.
/// `-- sqlgen:autocommit` and `-- sqlgen:end` enclose statements that run outside the transaction,
/// `-- sqlgen:statement` and `-- sqlgen:end` one statement that is taken whole, whatever is in it, with a
/// terminator put behind it (`-- sqlgen:statement X` goes as far as `-- sqlgen:end X`); `-- sqlgen:fail WHY`
/// says that the section can't be compiled. Reports what is wrong and gives nothing then; a file with neither
/// an id nor a section is some other SQL, and gives nothing without a word.
[[nodiscard]] std::optional<ir::Revision> read_sql_revision(const SourceManager& sources, FileId file,
                                                            const std::string& path,
                                                            Diagnostics& diagnostics);

/// SQL by hand in place of a revision's own.
struct SqlPart {
  std::shared_ptr<ir::RevisionBody> body;  // of one direction; null where it can't be read
  ir::Located revision_sha256 = {};        // `-- sqlgen:revision-sha256 DIGEST`: what it was written for
  bool says_nothing = false;               // `-- sqlgen:nothing-to-do`: it has no statement on purpose
};

/// Reads a text as one section of a .sql revision, for all dialects.
[[nodiscard]] SqlPart read_sql_part(const SourceManager& sources, Span where, ir::Direction direction,
                                    Diagnostics& diagnostics);

/// Whether the comments that a text begins with give a revision's id.
[[nodiscard]] bool declares_revision(std::string_view text);

}  // namespace sqlgen::sql
