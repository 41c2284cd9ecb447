#pragma once

#include <string_view>
#include <vector>

#include "catalog/postgresql/analysis/typed.hpp"
#include "catalog/postgresql/context.hpp"

namespace sqlgen::catalog {

/// Whether it is certain that the expression has a part that is not immutable, also after the server has
/// worked out what it can (contain_mutable_functions).
[[nodiscard]] bool is_mutable(const Typed& expression);

/// Whether it is certain that no part is volatile (contain_volatile_functions).
[[nodiscard]] bool is_not_volatile(const Typed& expression);

/// Fails where a part of the bound expression has no meaning for certain: no operator for its types.
void require_meaning(Context& context, Oid table, const Node& expression);

/// Fails with the message where the bound expression of the table's columns is not immutable.
void require_immutable(Context& context, Oid table, const Node& expression, std::string_view message);

}  // namespace sqlgen::catalog
