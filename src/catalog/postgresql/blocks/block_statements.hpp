#pragma once

#include <optional>
#include <string>

#include "catalog/syntax/node.hpp"

namespace sqlgen::catalog {

/// Whether a handler of EXCEPTION takes a failure of the state.
[[nodiscard]] bool catches(const Node& handler, const std::string& sqlstate);

/// What EXECUTE 'a constant' runs.
[[nodiscard]] std::optional<std::string> constant_text(const Node& query);

/// Whether a statement of PL/pgSQL, whatever way it goes, only changes rows.
[[nodiscard]] bool changes_rows_alone(const Node& statement);

}  // namespace sqlgen::catalog
