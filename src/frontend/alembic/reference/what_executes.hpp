#pragma once

#include <optional>

#include "frontend/alembic/reference/reference_names.hpp"
#include "frontend/python/objects/value.hpp"

namespace sqlgen::alembic {

/// Whether whoever is handed the object can execute with it: `op`, `context`, a method of a connection, what
/// an unknown function made of one of these. Nothing where its class decides.
[[nodiscard]] std::optional<bool> executes_itself(const python::Value& object);
/// Whether instances of a class can be executed with, by what it derives from.
[[nodiscard]] bool makes_what_executes(const ReferenceLineage& lineage);

}  // namespace sqlgen::alembic
