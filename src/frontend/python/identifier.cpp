#include "frontend/python/identifier.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include "support/text.hpp"

namespace sqlgen::python {

namespace {

struct Range {
  char32_t first;
  char32_t last;
};

template <std::size_t kSize>
bool contains(const std::array<Range, kSize>& ranges, char32_t c) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [c](Range range) { return c >= range.first && c <= range.last; });
}

// Unicode's PropList.txt: Other_ID_Start and Other_ID_Continue.
constexpr std::array<Range, 4> kOtherIdStart{
    {{0x1885, 0x1886}, {0x2118, 0x2118}, {0x212E, 0x212E}, {0x309B, 0x309C}}};
constexpr std::array<Range, 4> kOtherIdContinue{
    {{0x00B7, 0x00B7}, {0x0387, 0x0387}, {0x1369, 0x1371}, {0x19DA, 0x19DA}}};

// Letters that the X of XID takes away, because their compatibility form could not stand there (UAX 31, 5.1).
constexpr std::array<Range, 11> kNotXid{{{0x037A, 0x037A},
                                         {0x2E2F, 0x2E2F},
                                         {0x309B, 0x309C},
                                         {0xFC5E, 0xFC63},
                                         {0xFDFA, 0xFDFB},
                                         {0xFE70, 0xFE70},
                                         {0xFE72, 0xFE72},
                                         {0xFE74, 0xFE74},
                                         {0xFE76, 0xFE76},
                                         {0xFE78, 0xFE78},
                                         {0xFE7A, 0xFE7A}}};
constexpr std::array<Range, 5> kNotXidStart{
    {{0x0E33, 0x0E33}, {0x0EB3, 0x0EB3}, {0xFE7C, 0xFE7C}, {0xFE7E, 0xFE7E}, {0xFF9E, 0xFF9F}}};

utf8proc_category_t category(char32_t c) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(c));
}

bool is_ascii_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

}  // namespace

bool is_identifier_start(char32_t c) {
  if (c < 0x80) {
    return is_ascii_letter(c);
  }
  if (contains(kNotXid, c) || contains(kNotXidStart, c)) {
    return false;
  }
  const auto kind = category(c);
  return (kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO) || kind == UTF8PROC_CATEGORY_NL ||
         contains(kOtherIdStart, c);
}

bool is_identifier_continue(char32_t c) {
  if (c < 0x80) {
    return is_ascii_letter(c) || (c >= '0' && c <= '9');
  }
  if (contains(kNotXid, c)) {
    return false;
  }
  switch (category(c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_PC:
      return true;
    default:
      return contains(kOtherIdStart, c) || contains(kOtherIdContinue, c);
  }
}

bool is_identifier(std::string_view text) {
  std::size_t position = 0;
  if (text.empty() || !is_identifier_start(next_code_point(text, position))) {
    return false;
  }
  while (position < text.size()) {
    if (!is_identifier_continue(next_code_point(text, position))) {
      return false;
    }
  }
  return true;
}

bool is_printable(char32_t c) {
  if (c < 0x80) {
    return c >= 0x20 && c < 0x7F;
  }
  switch (category(c)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_ZS:
      return false;
    default:
      return true;
  }
}

std::string normalize_identifier(std::string_view text) {
  utf8proc_uint8_t* normalized = nullptr;
  const auto length = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
      &normalized, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(normalized, &std::free);
  if (length < 0) {
    return std::string(text);
  }
  return {reinterpret_cast<const char*>(normalized), static_cast<std::size_t>(length)};
}

TokenKind keyword_kind(std::string_view text) {
  struct Keyword {
    std::string_view text;
    TokenKind kind;
  };
  // Sorted by length, then text: a name is compared with the few keywords of its length.
  using enum TokenKind;
  static constexpr std::array<Keyword, 35> kKeywords{{{"as", kw_as},
                                                      {"if", kw_if},
                                                      {"in", kw_in},
                                                      {"is", kw_is},
                                                      {"or", kw_or},
                                                      {"and", kw_and},
                                                      {"def", kw_def},
                                                      {"del", kw_del},
                                                      {"for", kw_for},
                                                      {"not", kw_not},
                                                      {"try", kw_try},
                                                      {"None", kw_None},
                                                      {"True", kw_True},
                                                      {"elif", kw_elif},
                                                      {"else", kw_else},
                                                      {"from", kw_from},
                                                      {"pass", kw_pass},
                                                      {"with", kw_with},
                                                      {"False", kw_False},
                                                      {"async", kw_async},
                                                      {"await", kw_await},
                                                      {"break", kw_break},
                                                      {"class", kw_class},
                                                      {"raise", kw_raise},
                                                      {"while", kw_while},
                                                      {"yield", kw_yield},
                                                      {"assert", kw_assert},
                                                      {"except", kw_except},
                                                      {"global", kw_global},
                                                      {"import", kw_import},
                                                      {"lambda", kw_lambda},
                                                      {"return", kw_return},
                                                      {"finally", kw_finally},
                                                      {"continue", kw_continue},
                                                      {"nonlocal", kw_nonlocal}}};
  static constexpr std::array<std::uint8_t, 10> kFirstOfLength{0, 0, 0, 5, 11, 18, 26, 32, 33, 35};
  if (text.size() < 2 || text.size() > 8) {
    return name;
  }
  for (std::size_t i = kFirstOfLength[text.size()]; i < kFirstOfLength[text.size() + 1]; ++i) {
    if (kKeywords[i].text == text) {
      return kKeywords[i].kind;
    }
  }
  return name;
}

}  // namespace sqlgen::python
