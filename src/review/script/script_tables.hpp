#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "review/actions/action.hpp"
#include "review/model/review.hpp"

namespace sqlgen::review {

/// The tables that a script has made, and those that are known to hold no rows.
class ScriptTables {
 public:
  using Names = std::set<std::string, std::less<>>;

  explicit ScriptTables(const Options& options);

  void follow(const std::vector<Action>& actions);
  [[nodiscard]] const Names& made() const { return made_; }
  [[nodiscard]] const Names& empty() const { return empty_; }

 private:
  void rename(const std::string& from, const std::string& to);

  const Options& options_;
  Names made_, empty_;
};

}  // namespace sqlgen::review
