#include "frontend/python/builtins/text/str_methods.hpp"

#include <fmt/format.h>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/builtins/text/formats/formatting.hpp"
#include "frontend/python/builtins/text/str_text.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "support/spelling/object_address.hpp"
#include "support/text.hpp"

namespace sqlgen::python {

const std::string& text_argument(Interpreter& in, const BoundArguments& arguments, std::size_t index) {
  const Value& value = unwrap(arguments.value(index));
  if (value.is_string()) {
    return value.as_string();
  }
  if (is_opaque(value)) {
    fail_on_opaque(in, value, arguments.span(index));
  }
  in.raise("TypeError", fmt::format("must be str, not {}", in.type_name(value)), arguments.span(index));
}

namespace {

std::int64_t optional_int_argument(Interpreter& in, Bound a, std::size_t index, std::int64_t fallback) {
  if (a.value(index).is_none()) {
    return fallback;
  }
  const auto number = small_int(as_index(in, a.value(index), a.span(index)));
  if (!number) {
    in.raise("OverflowError", "Python int too large to convert to C ssize_t", a.span(index));
  }
  return *number;
}

Value text(std::string result) {
  return Value::string(std::move(result));
}

// Bytes are for digests: one of an address would be another in each run.
Value str_encode(Interpreter& in, const Value& self, Bound a) {
  if (has_address(self.as_string())) {
    in.fail(Diagnostic{.id = "object-address",
                       .message = "the address of an object is in this text, which no two runs share",
                       .span = a.call_span()});
  }
  const auto option = [&](std::size_t index, const char* fallback) {
    return a.given(index) ? text_argument(in, a, index) : std::string(fallback);
  };
  return encode_text(in, self.as_string(), option(0, "utf-8"), option(1, "strict"), a.call_span());
}

Value str_expandtabs(Interpreter& in, const Value& self, Bound a) {
  const auto size = optional_int_argument(in, a, 0, 8);
  std::string out;
  std::int64_t column = 0;
  for (const char c : self.as_string()) {
    if (c == '\t') {
      const auto fill = size > 0 ? size - column % size : 0;
      in.count_bytes(static_cast<std::uint64_t>(fill), a.call_span());
      out.append(static_cast<std::size_t>(fill), ' ');
      column += fill;
    } else {
      out += c;
      const bool continues = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
      column = c == '\n' || c == '\r' ? 0 : column + (continues ? 0 : 1);
    }
  }
  return text(std::move(out));
}

Value str_format_method(Interpreter& in, const Value& self, Bound a) {
  return text(str_format(in, self.as_string(), a.rest(), a.keywords(), nullptr, a.call_span()));
}

Value str_format_map(Interpreter& in, const Value& self, Bound a) {
  return text(str_format(in, self.as_string(), {}, {}, &a.value(std::size_t{0}), a.call_span()));
}

Value str_join(Interpreter& in, const Value& self, Bound a) {
  const std::string& separator = self.as_string();
  std::string out;
  std::size_t index = 0;
  const auto next = in.iterate(a.value(std::size_t{0}), a.span(std::size_t{0}));
  while (const auto item = next()) {
    in.count_steps(1, a.call_span());
    const Value& piece = unwrap(*item);
    if (!piece.is_string()) {
      if (is_opaque(piece)) {
        fail_on_opaque(in, piece, a.span(std::size_t{0}));
      }
      in.raise("TypeError",
               fmt::format("sequence item {}: expected str instance, {} found", index, in.type_name(piece)),
               a.span(std::size_t{0}));
    }
    out += index == 0 ? "" : separator;
    out += piece.as_string();
    in.count_bytes(separator.size() + piece.as_string().size(), a.call_span());
    ++index;
  }
  return text(std::move(out));
}

std::string fill_character(Interpreter& in, Bound a) {
  if (!a.given(1)) {
    return " ";
  }
  const auto& fill = text_argument(in, a, 1);
  if (utf8_length(fill) != 1) {
    in.raise("TypeError", "The fill character must be exactly one character long", a.span(1));
  }
  return fill;
}

// How the missing width is spread: all to the right (ljust), all to the left, or both.
enum class Side { left, right, center };

template <Side kSide>
Value pad(Interpreter& in, const Value& self, Bound a) {
  const auto width = optional_int_argument(in, a, 0, 0);
  const auto length = static_cast<std::int64_t>(utf8_length(self.as_string()));
  if (width <= length) {
    return self;
  }
  const auto fill = fill_character(in, a);
  const auto missing = width - length;
  in.count_bytes(static_cast<std::uint64_t>(missing) * fill.size(), a.call_span());
  // The odd column goes where CPython's center() puts it.
  const auto left = kSide == Side::left    ? 0
                    : kSide == Side::right ? missing
                                           : missing / 2 + (missing & width & 1);
  std::string out;
  for (std::int64_t i = 0; i < left; ++i) {
    out += fill;
  }
  out += self.as_string();
  for (std::int64_t i = left; i < missing; ++i) {
    out += fill;
  }
  return text(std::move(out));
}

Value str_zfill(Interpreter& in, const Value& self, Bound a) {
  const auto& digits = self.as_string();
  const auto missing = optional_int_argument(in, a, 0, 0) - static_cast<std::int64_t>(utf8_length(digits));
  if (missing <= 0) {
    return self;
  }
  in.count_bytes(static_cast<std::uint64_t>(missing), a.call_span());
  const bool sign = digits.starts_with('-') || digits.starts_with('+');
  return text(digits.substr(0, sign ? 1 : 0) + std::string(static_cast<std::size_t>(missing), '0') +
              digits.substr(sign ? 1 : 0));
}

Value str_translate(Interpreter& in, const Value& self, Bound a) {
  std::string out;
  const std::string& given = self.as_string();
  for (std::size_t at = 0; at < given.size();) {
    const char32_t c = next_code_point(given, at);
    in.count_steps(1, a.call_span());
    Value mapped;
    bool found = true;
    try {
      mapped =
          in.subscript(a.value(std::size_t{0}), Value::integer(static_cast<std::int64_t>(c)), a.call_span());
    } catch (const PythonException& exception) {
      if (!is_exception(exception.exception, "LookupError")) {
        throw;
      }
      found = false;
    }
    if (!found) {
      append_utf8(out, c);
    } else if (mapped.is_int()) {
      append_utf8(out, static_cast<char32_t>(mapped.as_int()));
    } else if (mapped.is_string()) {
      in.count_bytes(mapped.as_string().size(), a.call_span());
      out += mapped.as_string();
    }
  }
  return text(std::move(out));
}

std::vector<BuiltinMethodTable::Row> all_rows() {
  std::vector<BuiltinMethodTable::Row> rows{
      {"encode(encoding='utf-8', errors='strict')", str_encode},
      {"expandtabs(tabsize=8)", str_expandtabs},
      {"format(*args, **kwargs)", str_format_method},
      {"format_map(mapping, /)", str_format_map},
      {"join(iterable, /)", str_join},
      {"ljust(width, fillchar=' ', /)", pad<Side::left>},
      {"rjust(width, fillchar=' ', /)", pad<Side::right>},
      {"center(width, fillchar=' ', /)", pad<Side::center>},
      {"translate(table, /)", str_translate},
      {"zfill(width, /)", str_zfill},
  };
  for (const auto& more : {str_case_methods(), str_search_methods(), str_split_methods()}) {
    rows.insert(rows.end(), more.begin(), more.end());
  }
  return rows;
}

}  // namespace

const BuiltinMethodTable& str_methods() {
  static const BuiltinMethodTable table{all_rows()};
  return table;
}

}  // namespace sqlgen::python
