#include <fmt/format.h>

#include <algorithm>
#include <bitset>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/builtins/bytes/bytes_methods.hpp"
#include "frontend/python/builtins/text/str_text.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::python {

namespace {

template <bool kLeft, bool kRight>
Value bytes_strip(Interpreter& in, const Value& self, Bound a) {
  const std::string set =
      a.value(std::size_t{0}).is_none() ? std::string(" \t\n\r\v\f") : bytes_argument(in, a, 0);
  std::string_view bytes = own_bytes(self);
  if (kLeft) {
    bytes.remove_prefix(std::min(bytes.find_first_not_of(set), bytes.size()));
  }
  if (kRight) {
    const auto last = bytes.find_last_not_of(set);
    bytes = bytes.substr(0, last == std::string_view::npos ? 0 : last + 1);
  }
  in.count_bytes(bytes.size(), a.call_span());
  return same_kind_of_bytes(self, std::string(bytes));
}

template <bool kPrefix>
Value bytes_remove(Interpreter& in, const Value& self, Bound a) {
  std::string_view bytes = own_bytes(self);
  const std::string& part = bytes_argument(in, a, 0);
  if (kPrefix && bytes.starts_with(part)) {
    bytes.remove_prefix(part.size());
  } else if (!kPrefix && bytes.ends_with(part)) {
    bytes.remove_suffix(part.size());
  }
  in.count_bytes(bytes.size(), a.call_span());
  return same_kind_of_bytes(self, std::string(bytes));
}

enum class BytesSide { left, right, both };

// bytes.ljust() leaves them at the left.
template <BytesSide kSide>
Value bytes_justify(Interpreter& in, const Value& self, Bound a) {
  constexpr std::string_view kName = kSide == BytesSide::left    ? "ljust"
                                     : kSide == BytesSide::right ? "rjust"
                                                                 : "center";
  const std::string& bytes = own_bytes(self);
  const auto width = count_argument(in, a, 0, 0);
  const auto* fill = a.given(1) ? bytes_of(a.value(1)) : nullptr;
  if (a.given(1) && (fill == nullptr || fill->size() != 1)) {
    in.raise("TypeError",
             fmt::format("{}() argument 2 must be a byte string of length 1, not {}", kName,
                         in.type_name(a.value(1))),
             a.span(1));
  }
  const auto size = static_cast<std::int64_t>(bytes.size());
  const auto missing = static_cast<std::size_t>(std::max<std::int64_t>(0, width - size));
  in.count_bytes(bytes.size() + missing, a.call_span());
  // As in str.center(): of an odd number the left gets more where the width is odd.
  const std::size_t left = kSide == BytesSide::left ? 0
                           : kSide == BytesSide::right
                               ? missing
                               : missing / 2 + (missing & static_cast<std::size_t>(width) & 1);
  const char byte = fill == nullptr ? ' ' : fill->front();
  return same_kind_of_bytes(self, std::string(left, byte) + bytes + std::string(missing - left, byte));
}

Value bytes_zfill(Interpreter& in, const Value& self, Bound a) {
  const std::string& bytes = own_bytes(self);
  const auto width = count_argument(in, a, 0, 0);
  const auto missing =
      static_cast<std::size_t>(std::max<std::int64_t>(0, width - static_cast<std::int64_t>(bytes.size())));
  in.count_bytes(bytes.size() + missing, a.call_span());
  const std::size_t sign = !bytes.empty() && (bytes[0] == '+' || bytes[0] == '-') ? 1 : 0;
  return same_kind_of_bytes(self, bytes.substr(0, sign) + std::string(missing, '0') + bytes.substr(sign));
}

Value bytes_expandtabs(Interpreter& in, const Value& self, Bound a) {
  const auto size = count_argument(in, a, 0, 8);
  std::string out;
  std::int64_t column = 0;
  for (const char byte : own_bytes(self)) {
    if (byte == '\t') {
      const std::int64_t spaces = size > 0 ? size - column % size : 0;
      in.count_bytes(static_cast<std::size_t>(spaces), a.call_span());
      out.append(static_cast<std::size_t>(spaces), ' ');
      column += spaces;
    } else {
      out += byte;
      column = byte == '\n' || byte == '\r' ? 0 : column + 1;
    }
  }
  in.count_bytes(out.size(), a.call_span());
  return same_kind_of_bytes(self, std::move(out));
}

Value bytes_replace(Interpreter& in, const Value& self, Bound a) {
  const std::string& bytes = own_bytes(self);
  const std::string& from = bytes_argument(in, a, 0);
  const std::string& to = bytes_argument(in, a, 1);
  auto left = count_argument(in, a, 2, -1);
  count_search(in, bytes.size(), from.size(), a.call_span());
  std::string out;
  std::size_t begin = 0;
  // Nothing stands before each byte and behind the last.
  for (auto at = find_text(bytes, from); at != std::string::npos && left-- != 0;
       at = find_text(bytes, from, begin + (from.empty() ? 1 : 0))) {
    in.count_bytes(at - begin + to.size(), a.call_span());
    out.append(bytes, begin, at - begin).append(to);
    begin = at + from.size();
    if (from.empty() && at == bytes.size()) {
      break;
    }
  }
  in.count_bytes(bytes.size() - begin, a.call_span());
  out.append(bytes, begin);
  return same_kind_of_bytes(self, std::move(out));
}

Value bytes_translate(Interpreter& in, const Value& self, Bound a) {
  constexpr std::size_t kBytes = 256;
  const std::string* table = a.value(std::size_t{0}).is_none() ? nullptr : &bytes_argument(in, a, 0);
  if (table != nullptr && table->size() != kBytes) {
    in.raise("ValueError", "translation table must be 256 characters long", a.span(std::size_t{0}));
  }
  std::bitset<kBytes> deleted;
  if (a.given(1)) {
    for (const char byte : bytes_argument(in, a, 1)) {
      deleted.set(static_cast<unsigned char>(byte));
    }
  }
  in.count_bytes(own_bytes(self).size(), a.call_span());
  std::string out;
  for (const char byte : own_bytes(self)) {
    if (!deleted.test(static_cast<unsigned char>(byte))) {
      out += table == nullptr ? byte : (*table)[static_cast<unsigned char>(byte)];
    }
  }
  return same_kind_of_bytes(self, std::move(out));
}

}  // namespace

std::vector<BuiltinMethodTable::Row> bytes_layout_methods() {
  return {
      {"strip(bytes=None, /)", bytes_strip<true, true>},
      {"lstrip(bytes=None, /)", bytes_strip<true, false>},
      {"rstrip(bytes=None, /)", bytes_strip<false, true>},
      {"removeprefix(prefix, /)", bytes_remove<true>},
      {"removesuffix(suffix, /)", bytes_remove<false>},
      {"ljust(width, fillchar=b' ', /)", bytes_justify<BytesSide::left>},
      {"rjust(width, fillchar=b' ', /)", bytes_justify<BytesSide::right>},
      {"center(width, fillchar=b' ', /)", bytes_justify<BytesSide::both>},
      {"zfill(width, /)", bytes_zfill},
      {"expandtabs(tabsize=8)", bytes_expandtabs},
      {"replace(old, new, count=-1, /)", bytes_replace},
      {"translate(table, /, delete=b'')", bytes_translate},
  };
}

}  // namespace sqlgen::python
