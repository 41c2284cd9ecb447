#pragma once

#include <compare>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "catalog/model/database.hpp"

namespace sqlgen::catalog {

/// Something that can be dropped: an object, or a part of one.
struct Address {
  enum class Part { whole, column, constraint, default_value, trigger, policy, rule };
  Oid object = kNoOid;
  Part part = Part::whole;
  std::int64_t number = 0;  // of a column or a column's default; a constraint's oid
  std::string name = {};    // of a trigger, policy or rule
  friend auto operator<=>(const Address&, const Address&) = default;
};

/// That `from` can't be without `to`.
struct Dependency {
  Address from, to;
  bool automatic = false;  // it goes with it without being asked (DEPENDENCY_AUTO, DEPENDENCY_INTERNAL)
};

/// All dependencies of a database, as pg_depend has them.
[[nodiscard]] std::vector<Dependency> dependencies_of(const Database& database);

/// Those that lead to the objects, or to parts of them; from all objects, or from those alone for which `of`
/// holds.
[[nodiscard]] std::vector<Dependency> dependencies_on(const Database& database, const std::set<Oid>& targets,
                                                      const std::function<bool(const Object&)>& of = {});

/// The whole objects and columns that a bound tree names; `own` is the table whose columns have no table.
[[nodiscard]] std::vector<Address> references_of(const Node& tree, Oid own);

/// "table a", "column b of table a", "constraint c on table a".
[[nodiscard]] std::string describe(const Database& database, const Address& address);

}  // namespace sqlgen::catalog
