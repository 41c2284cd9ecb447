#pragma once

#include <string>

#include "catalog/model/problem.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::cli {

/// "statement-fails": what a database says to a statement that it refuses. `otherwise` is the help where the
/// database has none.
[[nodiscard]] Diagnostic refused_statement(const catalog::Problem& problem, Severity severity,
                                           const std::string& message, const std::string& label,
                                           const std::string& otherwise);

}  // namespace sqlgen::cli
