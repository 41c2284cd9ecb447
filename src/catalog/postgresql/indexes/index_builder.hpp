#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalog/postgresql/context.hpp"

namespace sqlgen::catalog {

/// An index that is to be made, and the constraint whose it is.
struct IndexRequest {
  std::string name = {};  // empty: one is chosen
  bool primary = false, is_constraint = false, exclusion = false;
  std::vector<std::vector<std::string>> exclusion_operators = {};
  Node predicate = {};         // still by names
  Index index = {};            // method, options and the like
  Constraint constraint = {};  // deferrable and the like
  std::optional<std::string> comment = {};
};

/// Makes an index of IndexElem nodes.
Oid build_index(Context& context, Oid table, IndexRequest request, const std::vector<Node>& elements,
                const Node& included);

/// Makes an index whose parts are known; `names` are its columns' names, of which its own may be made.
Oid store_index(Context& context, Oid table, IndexRequest request, Index index,
                const std::vector<std::string>& names);

/// An index on a partitioned table is made on each partition, where none is like it.
void clone_index_to_partitions(Context& context, Oid index);

}  // namespace sqlgen::catalog
