#pragma once

#include <optional>

#include "support/source.hpp"

namespace sqlgen::xml_notation {

/// The first thing in a document that stands for a text which is not in it: a document type with declarations
/// of its own, or an entity that XML itself does not know (https://www.w3.org/TR/xml/#sec-predefined-ent).
/// The parser would leave it as it is written.
[[nodiscard]] std::optional<Span> find_foreign_entity(const SourceManager& sources, FileId file);

}  // namespace sqlgen::xml_notation
