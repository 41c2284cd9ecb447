#pragma once

#include <string>
#include <vector>

#include "catalog/catalog.hpp"
#include "catalog/syntax/node.hpp"
#include "emit/client/states.hpp"

namespace sqlgen::emit {

/// That an object is in a database, or is not any more.
struct Expectation {
  std::string list;                 // as catalog::describe() has it: "tables"; of a table's parts: "columns"
  std::string schema, table, name;  // `table`: whose part it is; empty for what stands alone
  bool present = true;
  catalog::Node before, after;  // as catalog::describe() has them; nothing where it is not there
  std::string doubt;            // why nobody can say; empty where one can

  /// "column orders.total".
  [[nodiscard]] std::string title() const;
};

/// What is to be found in a database.
struct Verification {
  VersionSet rows;  // of the version table
  std::vector<Expectation> expectations;
};

/// What tells a database at `after` from one at `before`: each object that came, went or changed. What went
/// with its table is not told apart.
[[nodiscard]] std::vector<Expectation> expectations(const catalog::Database& before,
                                                    const catalog::Database& after);

}  // namespace sqlgen::emit
