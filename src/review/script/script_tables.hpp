#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "review/actions/action.hpp"
#include "review/model/review.hpp"

namespace sqlgen::review {

/// The tables that a script has made, and those that are known to hold no rows: TRUNCATE has taken them until
/// its transaction ends.
class ScriptTables {
 public:
  using Names = std::set<std::string, std::less<>>;

  explicit ScriptTables(const Options& options);

  void follow(const std::vector<Action>& actions, bool in_transaction);
  void end_transaction();
  [[nodiscard]] const Names& made() const { return made_; }
  [[nodiscard]] const Names& empty() const { return empty_; }

 private:
  void rename(const std::string& from, const std::string& to);

  const Options& options_;
  Names made_, empty_, emptied_;
};

}  // namespace sqlgen::review
