#pragma once

#include "frontend/alembic/run/recorder.hpp"
#include "ir/type.hpp"

namespace sqlgen::alembic {

/// Gives the operations that are recorded a copy of a type that is about to change, so that they are written
/// with what it was when they came.
void keep_recorded_type(Recorder& recorder, const ir::TypePtr& type);

}  // namespace sqlgen::alembic
