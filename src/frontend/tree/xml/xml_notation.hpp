#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "frontend/tree/node.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::xml_notation {

/// An XML file as a tree: attributes and child elements are entries of a map, an element with nothing but
/// text is text, an empty element an empty map. The root element's name is checked to be `root`. Nothing, and
/// a diagnostic, where the file is not well-formed.
[[nodiscard]] std::optional<tree::Node> parse(const SourceManager& sources, FileId file,
                                              std::string_view root, Diagnostics& diagnostics);

/// The tree as XML: scalars are attributes, maps and lists elements, a text of several lines an element.
[[nodiscard]] std::string print(const tree::Map& tree, std::string_view root);

}  // namespace sqlgen::xml_notation
