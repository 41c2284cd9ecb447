#pragma once

#include <string>

#include "convert/nodes/entries.hpp"
#include "ir/revision.hpp"

namespace sqlgen::convert {

/// What a revision says of itself beside its place in the graph.
struct HeaderText {
  std::string message, date, author;
};

/// The message without the lines that Alembic's template writes below it ("Revision ID:", "Revises:",
/// "Create Date:"), of which the last gives the date (alembic/templates/generic/script.py.mako).
[[nodiscard]] HeaderText header_text(const ir::Revision& revision);

/// id, parents, labels, depends_on, message, date, author as entries of a native revision.
[[nodiscard]] Node header_node(const ir::Revision& revision);

/// The same as the comments that a .sql revision begins with. A text of several lines becomes one line.
[[nodiscard]] std::string header_comments(const ir::Revision& revision);

}  // namespace sqlgen::convert
