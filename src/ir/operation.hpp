#pragma once

#include <string>
#include <variant>

#include "support/source.hpp"

namespace sqlgen::ir {

/// SQL that a revision wrote down itself.
struct ExecuteText {
  std::string sql;
  Span span;
};

using Operation = std::variant<ExecuteText>;

}  // namespace sqlgen::ir
