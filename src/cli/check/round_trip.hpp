#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "catalog/model/database.hpp"
#include "cli/check/mistakes.hpp"
#include "ir/revision.hpp"

namespace sqlgen::cli {

/// Holds the schema after each revision's downgrade against the one before its upgrade.
class RoundTrip {
 public:
  explicit RoundTrip(Mistakes& mistakes) : mistakes_(mistakes) {}

  void remember(const ir::Revision& revision, const catalog::Database& before);
  /// Diagnostic: "round-trip", for what no later revision was told of.
  void compare(const ir::Revision& revision, const catalog::Database& after);

 private:
  [[nodiscard]] std::vector<std::string> untold(const std::vector<std::string>& difference);

  Mistakes& mistakes_;
  std::map<const ir::Revision*, catalog::Database> before_;
  std::set<std::string> told_;  // lines of differences
};

}  // namespace sqlgen::cli
