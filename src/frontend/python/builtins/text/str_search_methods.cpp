#include <fmt/format.h>

#include <algorithm>

#include "frontend/python/builtins/text/str_methods.hpp"
#include "frontend/python/builtins/text/str_text.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "support/text.hpp"

namespace sqlgen::python {

TextRange searched_range(Interpreter& in, std::int64_t length, const BoundArguments& arguments,
                         std::size_t start_index) {
  const auto bound = [&](std::size_t index, std::int64_t fallback) {
    if (arguments.value(index).is_none()) {
      return fallback;
    }
    const auto given = find_index(in, arguments.value(index), arguments.span(index));
    const auto number = given ? small_int(*given) : std::nullopt;
    if (!number) {
      in.raise("TypeError", "slice indices must be integers or None or have an __index__ method",
               arguments.span(index));
    }
    return *number < 0 ? std::max<std::int64_t>(0, *number + length) : *number;
  };
  const auto start = bound(start_index, 0);
  const auto end = std::min(bound(start_index + 1, length), length);
  return {static_cast<std::size_t>(std::min(start, end)), static_cast<std::size_t>(end), start > end};
}

TextRange text_range(Interpreter& in, const std::string& text, const BoundArguments& arguments,
                     std::size_t start_index) {
  if (!arguments.given(start_index) && !arguments.given(start_index + 1)) {
    return {0, text.size(), false};
  }
  const auto characters =
      searched_range(in, static_cast<std::int64_t>(utf8_length(text)), arguments, start_index);
  return {byte_offset(text, static_cast<std::int64_t>(characters.begin)),
          byte_offset(text, static_cast<std::int64_t>(characters.end)), characters.empty};
}

namespace {

enum class Missing { minus_one, raises };

template <bool kLast, Missing kMissing>
Value str_find(Interpreter& in, const Value& self, Bound a) {
  const auto& text = self.as_string();
  const auto& part = text_argument(in, a, 0);
  const auto range = text_range(in, text, a, 1);
  const std::string_view slice = std::string_view(text).substr(range.begin, range.end - range.begin);
  const auto at = range.empty ? std::string_view::npos
                  : kLast     ? find_last_text(slice, part)
                              : find_text(slice, part);
  in.count_steps(text.size() / 32, a.call_span());
  if (at != std::string_view::npos) {
    return Value::integer(
        static_cast<std::int64_t>(utf8_length(std::string_view(text).substr(0, range.begin + at))));
  }
  if (kMissing == Missing::raises) {
    in.raise("ValueError", "substring not found", a.call_span());
  }
  return Value::integer(-1);
}

Value str_count(Interpreter& in, const Value& self, Bound a) {
  const auto& part = text_argument(in, a, 0);
  const auto range = text_range(in, self.as_string(), a, 1);
  const std::string_view slice =
      std::string_view(self.as_string()).substr(range.begin, range.end - range.begin);
  if (range.empty) {
    return Value::integer(0);
  }
  if (part.empty()) {
    return Value::integer(static_cast<std::int64_t>(utf8_length(slice)) + 1);
  }
  in.count_steps(slice.size() / 16, a.call_span());
  std::int64_t count = 0;
  for (auto at = find_text(slice, part); at != std::string_view::npos;
       at = find_text(slice, part, at + part.size())) {
    ++count;
  }
  return Value::integer(count);
}

template <bool kStart>
Value starts_or_ends(Interpreter& in, const Value& self, Bound a) {
  const auto range = text_range(in, self.as_string(), a, 1);
  const std::string_view slice =
      std::string_view(self.as_string()).substr(range.begin, range.end - range.begin);
  const auto compared = [&](const std::string& part) -> const std::string& {
    count_scan(in, std::min(part.size(), slice.size()), a.call_span());
    return part;
  };
  const auto matches = [&](const Value& part) {
    const auto& plain = unwrap(part);
    if (!plain.is_string()) {
      if (is_opaque(part)) {
        fail_on_opaque(in, part, a.span(std::size_t{0}));
      }
      in.raise("TypeError",
               fmt::format("{} first arg must be str or a tuple of str, not {}",
                           kStart ? "startswith" : "endswith", in.type_name(part)),
               a.span(std::size_t{0}));
    }
    return !range.empty && (kStart ? slice.starts_with(compared(plain.as_string()))
                                   : slice.ends_with(compared(plain.as_string())));
  };
  if (const auto* parts = a.value(std::size_t{0}).cast<TupleObject>()) {
    return Value::boolean(std::any_of(parts->items.begin(), parts->items.end(), matches));
  }
  return Value::boolean(matches(a.value(std::size_t{0})));
}

Value str_replace(Interpreter& in, const Value& self, Bound a) {
  const auto& text = self.as_string();
  const auto& from = text_argument(in, a, 0);
  const auto& to = text_argument(in, a, 1);
  auto left = a.given(2) ? small_int(a.value(2)).value_or(-1) : -1;
  std::string out;
  if (from.empty()) {
    in.count_steps(text.size() / 16, a.call_span());
    for (std::size_t i = 0;;) {
      if (left-- == 0) {
        out += text.substr(i);
        break;
      }
      out += to;
      in.count_bytes(to.size() + 1, a.call_span());
      if (i >= text.size()) {
        break;
      }
      const auto begin = i;
      static_cast<void>(next_code_point(text, i));
      out.append(text, begin, i - begin);
    }
    return Value::string(std::move(out));
  }
  std::size_t begin = 0;
  count_search(in, text.size(), from.size(), a.call_span());
  for (auto at = find_text(text, from); at != std::string::npos && left-- != 0;
       at = find_text(text, from, begin)) {
    out.append(text, begin, at - begin);
    out += to;
    in.count_bytes(to.size(), a.call_span());
    begin = at + from.size();
  }
  if (begin == 0) {
    return self;
  }
  out.append(text, begin);
  in.count_bytes(text.size(), a.call_span());
  return Value::string(std::move(out));
}

Value str_removeprefix(Interpreter& in, const Value& self, Bound a) {
  const auto& part = text_argument(in, a, 0);
  return self.as_string().starts_with(part) ? Value::string(self.as_string().substr(part.size())) : self;
}

Value str_removesuffix(Interpreter& in, const Value& self, Bound a) {
  const auto& part = text_argument(in, a, 0);
  const auto& text = self.as_string();
  return !part.empty() && text.ends_with(part) ? Value::string(text.substr(0, text.size() - part.size()))
                                               : self;
}

template <bool kLeft, bool kRight>
Value strip(Interpreter& in, const Value& self, Bound a) {
  const auto& text = self.as_string();
  std::u32string set;
  const bool spaces = a.value(std::size_t{0}).is_none();
  if (!spaces) {
    set = decode_utf8(text_argument(in, a, 0));
  }
  const auto stripped = [&](char32_t c) {
    return spaces ? is_space(c) : set.find(c) != std::u32string::npos;
  };
  const auto points = decode_utf8(text);
  std::size_t begin = 0;
  std::size_t end = points.size();
  while (kLeft && begin < end && stripped(points[begin])) {
    ++begin;
  }
  while (kRight && end > begin && stripped(points[end - 1])) {
    --end;
  }
  if (begin == 0 && end == points.size()) {
    return self;
  }
  return Value::string(encode_utf8(std::u32string_view(points).substr(begin, end - begin)));
}

}  // namespace

std::vector<BuiltinMethodTable::Row> str_search_methods() {
  return {
      {"find(sub, start=None, end=None, /)", str_find<false, Missing::minus_one>},
      {"rfind(sub, start=None, end=None, /)", str_find<true, Missing::minus_one>},
      {"index(sub, start=None, end=None, /)", str_find<false, Missing::raises>},
      {"rindex(sub, start=None, end=None, /)", str_find<true, Missing::raises>},
      {"count(sub, start=None, end=None, /)", str_count},
      {"startswith(prefix, start=None, end=None, /)", starts_or_ends<true>},
      {"endswith(suffix, start=None, end=None, /)", starts_or_ends<false>},
      {"replace(old, new, count=-1)", str_replace},
      {"removeprefix(prefix, /)", str_removeprefix},
      {"removesuffix(suffix, /)", str_removesuffix},
      {"strip(chars=None, /)", strip<true, true>},
      {"lstrip(chars=None, /)", strip<true, false>},
      {"rstrip(chars=None, /)", strip<false, true>},
  };
}

}  // namespace sqlgen::python
