#include <fmt/format.h>

#include <algorithm>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/builtins/text/code_page.hpp"
#include "frontend/python/builtins/text/python_repr.hpp"
#include "frontend/python/builtins/text/str_text.hpp"
#include "frontend/python/builtins/text/wide_encoding.hpp"
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

std::string codec_name(const std::string& encoding) {
  auto name = to_lower(encoding);
  std::erase_if(name, [](char c) { return c == '-' || c == '_' || c == ' '; });
  return name;
}

bool is_latin(const std::string& codec) {
  return codec == "latin1" || codec == "iso88591" || codec == "latin";
}

[[noreturn]] void unknown_codec(Interpreter& in, const std::string& encoding, Span where) {
  if (is_other_codec(codec_name(encoding))) {
    in.fail(Diagnostic{.id = "unsupported-python",
                       .message = fmt::format("the encoding '{}' is not supported", encoding),
                       .span = where,
                       .help = {"write the text or the bytes themselves"}});
  }
  in.raise("LookupError", fmt::format("unknown encoding: {}", encoding), where);
}

}  // namespace

Value decode_bytes(Interpreter& in, const std::string& bytes, const std::string& encoding,
                   const std::string& errors, Span where) {
  const auto codec = codec_name(encoding);
  in.count_bytes(bytes.size(), where);
  if (is_latin(codec)) {
    std::string text;
    for (const char byte : bytes) {
      append_utf8(text, static_cast<unsigned char>(byte));
    }
    return Value::string(std::move(text));
  }
  if (is_windows(codec)) {
    std::size_t bad = 0;
    if (auto decoded = decode_windows(bytes, bad)) {
      return Value::string(*std::move(decoded));
    }
    in.raise("UnicodeDecodeError",
             fmt::format("'charmap' codec can't decode byte 0x{:02x} in position {}: character maps to "
                         "<undefined>",
                         static_cast<unsigned char>(bytes[bad]), bad),
             where);
  }
  if (const auto wide = find_wide_encoding(codec)) {
    auto text = decode_wide(*wide, bytes);
    if (!text) {
      in.raise("UnicodeDecodeError", fmt::format("'{}' codec can't decode the bytes", encoding), where);
    }
    return Value::string(*std::move(text));
  }
  const bool ascii = codec == "ascii" || codec == "usascii";
  if (!ascii && codec != "utf8" && codec != "utf8sig") {
    unknown_codec(in, encoding, where);
  }
  std::string text = codec == "utf8sig" && bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
  const auto first_bad = [&](std::size_t from) -> std::optional<std::size_t> {
    if (ascii) {
      const auto bad = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(),
                                    [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
      return bad == text.end() ? std::nullopt : std::optional(static_cast<std::size_t>(bad - text.begin()));
    }
    const auto bad = find_invalid_utf8(std::string_view(text).substr(from));
    return bad ? std::optional(*bad + from) : std::nullopt;
  };
  std::string kept;
  std::size_t from = 0;
  while (const auto bad = first_bad(from)) {
    if (errors == "strict") {
      in.raise("UnicodeDecodeError",
               fmt::format("'{}' codec can't decode byte 0x{:02x} in position {}: {}",
                           ascii ? "ascii" : "utf-8", static_cast<unsigned char>(text[*bad]), *bad,
                           ascii ? "ordinal not in range(128)" : "invalid start byte"),
               where);
    }
    in.count_steps(1, where);
    kept.append(text, from, *bad - from);
    kept += errors == "replace" ? "\xEF\xBF\xBD" : "";
    from = *bad + 1;
  }
  return Value::string(from == 0 ? std::move(text) : std::move(kept.append(text, from)));
}

Value encode_text(Interpreter& in, const std::string& text, const std::string& encoding,
                  const std::string& errors, Span where) {
  const auto codec = codec_name(encoding);
  in.count_bytes(text.size(), where);
  if (codec == "utf8" || codec == "utf8sig") {
    return make_bytes(codec == "utf8sig" ? "\xEF\xBB\xBF" + text : text);
  }
  if (const auto wide = find_wide_encoding(codec)) {
    return make_bytes(encode_wide(*wide, text));
  }
  const char32_t most = is_latin(codec) ? 0x100 : 0x80;
  const bool windows = is_windows(codec);
  if (!is_latin(codec) && !windows && codec != "ascii" && codec != "usascii") {
    unknown_codec(in, encoding, where);
  }
  std::string bytes;
  std::size_t position = 0;
  for (const char32_t c : decode_utf8(text)) {
    if (const auto byte = windows ? windows_byte(c) : std::nullopt) {
      bytes += *byte;
    } else if (!windows && c < most) {
      bytes += static_cast<char>(c);
    } else if (windows && errors == "strict") {
      std::string one;
      append_utf8(one, c);
      in.raise("UnicodeEncodeError",
               fmt::format("'charmap' codec can't encode character '{}' in position {}: character maps to "
                           "<undefined>",
                           escape_non_ascii(one), position),
               where);
    } else if (errors == "strict") {
      std::string one;
      append_utf8(one, c);
      in.raise("UnicodeEncodeError",
               fmt::format("'{}' codec can't encode character '{}' in position {}: ordinal not in range({})",
                           is_latin(codec) ? "latin-1" : "ascii", escape_non_ascii(one), position,
                           static_cast<unsigned>(most)),
               where);
    } else if (errors == "replace") {
      bytes += '?';
    } else if (errors == "xmlcharrefreplace") {
      bytes += fmt::format("&#{};", static_cast<unsigned>(c));
    } else if (errors == "backslashreplace") {
      std::string one;
      append_utf8(one, c);
      bytes += escape_non_ascii(one);
    }
    ++position;
  }
  return make_bytes(std::move(bytes));
}

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
