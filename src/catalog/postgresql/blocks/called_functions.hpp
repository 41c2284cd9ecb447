#pragma once

#include "catalog/catalog.hpp"
#include "catalog/postgresql/blocks/executed_text.hpp"
#include "catalog/postgresql/context.hpp"

namespace sqlgen::catalog {

/// Makes uncertain what a call may change: what its arguments name, and what the function's body names where
/// it changes objects. `for_itself`: of a query that is asked for nothing else; who calls a function there
/// that nobody knows, or one that runs texts and is told no names, may have changed anything.
void doubt_call(Context& context, const Node& call, bool for_itself, Outcome& outcome);

/// How far such calls in a tree may reach beyond what is named.
[[nodiscard]] Breadth breadth_of_calls(const Database& database, const Node& tree);

}  // namespace sqlgen::catalog
