#include "frontend/python/syntax/source/source_encoding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "frontend/python/syntax/source/single_byte_encoding.hpp"
#include "frontend/python/syntax/source/source_character.hpp"
#include "support/spelling/ascii.hpp"
#include "support/text.hpp"

namespace sqlgen::python {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

enum class Codec : std::uint8_t { utf8, latin1, ascii, single_byte, unknown };

bool is_encoding_char(char c) {
  return is_ascii_alnum(c) || c == '-' || c == '_' || c == '.';
}

// The name in lower case with hyphens; as in CPython's tokenizer it does not matter what follows these
// prefixes.
std::string normal_name(std::string_view name) {
  std::string key = to_lower(name);
  std::replace(key.begin(), key.end(), '_', '-');
  for (const std::string_view prefix : {"utf-8-", "latin-1-", "iso-8859-1-", "iso-latin-1-"}) {
    if (key.rfind(prefix, 0) == 0) {
      key.resize(prefix.size() - 1);
    }
  }
  return key;
}

Codec codec_of(std::string_view name) {
  struct Alias {
    std::string_view name;
    Codec codec;
  };
  static constexpr std::array<Alias, 24> kAliases{{{"utf-8", Codec::utf8},
                                                   {"utf8", Codec::utf8},
                                                   {"u8", Codec::utf8},
                                                   {"utf", Codec::utf8},
                                                   {"utf8-ucs2", Codec::utf8},
                                                   {"utf8-ucs4", Codec::utf8},
                                                   {"cp65001", Codec::utf8},
                                                   {"utf-8-sig", Codec::utf8},
                                                   {"latin-1", Codec::latin1},
                                                   {"latin1", Codec::latin1},
                                                   {"latin", Codec::latin1},
                                                   {"l1", Codec::latin1},
                                                   {"iso-8859-1", Codec::latin1},
                                                   {"iso8859-1", Codec::latin1},
                                                   {"8859", Codec::latin1},
                                                   {"cp819", Codec::latin1},
                                                   {"iso-latin-1", Codec::latin1},
                                                   {"ascii", Codec::ascii},
                                                   {"us-ascii", Codec::ascii},
                                                   {"646", Codec::ascii},
                                                   {"us", Codec::ascii},
                                                   {"ansi-x3.4-1968", Codec::ascii},
                                                   {"iso646-us", Codec::ascii},
                                                   {"cp367", Codec::ascii}}};
  const std::string key = normal_name(name);
  const auto* found = std::find_if(kAliases.begin(), kAliases.end(),
                                   [&key](const Alias& alias) { return alias.name == key; });
  if (found != kAliases.end()) {
    return found->codec;
  }
  return upper_half_of(key) ? Codec::single_byte : Codec::unknown;
}

// The encoding in the comment that a line ends with, by PEP 263's expression ^[ \t\f]*#.*?coding[:=][
// \t]*([-_.a-zA-Z0-9]+). Sets `code` where the line holds anything but blanks and a comment.
std::optional<std::string_view> encoding_in_line(std::string_view line, bool& code) {
  std::size_t at = 0;
  while (at < line.size() && is_blank(line[at])) {
    ++at;
  }
  code = at < line.size() && line[at] != '#';
  if (code || at == line.size()) {
    return std::nullopt;
  }
  for (at = line.find("coding", at); at != std::string_view::npos; at = line.find("coding", at + 1)) {
    std::size_t begin = at + 6;
    if (begin >= line.size() || (line[begin] != ':' && line[begin] != '=')) {
      continue;
    }
    ++begin;
    while (begin < line.size() && (line[begin] == ' ' || line[begin] == '\t')) {
      ++begin;
    }
    std::size_t end = begin;
    while (end < line.size() && is_encoding_char(line[end])) {
      ++end;
    }
    if (end != begin) {
      return line.substr(begin, end - begin);
    }
  }
  return std::nullopt;
}

bool report(Diagnostics& diagnostics, FileId file, std::size_t begin, std::size_t end, std::string message,
            std::string help) {
  diagnostics
      .error("bad-encoding", std::move(message),
             {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)})
      .with_help(std::move(help));
  return false;
}

bool widen(std::string_view bytes, Codec codec, std::string_view name, FileId file, Diagnostics& diagnostics,
           DecodedSource& out) {
  const auto upper_half = codec == Codec::single_byte ? upper_half_of(normal_name(name)) : std::nullopt;
  const auto decode = [&](unsigned char byte) -> char32_t {
    if (byte < 0x80) {
      return byte;
    }
    return upper_half ? (*upper_half)[byte - 0x80U] : codec == Codec::latin1 ? byte : 0U;
  };
  out.converted.reserve(bytes.size() + bytes.size() / 8);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const char32_t c = decode(byte);
    if (c == 0 && byte >= 0x80) {
      return report(diagnostics, file, i, i + 1,
                    fmt::format("byte 0x{:02x} is not in the encoding '{}'", byte, name),
                    "save the file as UTF-8, or declare the encoding that it is in");
    }
    append_utf8(out.converted, c);
    const auto end = static_cast<std::uint32_t>(out.converted.size());
    const std::uint32_t extra = c < 0x80 ? 0 : c < 0x800 ? 1 : 2;
    for (std::uint32_t k = extra; k > 0; --k) {
      out.widened.push_back(end - k);
    }
  }
  out.text = out.converted;
  return true;
}

}  // namespace

std::uint32_t DecodedSource::narrowed_offset(std::uint32_t offset) const {
  const auto before = std::lower_bound(widened.begin(), widened.end(), offset) - widened.begin();
  return offset - static_cast<std::uint32_t>(before) + skipped;
}

std::optional<std::string_view> declared_encoding(std::string_view bytes) {
  for (int number = 0; number < 2; ++number) {
    const auto is_line_end = [](char c) { return c == '\n' || c == '\r'; };
    const auto end =
        static_cast<std::size_t>(std::find_if(bytes.begin(), bytes.end(), is_line_end) - bytes.begin());
    bool code = false;
    if (const auto found = encoding_in_line(bytes.substr(0, end), code)) {
      return found;
    }
    if (code || end == bytes.size()) {
      break;
    }
    bytes.remove_prefix(end + (bytes.substr(end, 2) == "\r\n" ? 2U : 1U));
  }
  return std::nullopt;
}

bool decode_source(std::string_view bytes, FileId file, Diagnostics& diagnostics, DecodedSource& out) {
  const bool has_mark = bytes.substr(0, kByteOrderMark.size()) == kByteOrderMark;
  out.skipped = has_mark ? kByteOrderMark.size() : 0;
  out.text = bytes.substr(out.skipped);
  if (const std::size_t null = out.text.find('\0'); null != std::string_view::npos) {
    return report(diagnostics, file, null + out.skipped, null + out.skipped + 1,
                  "source code cannot contain null bytes", "save the file as UTF-8 text");
  }
  const auto name = declared_encoding(out.text);
  const Codec codec = name ? codec_of(*name) : Codec::utf8;
  const auto name_begin = name ? static_cast<std::size_t>(name->data() - bytes.data()) : 0;
  if (codec == Codec::unknown) {
    return report(
        diagnostics, file, name_begin, name_begin + name->size(), fmt::format("unknown encoding '{}'", *name),
        "save the file as UTF-8 and remove the declaration; besides UTF-8, ASCII and encodings with one byte "
        "for each character can be read");
  }
  // CPython takes no other spelling of the name beside the mark.
  if (has_mark && name && normal_name(*name) != "utf-8") {
    return report(diagnostics, file, name_begin, name_begin + name->size(),
                  fmt::format("encoding '{}' in a file with a UTF-8 byte order mark", *name),
                  "remove the declaration or the byte order mark");
  }
  if (codec != Codec::utf8) {
    const bool is_ascii =
        std::all_of(out.text.begin(), out.text.end(), [](char c) { return (c & '\x80') == 0; });
    return is_ascii || widen(out.text, codec, *name, file, diagnostics, out);
  }
  if (const auto invalid = find_invalid_utf8(out.text)) {
    const std::size_t at = *invalid + out.skipped;
    return report(diagnostics, file, at, at + 1,
                  fmt::format("byte 0x{:02x} at offset {} is not valid UTF-8",
                              static_cast<unsigned char>(bytes[at]), at),
                  "save the file as UTF-8, or declare its encoding in the first line: # coding: latin-1");
  }
  return true;
}

}  // namespace sqlgen::python
