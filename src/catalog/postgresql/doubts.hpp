#pragma once

#include <string_view>

#include "catalog/catalog.hpp"
#include "catalog/postgresql/blocks/executed_text.hpp"
#include "catalog/postgresql/context.hpp"

namespace sqlgen::catalog {

/// Makes uncertain what a text names: the objects whose names stand in it, as identifiers or in its strings,
/// and objects of those names that the catalog does not have.
void doubt_names(Database& database, std::string_view text, const DoubtPtr& doubt, Outcome& outcome);

/// Makes uncertain what a statement may change that does not say what it is about.
void doubt_widely(Context& context, const Breadth& breadth, const DoubtPtr& doubt, Outcome& outcome);

}  // namespace sqlgen::catalog
