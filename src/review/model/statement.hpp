#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/plan/plan.hpp"
#include "review/model/lock_mode.hpp"
#include "support/source.hpp"

namespace sqlgen::review {

/// A table that a statement touches.
struct TouchedTable {
  std::string name;       // with its schema, where that is not the usual one
  bool is_new = false;    // made by the same script: nobody else uses it
  bool is_empty = false;  // known to hold no rows
  /// Whether nobody waits for what is done to it.
  [[nodiscard]] bool is_quiet() const { return is_new || is_empty; }
};

/// A lock that a statement takes, or raises, and how long it lasts.
struct Lock {
  TouchedTable table;
  LockMode mode = LockMode::none;
  std::size_t held_to = 0;  // index of the statement that ends it
};

/// A statement of the script, and what it does to a running database.
struct Statement {
  std::size_t line = 0;   // of the script, from 1
  std::size_t piece = 0;  // index into the pieces of the compiled script
  std::string sql;
  const graph::Step* step = nullptr;            // none: env.py's own
  Span span = {};                               // of the revision: what asked for it
  bool is_version_row = false;                  // of the version table, or makes it
  std::optional<std::size_t> transaction = {};  // index; none: it runs outside of one
  std::vector<Lock> locks = {};
  std::vector<TouchedTable> reads = {}, rewrites = {}, builds = {};  // all rows, anew, an index of them
  std::vector<std::string> objects = {};                             // that it names or makes
  std::vector<std::pair<std::string, std::string>> renamed = {};     // tables: from, to
  std::optional<std::int64_t> lock_timeout_ms = {}, statement_timeout_ms = {};  // none: not limited
  bool is_reversible = true;                // no data goes that the downgrade can't bring back
  std::optional<std::string> unknown = {};  // why not all is known of what it does

  [[nodiscard]] const ir::Revision* revision() const { return step == nullptr ? nullptr : step->revision; }
  /// Its text in one line, cut where it is long.
  [[nodiscard]] std::string title(std::size_t length = 72) const;
};

/// A transaction of the script, by its first and its last statement.
struct Transaction {
  std::size_t first = 0, last = 0;
  bool is_open_at_end = false;
};

}  // namespace sqlgen::review
