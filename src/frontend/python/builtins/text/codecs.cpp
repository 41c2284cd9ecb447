#include <fmt/format.h>

#include <algorithm>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/builtins/text/code_page.hpp"
#include "frontend/python/builtins/text/python_repr.hpp"
#include "frontend/python/builtins/text/str_text.hpp"
#include "frontend/python/builtins/text/wide_encoding.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/objects.hpp"
#include "support/text.hpp"

namespace sqlgen::python {

namespace {

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
    if (errors == "replace") {
      kept += "\xEF\xBF\xBD";
    } else if (errors == "backslashreplace") {
      kept += fmt::format("\\x{:02x}", static_cast<unsigned char>(text[*bad]));
    } else if (errors != "ignore") {
      in.raise("LookupError", fmt::format("unknown error handler name '{}'", errors), where);
    }
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
    } else if (errors != "ignore") {
      in.raise("LookupError", fmt::format("unknown error handler name '{}'", errors), where);
    }
    ++position;
  }
  return make_bytes(std::move(bytes));
}

}  // namespace sqlgen::python
