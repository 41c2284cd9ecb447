#pragma once

#include <string_view>
#include <vector>

#include "catalog/model/identity.hpp"

namespace sqlgen::catalog {

/// An operator of PostgreSQL itself (pg_operator); one before its operand has no left type.
struct BuiltinOperator {
  Oid left = kNoOid, right = kNoOid, result = kNoOid;
  char volatility = 'i';  // i immutable, s stable
};

/// All of that name.
[[nodiscard]] const std::vector<BuiltinOperator>& builtin_operators(std::string_view name);

}  // namespace sqlgen::catalog
