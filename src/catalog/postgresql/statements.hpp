#pragma once

#include <optional>
#include <string_view>

#include "catalog/catalog.hpp"
#include "catalog/postgresql/context.hpp"

namespace sqlgen::catalog {

/// Applies one statement, whose text is given as well; false where it is not understood. Throws a Failure
/// where it can't take effect.
[[nodiscard]] bool apply_statement(Context& context, const Node& tree, std::string_view text,
                                   Outcome& outcome);

/// Looks up what a query, INSERT, UPDATE or DELETE names; functions that it calls may do more than is seen.
void check_query(Context& context, const Node& tree, Outcome& outcome);

/// A DO block, whose text is given as well. Static statements, EXECUTE of a constant, IF of what the catalog
/// knows and EXCEPTION are followed; all else makes uncertain what it names.
void apply_do(Context& context, const Node& tree, std::string_view text, Outcome& outcome);

/// Whether a condition of PL/pgSQL holds that asks the system catalogs for something by its name:
/// EXISTS (SELECT FROM pg_type WHERE typname = 'mood') and the like. Nothing where that is not known.
[[nodiscard]] std::optional<bool> evaluate_condition(Context& context, std::string_view expression);

}  // namespace sqlgen::catalog
