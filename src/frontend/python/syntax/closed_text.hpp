#pragma once

#include <string_view>

namespace sqlgen::python {

/// Whether brackets and quotes of a piece of Python seem to be closed, by their numbers alone: strings and
/// comments are not told apart, so that `false` says only that one has to look closer.
[[nodiscard]] bool seems_closed(std::string_view text);

}  // namespace sqlgen::python
