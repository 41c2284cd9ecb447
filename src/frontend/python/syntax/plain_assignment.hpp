#pragma once

#include <cstddef>
#include <string_view>

#include "frontend/python/syntax/source/source_encoding.hpp"
#include "frontend/python/syntax/tree/ast.hpp"

namespace sqlgen::python {

/// The statement `NAME = VALUE` or `NAME: TYPE = VALUE` that fills the line at `line`, where VALUE is None or
/// a text that is as it stands there, read without the parser; null where the line has any other form. `name`
/// is the NAME, which the line begins with; of TYPE is only known that it is well-formed.
[[nodiscard]] const ast::Stmt* read_plain_assignment(const DecodedSource& source, std::string_view text,
                                                     FileId file, std::size_t line, std::string_view name,
                                                     Arena& arena);

}  // namespace sqlgen::python
