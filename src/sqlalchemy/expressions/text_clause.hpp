#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

// text(): its `:name` parameters and its escapes (sqlalchemy/sql/elements.py, TextClause; compiler.py,
// BIND_PARAMS and BIND_PARAMS_ESC).

namespace sqlgen::ir {

/// The names that text() takes for parameters: `:name` after no colon, word character or backslash, before no
/// colon.
[[nodiscard]] std::set<std::string> text_parameters(std::string_view sql);

/// The text with each parameter replaced by what `value` gives for its name, and `\:` turned into `:`.
[[nodiscard]] std::string render_text(std::string_view sql,
                                      const std::function<std::string(const std::string&)>& value);

}  // namespace sqlgen::ir
