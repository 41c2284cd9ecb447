#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "frontend/alembic/run/environment.hpp"
#include "frontend/python/evaluator/interpreter.hpp"

namespace sqlgen::alembic {

/// Python that makes context.config: alembic/config.py's Config, as far as an env.py asks it.
[[nodiscard]] std::string_view config_source();

/// What is told of an env.py's calls.
struct EnvironmentCalls {
  using Called = std::function<void(const python::BoundArguments&)>;
  Called configured, ran, executed;  // context.configure(), run_migrations(), execute()
};

/// `alembic.context` as an env.py finds it in offline mode.
[[nodiscard]] python::Value environment_context(python::Value config, EnvironmentCalls calls);

/// The sections as the dict of dicts that config_source() takes.
[[nodiscard]] python::Value sections_value(python::Interpreter& in, const EnvironmentInput& input);

}  // namespace sqlgen::alembic
