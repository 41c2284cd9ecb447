#pragma once

#include "catalog/postgresql/context.hpp"

namespace sqlgen::catalog {

/// Fails where a new column can't have the value of its bound default: ADD COLUMN works it out at once, where
/// it is not volatile, and a constant may be too long for the type, or out of its range (StoreAttrDefault).
void require_assigned_value(Context& context, const Column& column);

}  // namespace sqlgen::catalog
