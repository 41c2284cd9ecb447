#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "review/model/lock_mode.hpp"

namespace sqlgen::review {

/// What a kind of statement does to the parts that it has: "subject", "referenced" and so on
/// (dialects/locks).
struct Effect {
  std::vector<std::pair<std::string, LockMode>> locks = {};
  std::vector<std::string> reads = {}, rewrites = {}, builds = {};
  bool outside = false;  // can't run inside a transaction
};

/// The kinds of statements of a database, for one version of the server.
class EffectTable {
 public:
  /// Of the data for a dialect; empty where there is none.
  EffectTable(std::string_view dialect, int version);

  /// nullptr for a kind that the version does not have.
  [[nodiscard]] const Effect* find(std::string_view kind) const;
  /// Whether any kind is not the same in all versions.
  [[nodiscard]] bool has_versions() const { return has_versions_; }

 private:
  std::map<std::string, Effect, std::less<>> effects_;
  bool has_versions_ = false;
};

/// Whether PostgreSQL has a function of that name that gives another value each time.
[[nodiscard]] bool is_volatile_builtin(std::string_view function);

}  // namespace sqlgen::review
