#pragma once

#include <vector>

#include "frontend/python/objects/callables.hpp"

namespace sqlgen::python {

// The methods of str by what they do, each group in a file of its own.
[[nodiscard]] std::vector<BuiltinMethodTable::Row> str_case_methods();
[[nodiscard]] std::vector<BuiltinMethodTable::Row> str_search_methods();
[[nodiscard]] std::vector<BuiltinMethodTable::Row> str_split_methods();

/// The str beneath an argument; a TypeError names the type that is there instead.
[[nodiscard]] const std::string& text_argument(Interpreter& in, const BoundArguments& arguments,
                                               std::size_t index);
/// A part of a text, or of bytes.
struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool empty = false;  // the start lies behind the end
};
/// The part of `length` items that optional start and end arguments choose. Errors: TypeError.
[[nodiscard]] TextRange searched_range(Interpreter& in, std::int64_t length, const BoundArguments& arguments,
                                       std::size_t start_index);
/// The same of the characters of `text`, as byte offsets.
[[nodiscard]] TextRange text_range(Interpreter& in, const std::string& text, const BoundArguments& arguments,
                                   std::size_t start_index);

}  // namespace sqlgen::python
