#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "catalog/catalog.hpp"
#include "catalog/syntax/node.hpp"

namespace sqlgen::review {

/// What the first words of a statement say that PostgreSQL's parser does not read, for another database has
/// its own ways to write it: the tree that the parser would make of them, as far as they go.
[[nodiscard]] catalog::Node read_unparsed(std::string_view text);

/// Why not all is known of what a statement does, or what runs inside of it; nothing where it is.
/// `postgresql`: the functions that it calls are those of such a server.
[[nodiscard]] std::optional<std::string> why_unknown(const catalog::Node& tree,
                                                     const catalog::Outcome& outcome, bool postgresql);

}  // namespace sqlgen::review
