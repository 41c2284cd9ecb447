#include <fmt/format.h>

#include <algorithm>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/builtins/bytes/bytes_methods.hpp"
#include "frontend/python/builtins/text/str_methods.hpp"
#include "frontend/python/builtins/text/str_text.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"

namespace sqlgen::python {

namespace {

// What the second and third argument choose.
TextRange bytes_range(Interpreter& in, const std::string& bytes, Bound a) {
  return searched_range(in, static_cast<std::int64_t>(bytes.size()), a, 1);
}

// What is looked for: bytes, or one as a number.
std::string sought(Interpreter& in, Bound a) {
  const Value& given = a.value(std::size_t{0});
  if (const auto* bytes = bytes_of(given)) {
    return *bytes;
  }
  if (is_opaque(given)) {
    fail_on_opaque(in, given, a.span(std::size_t{0}));
  }
  if (!find_index(in, given, a.span(std::size_t{0}))) {
    in.raise("TypeError",
             fmt::format("argument should be integer or bytes-like object, not '{}'", in.type_name(given)),
             a.span(std::size_t{0}));
  }
  return {byte_of(in, given, a.span(std::size_t{0}))};
}

template <bool kLast, bool kRaises>
Value bytes_find(Interpreter& in, const Value& self, Bound a) {
  const std::string& bytes = own_bytes(self);
  const std::string part = sought(in, a);
  const auto range = bytes_range(in, bytes, a);
  const std::string_view slice = std::string_view(bytes).substr(range.begin, range.end - range.begin);
  count_search(in, slice.size(), part.size(), a.call_span());
  const auto at = range.empty ? std::string_view::npos
                  : kLast     ? find_last_text(slice, part)
                              : find_text(slice, part);
  if (at != std::string_view::npos) {
    return Value::integer(static_cast<std::int64_t>(range.begin + at));
  }
  if (kRaises) {
    in.raise("ValueError", "subsection not found", a.call_span());
  }
  return Value::integer(-1);
}

Value bytes_count(Interpreter& in, const Value& self, Bound a) {
  const std::string& bytes = own_bytes(self);
  const std::string part = sought(in, a);
  const auto range = bytes_range(in, bytes, a);
  const std::string_view slice = std::string_view(bytes).substr(range.begin, range.end - range.begin);
  if (range.empty || part.empty()) {
    return Value::integer(range.empty ? 0 : static_cast<std::int64_t>(slice.size()) + 1);
  }
  count_search(in, slice.size(), part.size(), a.call_span());
  std::int64_t count = 0;
  for (auto at = find_text(slice, part); at != std::string_view::npos;
       at = find_text(slice, part, at + part.size())) {
    ++count;
  }
  return Value::integer(count);
}

template <bool kStart>
Value bytes_starts_or_ends(Interpreter& in, const Value& self, Bound a) {
  const Value& given = a.value(std::size_t{0});
  const std::string& bytes = own_bytes(self);
  const auto range = bytes_range(in, bytes, a);
  const std::string_view slice = std::string_view(bytes).substr(range.begin, range.end - range.begin);
  const auto matches = [&](const Value& value) {
    const auto* part = bytes_of(value);
    if (part == nullptr) {
      if (is_opaque(value)) {
        fail_on_opaque(in, value, a.span(std::size_t{0}));
      }
      // A member of a tuple is asked for its bytes, what stands alone for its type.
      in.raise("TypeError",
               &value != &given
                   ? fmt::format("a bytes-like object is required, not '{}'", in.type_name(value))
                   : fmt::format("{} first arg must be bytes or a tuple of bytes, not {}",
                                 kStart ? "startswith" : "endswith", in.type_name(value)),
               a.span(std::size_t{0}));
    }
    return !range.empty && (kStart ? slice.starts_with(*part) : slice.ends_with(*part));
  };
  if (const auto* parts = given.cast<TupleObject>()) {
    return Value::boolean(std::any_of(parts->items.begin(), parts->items.end(), matches));
  }
  return Value::boolean(matches(given));
}

}  // namespace

std::vector<BuiltinMethodTable::Row> bytes_search_methods() {
  return {
      {"find(sub, start=None, end=None, /)", bytes_find<false, false>},
      {"rfind(sub, start=None, end=None, /)", bytes_find<true, false>},
      {"index(sub, start=None, end=None, /)", bytes_find<false, true>},
      {"rindex(sub, start=None, end=None, /)", bytes_find<true, true>},
      {"count(sub, start=None, end=None, /)", bytes_count},
      {"startswith(prefix, start=None, end=None, /)", bytes_starts_or_ends<true>},
      {"endswith(suffix, start=None, end=None, /)", bytes_starts_or_ends<false>},
  };
}

}  // namespace sqlgen::python
