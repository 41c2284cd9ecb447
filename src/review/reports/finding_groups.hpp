#pragma once

#include <cstddef>
#include <vector>

#include "review/model/review.hpp"

namespace sqlgen::review {

/// What a rule says the same way in several places.
struct FindingGroup {
  /// Those that say it word for word.
  struct Message {
    std::vector<const Finding*> findings;  // at least one
  };
  std::vector<Message> messages;  // all of one rule, one level and one fix

  [[nodiscard]] const Finding& first() const { return *messages.front().findings.front(); }
  [[nodiscard]] std::size_t size() const;
};

/// The findings that are not accepted, in their order, each where the first of its group stands.
[[nodiscard]] std::vector<FindingGroup> grouped_findings(const Review& review);

}  // namespace sqlgen::review
