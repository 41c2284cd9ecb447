#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "frontend/python/objects/callables.hpp"
#include "frontend/python/objects/objects.hpp"

namespace sqlgen::python {

// The methods of bytes and bytearray by what they do, each group in a file of its own.
[[nodiscard]] std::vector<BuiltinMethodTable::Row> bytes_search_methods();
[[nodiscard]] std::vector<BuiltinMethodTable::Row> bytes_split_methods();
[[nodiscard]] std::vector<BuiltinMethodTable::Row> bytes_layout_methods();
[[nodiscard]] std::vector<BuiltinMethodTable::Row> bytes_letter_methods();
/// What only a bytearray has.
[[nodiscard]] std::vector<BuiltinMethodTable::Row> bytearray_change_methods();

[[nodiscard]] inline const std::string& own_bytes(const Value& self) {
  return self.cast<BytesObject>()->bytes;
}
/// bytes of bytes, a bytearray of a bytearray.
[[nodiscard]] Value same_kind_of_bytes(const Value& self, std::string bytes);
/// The bytes beneath an argument; a TypeError names the type that is there instead.
[[nodiscard]] const std::string& bytes_argument(Interpreter& in, const BoundArguments& arguments,
                                                std::size_t index);
/// An integer argument that may be left out. Errors: TypeError.
[[nodiscard]] std::int64_t count_argument(Interpreter& in, const BoundArguments& arguments, std::size_t index,
                                          std::int64_t absent);
/// An integer as a byte. Errors: TypeError, ValueError.
[[nodiscard]] char byte_of(Interpreter& in, const Value& value, Span where);
/// The bytes of an iterable of integers, or of what is bytes itself. Errors: TypeError, ValueError.
[[nodiscard]] std::string bytes_of_items(Interpreter& in, const Value& items, Span where);

}  // namespace sqlgen::python
