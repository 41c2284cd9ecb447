#pragma once

#include <map>
#include <set>
#include <vector>

#include "compile/script.hpp"
#include "ir/revision.hpp"
#include "review/acceptance/acceptance.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::cli {

/// All that a revision says is known and meant, in comments and in its header. What can't be read is an
/// error.
[[nodiscard]] std::vector<review::Acceptance> acceptances_of(const ir::Revision& revision,
                                                             const SourceManager& sources,
                                                             Diagnostics& diagnostics);

/// What the revisions of scripts say is known and meant of the mistakes that are found in them.
class Acceptances {
 public:
  Acceptances(const SourceManager& sources, Diagnostics& diagnostics)
      : sources_(sources), diagnostics_(diagnostics) {}

  /// Reads those of a script's revisions.
  void read(const compile::Script& script);
  /// Whether the revision says that of the mistake: beside the statement, or of the whole revision.
  [[nodiscard]] bool accepts(const Diagnostic& mistake, const ir::Revision* revision);
  /// Warns of those that nothing needed; of round trips where they were made.
  void tell_unused(bool with_round_trip);

 private:
  struct Lines {
    std::uint32_t first = 0, last = 0;
  };
  struct Of {
    std::vector<review::Acceptance> acceptances;
    std::vector<Lines> statements;
  };
  [[nodiscard]] Lines lines_of(Span span) const;
  [[nodiscard]] static bool fits(const review::Acceptance& acceptance, const Of& of, Lines lines);

  const SourceManager& sources_;
  Diagnostics& diagnostics_;
  std::map<const ir::Revision*, Of> revisions_;
};

}  // namespace sqlgen::cli
