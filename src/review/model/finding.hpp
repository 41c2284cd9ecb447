#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/model/database.hpp"
#include "ir/revision.hpp"
#include "review/model/level.hpp"
#include "support/source.hpp"

namespace sqlgen::review {

/// What a rule has to say.
struct Finding {
  std::string_view rule;
  Level level = Level::note;
  std::string object = {};                    // what it is about: a table, a column, an index
  std::string message = {};                   // what happens, and why it matters
  std::string fix = {};                       // in words
  std::string fix_sql = {};                   // where it is mechanical
  std::optional<std::size_t> statement = {};  // index; none: it is about a revision, or the whole script
  std::optional<std::size_t> since = {};      // an earlier statement that has to do with it
  /// Where clients lose a name: what is called so in the end takes its place, and then nothing is found.
  struct LostName {
    std::string object, column;
  };
  std::optional<LostName> lost = {};
  catalog::Oid moot_without = catalog::kNoOid;  // a table: where the transaction drops it, nothing is found
  /// Whether what a transaction, or the whole script, leaves makes it moot.
  using Condition = std::function<bool(const catalog::Database& left)>;
  Condition moot_after_transaction = {}, moot_after_script = {};
  const ir::Revision* revision = nullptr;
  Span span = {};                            // of the revision's file
  std::optional<std::string> accepted = {};  // the reason for which it is accepted
  std::string accepted_at = {};              // "file:line" of what accepts it
};

}  // namespace sqlgen::review
