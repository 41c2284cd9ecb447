#include "frontend/python/builtins/text/code_page.hpp"

#include <algorithm>
#include <array>

#include "support/text.hpp"

namespace sqlgen::python {

namespace {

/// What Windows' code page has from 0x80 to 0x9f; the rest of it is Latin-1.
constexpr std::array<char32_t, 32> kWindows = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};
constexpr unsigned kWindowsBegin = 0x80;

/// The character of a byte; 0 where the code page has none.
char32_t windows_character(unsigned char byte) {
  const bool is_other = byte >= kWindowsBegin && byte < kWindowsBegin + kWindows.size();
  return is_other ? kWindows[byte - kWindowsBegin] : byte;
}

}  // namespace

bool is_windows(const std::string& codec) {
  return codec == "cp1252" || codec == "windows1252" || codec == "1252";
}

std::optional<char> windows_byte(char32_t c) {
  const auto found = std::find(kWindows.begin(), kWindows.end(), c);
  if (c != 0 && found != kWindows.end()) {
    return static_cast<char>(kWindowsBegin + static_cast<unsigned>(found - kWindows.begin()));
  }
  const bool is_own = c < kWindowsBegin || (c >= kWindowsBegin + kWindows.size() && c < 0x100);
  return is_own ? std::optional(static_cast<char>(c)) : std::nullopt;
}

std::optional<std::string> decode_windows(std::string_view bytes, std::size_t& bad) {
  std::string text;
  for (bad = 0; bad < bytes.size(); ++bad) {
    const auto byte = static_cast<unsigned char>(bytes[bad]);
    const char32_t character = windows_character(byte);
    if (byte != 0 && character == 0) {
      return std::nullopt;
    }
    append_utf8(text, character);
  }
  return text;
}

bool is_other_codec(const std::string& codec) {
  const auto begins = [&](std::string_view word) { return codec.starts_with(word); };
  return begins("cp") || begins("windows") || begins("iso8859") || begins("iso2022") || begins("mac") ||
         begins("big5") || begins("euc") || begins("gb") || begins("hz") || begins("johab") ||
         begins("koi8") || begins("kz1048") || begins("ptcp154") || begins("shift") || begins("sjis") ||
         begins("tis620") || begins("hproman8") || codec == "utf7" || codec == "idna" ||
         codec == "punycode" || codec == "rawunicodeescape" || codec == "unicodeescape";
}

}  // namespace sqlgen::python
