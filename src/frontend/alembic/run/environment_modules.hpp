#pragma once

#include <string_view>

#include "frontend/alembic/run/environment.hpp"
#include "frontend/python/evaluator/interpreter.hpp"

namespace sqlgen::alembic {

/// Python that makes context.config: alembic/config.py's Config, as far as an env.py asks it.
[[nodiscard]] std::string_view config_source();

/// Gives the run's `alembic.context` what an env.py finds there beside what revisions do: its config, the
/// revisions that the command names.
void add_environment_names(python::Interpreter& in, const python::Value& config);

/// The sections as the dict of dicts that config_source() takes.
[[nodiscard]] python::Value sections_value(python::Interpreter& in, const EnvironmentInput& input);

}  // namespace sqlgen::alembic
