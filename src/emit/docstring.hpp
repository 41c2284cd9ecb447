#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sqlgen::emit {

/// What a revision's docstring says in short: all up to the first empty line (alembic/script/base.py,
/// Script.doc).
[[nodiscard]] std::string first_paragraph(std::string_view doc);

/// The lines of a docstring, without the white space around the whole, cut where Python's str.splitlines
/// cuts.
[[nodiscard]] std::vector<std::string> doc_lines(std::string_view doc);

}  // namespace sqlgen::emit
