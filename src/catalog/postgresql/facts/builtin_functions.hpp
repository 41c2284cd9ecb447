#pragma once

#include <string_view>
#include <vector>

#include "catalog/model/identity.hpp"

namespace sqlgen::catalog {

/// A function of PostgreSQL itself (pg_proc).
struct BuiltinFunction {
  char kind = 'f';  // f function, p procedure, a aggregate, w window function
  Oid result = kNoOid;
  std::vector<Oid> arguments = {};
  bool variadic = false;
  unsigned defaults = 0;
  bool returns_set = false;
  char volatility = 'v';  // i immutable, s stable, v volatile
};

/// Whether a function of PostgreSQL itself has this name.
[[nodiscard]] bool is_builtin_function(std::string_view name);

/// All of that name.
[[nodiscard]] std::vector<BuiltinFunction> builtin_functions(std::string_view name);

}  // namespace sqlgen::catalog
