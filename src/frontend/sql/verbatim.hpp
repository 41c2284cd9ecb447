#pragma once

#include <string_view>
#include <vector>

#include "ir/operation.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::sql {

/// The statements of a text as operations that print them as they are, each with its terminator right behind
/// its last token. `where` is the text's place.
[[nodiscard]] std::vector<ir::ExecuteText> verbatim_statements(std::string_view text, Span where,
                                                               Diagnostics& diagnostics);

}  // namespace sqlgen::sql
