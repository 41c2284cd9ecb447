#include "frontend/python/builtins/text/python_repr.hpp"

#include <gtest/gtest.h>

#include "frontend/python/syntax/source/character_name.hpp"
#include "frontend/python/syntax/source/identifier.hpp"

namespace sqlgen::python {
namespace {

TEST(PythonRepr, QuotesAndEscapesStrings) {
  EXPECT_EQ(repr_string("a"), "'a'");
  EXPECT_EQ(repr_string("it's"), "\"it's\"");
  EXPECT_EQ(repr_string("it's \"x\""), "'it\\'s \"x\"'");
  EXPECT_EQ(repr_string("\\\n\r\t\x01\x7f"), "'\\\\\\n\\r\\t\\x01\\x7f'");
  EXPECT_EQ(repr_string("é→😀"), "'é→😀'");
  EXPECT_EQ(repr_string("\u00a0\u200b\u2028\U000E0001"), "'\\xa0\\u200b\\u2028\\U000e0001'");
  EXPECT_EQ(repr_string("\xED\xA0\x80"), "'\\ud800'");  // a lone surrogate
}

TEST(PythonRepr, QuotesAndEscapesBytes) {
  EXPECT_EQ(repr_bytes("a'\xE9\n"), "b\"a'\\xe9\\n\"");
  EXPECT_EQ(repr_bytes(""), "b''");
}

TEST(PythonRepr, WritesImaginaryNumbers) {
  EXPECT_EQ(repr_imaginary(2), "2j");
  EXPECT_EQ(repr_imaginary(1.5), "1.5j");
  EXPECT_EQ(repr_imaginary(1e16), "1e+16j");
}

TEST(CharacterName, KnowsNamesAliasesAndIdeographs) {
  EXPECT_EQ(character_of_name("EM DASH"), U'\u2014');
  EXPECT_EQ(character_of_name("latin small letter e with acute"), U'\u00e9');
  EXPECT_EQ(character_of_name("NULL"), U'\0');
  EXPECT_EQ(character_of_name("LF"), U'\n');
  EXPECT_EQ(character_of_name("CJK UNIFIED IDEOGRAPH-4E00"), U'\u4e00');
  EXPECT_EQ(character_of_name("CJK UNIFIED IDEOGRAPH-0041"), std::nullopt);
  EXPECT_EQ(character_of_name("NO SUCH CHARACTER"), std::nullopt);
  EXPECT_EQ(character_of_name(""), std::nullopt);
}

TEST(Identifier, FollowsUnicode) {
  EXPECT_TRUE(is_identifier("_a1é"));
  EXPECT_TRUE(is_identifier("℘x"));
  EXPECT_FALSE(is_identifier("1a"));
  EXPECT_FALSE(is_identifier("a-b"));
  EXPECT_FALSE(is_identifier(""));
  EXPECT_EQ(normalize_identifier("ﬁ𝔘"), "fiU");
  EXPECT_EQ(normalize_identifier("e\u0301"), "é");
}

TEST(Identifier, KnowsTheKeywords) {
  EXPECT_EQ(keyword_kind("nonlocal"), TokenKind::kw_nonlocal);
  EXPECT_EQ(keyword_kind("is"), TokenKind::kw_is);
  EXPECT_EQ(keyword_kind("match"), TokenKind::name);
  EXPECT_EQ(keyword_kind("none"), TokenKind::name);
  EXPECT_EQ(keyword_kind("x"), TokenKind::name);
}

}  // namespace
}  // namespace sqlgen::python
