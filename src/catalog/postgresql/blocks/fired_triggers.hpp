#pragma once

#include "catalog/catalog.hpp"
#include "catalog/postgresql/context.hpp"

namespace sqlgen::catalog {

/// Whether a statement on the trigger's table runs it: 'i'nsert, 'u'pdate, 'd'elete or 't'runcate. Those FOR
/// EACH ROW only where it `touches_rows`.
[[nodiscard]] bool fires(const Trigger& trigger, char event, bool touches_rows);

/// Makes uncertain the objects that the triggers may change which a statement fires (INSERT, UPDATE, DELETE,
/// MERGE, TRUNCATE, COPY; any other fires none), by the bodies of their functions.
void doubt_fired(Context& context, const Node& statement, Outcome& outcome);

}  // namespace sqlgen::catalog
