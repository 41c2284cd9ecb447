#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "catalog/syntax/node.hpp"

namespace sqlgen::catalog {

/// Whether a handler of EXCEPTION takes a failure of the state.
[[nodiscard]] bool catches(const Node& handler, const std::string& sqlstate);

/// What EXECUTE 'a constant' runs.
[[nodiscard]] std::optional<std::string> constant_text(const Node& query);

/// What of a database may be another after a statement; each holds the one before it.
enum class Reach : std::uint8_t {
  outside,  // nothing that a schema or its rows hold: roles, privileges
  rows,
  objects
};

/// What a statement of PL/pgSQL may change, whatever way it goes.
[[nodiscard]] Reach reach_of(const Node& statement);

}  // namespace sqlgen::catalog
