#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "review/model/review.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::review {

/// Says that findings of a rule are known and meant: `# sqlgen: accept RULE because REASON`.
struct Acceptance {
  std::string rule, reason;
  const ir::Revision* revision = nullptr;
  Span span = {};
  /// The line that it is about, its own or the next that holds something; 0: the whole revision.
  std::uint32_t line = 0;
  bool is_used = false;
};

/// Whether an id is one of the mistakes that `check` tells and a revision may accept, beside the rules.
[[nodiscard]] bool is_mistake(std::string_view id);

/// "unused-accept": nothing needed it.
[[nodiscard]] Diagnostic unused_acceptance(const Acceptance& acceptance);

/// Reads "RULE because REASON"; the rule is empty where it is not that.
[[nodiscard]] Acceptance parse_acceptance(std::string_view words);

/// The comments of a revision's file that accept findings; one that can't be read is an error.
[[nodiscard]] std::vector<Acceptance> read_acceptances(const ir::Revision& revision,
                                                       const SourceManager& sources,
                                                       Diagnostics& diagnostics);

/// The same of what a header says: items "RULE because REASON", for the whole revision.
[[nodiscard]] std::vector<Acceptance> read_acceptances(const ir::Revision& revision,
                                                       const std::vector<ir::Located>& items,
                                                       Diagnostics& diagnostics);

/// Marks the findings that are accepted: those of the statement on the line, or of the whole revision where
/// no statement begins there. Warns of acceptances of rules that nothing needed.
void accept(Review& review, std::vector<Acceptance>& acceptances, const SourceManager& sources,
            Diagnostics& diagnostics);

}  // namespace sqlgen::review
