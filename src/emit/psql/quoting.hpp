#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sqlgen::emit::psql {

/// 'text', with inner quotes doubled. For a session in which standard_conforming_strings is on.
[[nodiscard]] std::string sql_text(std::string_view text);

/// ARRAY['a', 'b'], or an empty array of texts.
[[nodiscard]] std::string sql_array(const std::vector<std::string>& texts);

/// An argument of a command of psql that is the text itself: no variable, backquote or escape of it counts.
[[nodiscard]] std::string argument(std::string_view text);

/// $sqlgen$text$sqlgen$, with a tag that the text does not have.
[[nodiscard]] std::string dollar_quoted(std::string_view text);

}  // namespace sqlgen::emit::psql
