#include "frontend/python/syntax/source/identifier.hpp"

#include <unictype.h>
#include <uninorm.h>

#include <array>
#include <cstdlib>
#include <memory>

#include "support/text.hpp"

namespace sqlgen::python {

bool is_identifier_start(char32_t c) {
  return c == '_' || uc_is_property_xid_start(c);
}

bool is_identifier_continue(char32_t c) {
  return uc_is_property_xid_continue(c);
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
  // "Other" (control, format, surrogate, private use, unassigned) and "separator".
  return !uc_is_general_category_withtable(c, UC_CATEGORY_MASK_C | UC_CATEGORY_MASK_Z);
}

std::string normalize_identifier(std::string_view text) {
  std::size_t length = 0;
  const std::unique_ptr<std::uint8_t, decltype(&std::free)> normalized(
      u8_normalize(UNINORM_NFKC, reinterpret_cast<const std::uint8_t*>(text.data()), text.size(), nullptr,
                   &length),
      &std::free);
  if (normalized == nullptr) {
    return std::string(text);
  }
  return {reinterpret_cast<const char*>(normalized.get()), length};
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
  // For each first letter the lengths of its keywords, a bit each: it tells most names from all keywords.
  static constexpr auto kLengthsByLetter = [] {
    std::array<std::uint16_t, 128> lengths{};
    for (const Keyword& keyword : kKeywords) {
      lengths[static_cast<unsigned char>(keyword.text[0])] |=
          static_cast<std::uint16_t>(1U << keyword.text.size());
    }
    return lengths;
  }();
  if (text.size() < 2 || text.size() > 8) {
    return name;
  }
  const auto letter = static_cast<unsigned char>(text[0]);
  if (letter >= kLengthsByLetter.size() ||
      ((static_cast<unsigned>(kLengthsByLetter[letter]) >> text.size()) & 1U) == 0) {
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
