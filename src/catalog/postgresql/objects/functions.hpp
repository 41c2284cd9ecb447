#pragma once

#include <string>
#include <vector>

#include "catalog/postgresql/context.hpp"

namespace sqlgen::catalog {

void create_function(Context& context, const Node& statement);
void alter_function(Context& context, const Node& statement);

/// A function of the database by its name, that with so many arguments where there are several; kNoOid for
/// one of the server's own, and for one that an extension may have brought.
[[nodiscard]] Oid require_function(Context& context, const std::vector<std::string>& names,
                                   std::size_t arguments);

}  // namespace sqlgen::catalog
