#include "frontend/python/builtins/bytes/bytes_methods.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/builtins/text/str_text.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "support/spelling/ascii.hpp"
#include "support/text.hpp"

namespace sqlgen::python {

Value same_kind_of_bytes(const Value& self, std::string bytes) {
  return Value::make<BytesObject>(std::move(bytes), self.cast<BytesObject>()->is_array);
}

const std::string& bytes_argument(Interpreter& in, Bound a, std::size_t index) {
  const auto* bytes = bytes_of(a.value(index));
  if (bytes == nullptr) {
    if (is_opaque(a.value(index))) {
      fail_on_opaque(in, a.value(index), a.span(index));
    }
    in.raise("TypeError",
             fmt::format("a bytes-like object is required, not '{}'", in.type_name(a.value(index))),
             a.span(index));
  }
  return *bytes;
}

std::int64_t count_argument(Interpreter& in, Bound a, std::size_t index, std::int64_t absent) {
  if (!a.given(index)) {
    return absent;
  }
  const auto given = find_index(in, a.value(index), a.span(index));
  if (!given) {
    in.raise("TypeError",
             fmt::format("'{}' object cannot be interpreted as an integer", in.type_name(a.value(index))),
             a.span(index));
  }
  const auto number = small_int(*given);
  if (!number) {
    in.raise("OverflowError", "Python int too large to convert to C ssize_t", a.span(index));
  }
  return *number;
}

char byte_of(Interpreter& in, const Value& value, Span where) {
  const auto given = find_index(in, value, where);
  if (!given) {
    in.raise("TypeError", fmt::format("'{}' object cannot be interpreted as an integer", in.type_name(value)),
             where);
  }
  const auto number = small_int(*given).value_or(-1);
  if (number < 0 || number > std::numeric_limits<unsigned char>::max()) {
    in.raise("ValueError", "byte must be in range(0, 256)", where);
  }
  return static_cast<char>(number);
}

std::string bytes_of_items(Interpreter& in, const Value& items, Span where) {
  if (const auto* bytes = bytes_of(items)) {
    return *bytes;
  }
  std::string out;
  for (const Value& item : in.to_vector(items, where)) {
    out += byte_of(in, item, where);
  }
  return out;
}

namespace {

Value bytes_decode(Interpreter& in, const Value& self, Bound a) {
  const auto option = [&](std::size_t index, const char* fallback) {
    return a.given(index) ? in.str(a.value(index), a.call_span()) : std::string(fallback);
  };
  return decode_bytes(in, own_bytes(self), option(0, "utf-8"), option(1, "strict"), a.call_span());
}

std::string hex_separator(Interpreter& in, Bound a) {
  if (!a.given(std::size_t{0})) {
    return "";
  }
  const Value& given = a.value(std::size_t{0});
  const auto* bytes = bytes_of(given);
  if (bytes == nullptr && !given.is_string()) {
    in.raise("TypeError", "sep must be str or bytes.", a.span(std::size_t{0}));
  }
  const std::string& separator = bytes != nullptr ? *bytes : given.as_string();
  if (bytes != nullptr ? separator.size() != 1 : utf8_length(separator) != 1) {
    in.raise("ValueError", "sep must be length 1.", a.span(std::size_t{0}));
  }
  if (!is_ascii(separator)) {
    in.raise("ValueError", "sep must be ASCII.", a.span(std::size_t{0}));
  }
  return separator;
}

Value bytes_hex(Interpreter& in, const Value& self, Bound a) {
  const std::string separator = hex_separator(in, a);
  const std::int64_t given = count_argument(in, a, 1, 1);
  // So many bytes stand together, counted from the end, from the start where the number is negative.
  const auto group = static_cast<std::size_t>(given < 0 ? -given : given);
  constexpr std::string_view kDigits = "0123456789abcdef";
  const std::string& bytes = own_bytes(self);
  in.count_steps(bytes.size() / 64, a.call_span());
  in.count_bytes(bytes.size() * (2 + separator.size()), a.call_span());
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i != 0 && group != 0 && (given < 0 ? i : bytes.size() - i) % group == 0) {
      out += separator;
    }
    const auto byte = static_cast<unsigned char>(bytes[i]);
    out += {kDigits[byte >> 4U], kDigits[byte & 0xFU]};
  }
  return Value::string(std::move(out));
}

std::vector<BuiltinMethodTable::Row> bytes_rows() {
  std::vector<BuiltinMethodTable::Row> rows{
      {"decode(encoding='utf-8', errors='strict')", bytes_decode},
      {"hex(sep='', bytes_per_sep=1)", bytes_hex},
  };
  for (const auto& group :
       {bytes_search_methods(), bytes_split_methods(), bytes_layout_methods(), bytes_letter_methods()}) {
    rows.insert(rows.end(), group.begin(), group.end());
  }
  return rows;
}

Value bytes_fromhex(Interpreter& in, Bound a, bool is_array) {
  if (!a.value(std::size_t{0}).is_string()) {
    in.raise("TypeError",
             fmt::format("fromhex() argument must be str, not {}", in.type_name(a.value(std::size_t{0}))),
             a.call_span());
  }
  const std::string& text = a.value(std::size_t{0}).as_string();
  const auto digit = [&](std::size_t at) -> unsigned {
    const char c = at < text.size() ? text[at] : '\0';
    const auto lower = static_cast<char>(c | 0x20);
    if (c >= '0' && c <= '9') {
      return static_cast<unsigned>(c - '0');
    }
    if (lower >= 'a' && lower <= 'f') {
      return static_cast<unsigned>(lower - 'a') + 10;
    }
    in.raise("ValueError",
             fmt::format("non-hexadecimal number found in fromhex() arg at position {}",
                         utf8_length(std::string_view(text).substr(0, at))),
             a.call_span());
  };
  std::string bytes;
  for (std::size_t i = 0; i < text.size();) {
    if (is_ascii_space(text[i])) {
      ++i;
      continue;
    }
    const unsigned high = digit(i);
    bytes += static_cast<char>(high << 4U | digit(i + 1));
    i += 2;
  }
  in.count_bytes(bytes.size(), a.call_span());
  return Value::make<BytesObject>(std::move(bytes), is_array);
}

Value bytes_maketrans(Interpreter& in, Bound a) {
  const std::string& from = bytes_argument(in, a, 0);
  const std::string& to = bytes_argument(in, a, 1);
  if (from.size() != to.size()) {
    in.raise("ValueError", "maketrans arguments must have same length", a.call_span());
  }
  std::string table;
  for (unsigned byte = 0; byte <= std::numeric_limits<unsigned char>::max(); ++byte) {
    table += static_cast<char>(byte);
  }
  for (std::size_t i = 0; i < from.size(); ++i) {
    table[static_cast<unsigned char>(from[i])] = to[i];
  }
  return make_bytes(std::move(table));
}

}  // namespace

void add_bytes_class_functions(BuiltinType& type) {
  const bool is_array = type.name() == "bytearray";
  type.add("fromhex", make_builtin("fromhex(string, /)", [is_array](Interpreter& in, Bound a) {
             return bytes_fromhex(in, a, is_array);
           }));
  type.add("maketrans", make_builtin("maketrans(frm, to, /)", bytes_maketrans));
}

const BuiltinMethodTable& bytes_methods() {
  static const BuiltinMethodTable table{bytes_rows()};
  return table;
}

const BuiltinMethodTable& bytearray_methods() {
  static const BuiltinMethodTable table{[] {
    auto rows = bytes_rows();
    for (const auto& row : bytearray_change_methods()) {
      rows.push_back(row);
    }
    return rows;
  }()};
  return table;
}

}  // namespace sqlgen::python
