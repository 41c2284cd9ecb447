#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "graph/map/revision_map.hpp"
#include "ir/revision.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::cli {

/// A diagnostic, and what was compiled when it arose.
struct CheckedDiagnostic {
  Diagnostic diagnostic;
  std::string dialect;  // empty: of the project, before anything was compiled
  const ir::Revision* revision = nullptr;
  ir::Direction direction = ir::Direction::upgrade;
  bool is_declared = false;  // a downgrade that says itself that there is none: a note
};

/// What checking a project or a part of it has found.
struct CheckResult {
  std::vector<CheckedDiagnostic> diagnostics;
  std::size_t revisions = 0, checked = 0, heads = 0;  // checked: of a range, or since a revision
  std::vector<std::string> dialects;

  [[nodiscard]] std::size_t error_count() const;
};

/// How many causes, and places of each, are told; nothing: all.
using ErrorLimit = std::optional<std::size_t>;

/// The errors of one cause together, each with all its places, for a person.
[[nodiscard]] std::string check_text(const CheckResult& result, const SourceManager& sources,
                                     ErrorLimit limit, bool color, bool quiet);

/// The places that rows or a schema decide which no script knows, and the ways to go on without a change of
/// the revisions; empty where there are none.
[[nodiscard]] std::string unresolved_table(const CheckResult& result, const SourceManager& sources);

/// How many errors each revision has, the notes, and where the history compiles again.
[[nodiscard]] std::string check_summary(const CheckResult& result, const graph::RevisionMap& map);

/// An array of all diagnostics as objects.
[[nodiscard]] std::string check_json(const CheckResult& result, const SourceManager& sources);

}  // namespace sqlgen::cli
