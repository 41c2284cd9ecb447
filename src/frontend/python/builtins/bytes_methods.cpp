#include <fmt/format.h>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/builtins/text/str_text.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "frontend/python/objects/objects.hpp"
#include "support/text.hpp"

namespace sqlgen::python {

namespace {

const std::string& own_bytes(const Value& self) {
  return self.cast<BytesObject>()->bytes;
}

Value same_kind(const Value& self, std::string bytes) {
  return Value::make<BytesObject>(std::move(bytes), self.cast<BytesObject>()->is_array);
}

const std::string& bytes_like_argument(Interpreter& in, Bound a, std::size_t index) {
  const auto* bytes = bytes_of(a.value(index));
  if (bytes == nullptr) {
    in.raise("TypeError",
             fmt::format("a bytes-like object is required, not '{}'", in.type_name(a.value(index))),
             a.span(index));
  }
  return *bytes;
}

Value bytes_decode(Interpreter& in, const Value& self, Bound a) {
  const auto option = [&](std::size_t index, const char* fallback) {
    return a.given(index) ? in.str(a.value(index), a.call_span()) : std::string(fallback);
  };
  return decode_bytes(in, own_bytes(self), option(0, "utf-8"), option(1, "strict"), a.call_span());
}

Value bytes_hex(Interpreter& in, const Value& self, Bound a) {
  const std::string separator = a.given(std::size_t{0}) ? in.str(a.value(std::size_t{0}), a.call_span()) : "";
  constexpr std::string_view kDigits = "0123456789abcdef";
  const std::string& bytes = own_bytes(self);
  in.count_steps(bytes.size() / 64, a.call_span());
  in.count_bytes(bytes.size() * (2 + separator.size()), a.call_span());
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += out.empty() ? "" : separator;
    out += {kDigits[byte >> 4U], kDigits[byte & 0xFU]};
  }
  return Value::string(std::move(out));
}

Value bytes_join(Interpreter& in, const Value& self, Bound a) {
  std::string out;
  bool first = true;
  for (const auto& item : in.to_vector(a.value(std::size_t{0}), a.call_span())) {
    const auto* piece = bytes_of(item);
    if (piece == nullptr) {
      in.raise("TypeError",
               fmt::format("sequence item: expected a bytes-like object, {} found", in.type_name(item)),
               a.call_span());
    }
    in.count_bytes(own_bytes(self).size() + piece->size(), a.call_span());
    out += (first ? "" : own_bytes(self)) + *piece;
    first = false;
  }
  in.count_bytes(out.size(), a.call_span());
  return same_kind(self, std::move(out));
}

Value bytes_replace(Interpreter& in, const Value& self, Bound a) {
  auto out = replace_all(own_bytes(self), bytes_like_argument(in, a, 0), bytes_like_argument(in, a, 1));
  in.count_bytes(out.size(), a.call_span());
  return same_kind(self, std::move(out));
}

Value bytes_split(Interpreter& in, const Value& self, Bound a) {
  std::vector<Value> pieces;
  const auto& bytes = own_bytes(self);
  if (a.absent("sep")) {
    std::string piece;
    for (const char byte : bytes + " ") {
      if (!is_space(static_cast<unsigned char>(byte))) {
        piece += byte;
      } else if (!piece.empty()) {
        pieces.push_back(same_kind(self, std::exchange(piece, {})));
      }
    }
    return make_list(std::move(pieces));
  }
  const auto& separator = bytes_like_argument(in, a, 0);
  if (separator.empty()) {
    in.raise("ValueError", "empty separator", a.call_span());
  }
  std::size_t begin = 0;
  for (auto at = find_text(bytes, separator); at != std::string::npos;
       at = find_text(bytes, separator, begin)) {
    pieces.push_back(same_kind(self, bytes.substr(begin, at - begin)));
    begin = at + separator.size();
  }
  pieces.push_back(same_kind(self, bytes.substr(begin)));
  return make_list(std::move(pieces));
}

Value bytes_strip(Interpreter& in, const Value& self, Bound a) {
  const std::string set =
      a.given(std::size_t{0}) ? bytes_like_argument(in, a, 0) : std::string(" \t\n\r\v\f");
  const auto& bytes = own_bytes(self);
  const auto begin = bytes.find_first_not_of(set);
  if (begin == std::string::npos) {
    return same_kind(self, "");
  }
  return same_kind(self, bytes.substr(begin, bytes.find_last_not_of(set) - begin + 1));
}

Value bytes_find(Interpreter& in, const Value& self, Bound a) {
  count_scan(in, own_bytes(self).size(), a.call_span());
  const auto at = find_text(own_bytes(self), bytes_like_argument(in, a, 0));
  return Value::integer(at == std::string::npos ? -1 : static_cast<std::int64_t>(at));
}

Value bytes_startswith(Interpreter& in, const Value& self, Bound a) {
  return Value::boolean(own_bytes(self).starts_with(bytes_like_argument(in, a, 0)));
}

Value bytes_endswith(Interpreter& in, const Value& self, Bound a) {
  return Value::boolean(own_bytes(self).ends_with(bytes_like_argument(in, a, 0)));
}

Value bytes_lower(Interpreter&, const Value& self, Bound) {
  return same_kind(self, to_lower(own_bytes(self)));
}

Value bytes_upper(Interpreter&, const Value& self, Bound) {
  return same_kind(self, to_upper(own_bytes(self)));
}

Value bytearray_append(Interpreter& in, const Value& self, Bound a) {
  in.count_bytes(1, a.call_span());
  self.cast<BytesObject>()->bytes += static_cast<char>(small_int(a.value(std::size_t{0})).value_or(0));
  return Value();
}

Value bytearray_extend(Interpreter& in, const Value& self, Bound a) {
  in.count_bytes(bytes_like_argument(in, a, 0).size(), a.call_span());
  self.cast<BytesObject>()->bytes += bytes_like_argument(in, a, 0);
  return Value();
}

std::vector<BuiltinMethodTable::Row> bytes_rows() {
  return {
      {"decode(encoding='utf-8', errors='strict')", bytes_decode},
      {"hex(sep='')", bytes_hex},
      {"join(iterable, /)", bytes_join},
      {"replace(old, new, count=-1, /)", bytes_replace},
      {"split(sep=None, maxsplit=-1)", bytes_split},
      {"strip(chars=None, /)", bytes_strip},
      {"find(sub, /)", bytes_find},
      {"startswith(prefix, /)", bytes_startswith},
      {"endswith(suffix, /)", bytes_endswith},
      {"lower()", bytes_lower},
      {"upper()", bytes_upper},
  };
}

}  // namespace

const BuiltinMethodTable& bytes_methods() {
  static const BuiltinMethodTable table{bytes_rows()};
  return table;
}

const BuiltinMethodTable& bytearray_methods() {
  static const BuiltinMethodTable table{[] {
    auto rows = bytes_rows();
    rows.push_back({"append(item, /)", bytearray_append});
    rows.push_back({"extend(items, /)", bytearray_extend});
    return rows;
  }()};
  return table;
}

}  // namespace sqlgen::python
