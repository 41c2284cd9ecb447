#pragma once

#include <optional>
#include <string>

#include "convert/body.hpp"
#include "ir/revision.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::convert {

enum class Format { toml, xml, sql };

/// The revision in a native format: compiling it gives the same script for each of the context's dialects,
/// which is checked by reading it again. What can't be carried over is reported, and nothing is given then.
[[nodiscard]] std::optional<std::string> convert_revision(const ir::Revision& revision, Format format,
                                                          const Context& context, Diagnostics& diagnostics);

}  // namespace sqlgen::convert
