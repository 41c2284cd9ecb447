#include <gtest/gtest.h>

#include <array>

#include "unit/python/parse_support.hpp"

namespace sqlgen::python {
namespace {

TEST(ParseSource, TakesEveryLineEnd) {
  const std::string expected = tree("if a:\n    b\n\nc = (1,\n2)\n");
  EXPECT_EQ(tree("if a:\r\n    b\r\n\r\nc = (1,\r\n2)\r\n"), expected);
  EXPECT_EQ(tree("if a:\r    b\r\rc = (1,\r2)\r"), expected);
  EXPECT_EQ(tree("if a:\n    b\n\nc = (1,\n2)"), expected);  // no line end at the end
}

TEST(ParseSource, MakesLineEndsInStringsLineFeeds) {
  EXPECT_EQ(tree("'''a\r\nb\rc'''"), "Expr(value=Constant(value='a\\nb\\nc'))");
  EXPECT_EQ(tree("r'''a\r\nb'''"), "Expr(value=Constant(value='a\\nb'))");
  EXPECT_EQ(tree("f'''a\r\nb'''"), "Expr(value=JoinedStr(values=[Constant(value='a\\nb')]))");
  EXPECT_EQ(tree("'a\\\r\nb'"), "Expr(value=Constant(value='ab'))");
}

TEST(ParseSource, JoinsLines) {
  EXPECT_EQ(tree("x = \\\n  1"), tree("x = 1"));
  EXPECT_EQ(tree("\\\nx"), tree("x"));
  EXPECT_EQ(tree("if x:\n  \\\n    y\n  z"), tree("if x:\n  y\n  z"));
  EXPECT_EQ(tree("f(\n# comment\n\n  a)"), tree("f(a)"));
}

TEST(ParseSource, MeasuresIndentation) {
  EXPECT_EQ(tree("if a:\n\tb\n\tc"), tree("if a:\n  b\n  c"));
  EXPECT_EQ(tree("if a:\n  \f  b\n  c"), tree("if a:\n  b\n  c"));  // a form feed starts the count anew
  EXPECT_EQ(tree("\fx"), tree("x"));
  EXPECT_EQ(tree("if a:\n  b\n        # a comment\n # another\n  c"), tree("if a:\n  b\n  c"));
  EXPECT_FALSE(parses("if a:\n        b\n\tc"));
}

TEST(ParseSource, TakesUnicodeNames) {
  EXPECT_EQ(tree("größe = ª"),
            "Assign(targets=[Name(id='größe', ctx=Store())], value=Name(id='a', ctx=Load()))");
  EXPECT_EQ(tree("𝔘𝔫𝔦.ﬁ"), "Expr(value=Attribute(value=Name(id='Uni', ctx=Load()), attr='fi', ctx=Load()))");
  EXPECT_EQ(tree("x = “a”"), "syntax-error: invalid character '“' (U+201C) at 4-7");
  EXPECT_EQ(tree("a·b"), "Expr(value=Name(id='a·b', ctx=Load()))");
  EXPECT_FALSE(parses("·b"));
}

TEST(ParseSource, DecodesByMarkAndDeclaration) {
  EXPECT_EQ(tree("\xEF\xBB\xBFx"), tree("x"));
  EXPECT_EQ(tree("\xEF\xBB\xBF# coding: utf-8\nx"), tree("x"));
  EXPECT_EQ(tree("# -*- coding: latin-1 -*-\n'\xE9\xA4'"), "Expr(value=Constant(value='é¤'))");
  EXPECT_EQ(tree("#!/bin/sh\n# vim: set fileencoding=iso-8859-15 :\n'\xA4'"),
            "Expr(value=Constant(value='€'))");
  EXPECT_EQ(tree("# coding=cp1252\n'\x80'"), "Expr(value=Constant(value='€'))");
  EXPECT_EQ(tree("\n\n# coding: nonsense\nx"), tree("x"));  // only the first two lines count
  EXPECT_EQ(tree("x\n# coding: nonsense\n"), tree("x"));    // and not after a statement
  EXPECT_EQ(tree("# coding: ascii\n'a'"), tree("'a'"));
}

TEST(ParseSource, RefusesWhatItCannotDecode) {
  EXPECT_EQ(tree("# coding: nonsense\nx"), "bad-encoding: unknown encoding 'nonsense' at 10-18");
  EXPECT_EQ(tree("x = '\xFF'"), "bad-encoding: byte 0xff at offset 5 is not valid UTF-8 at 5-6");
  EXPECT_EQ(tree("# coding: ascii\n'\xC3\xA9'"),
            "bad-encoding: byte 0xc3 is not in the encoding 'ascii' at 17-18");
  EXPECT_EQ(tree("\xEF\xBB\xBF# coding: latin-1\nx"),
            "bad-encoding: encoding 'latin-1' in a file with a UTF-8 byte order mark at 13-20");
  EXPECT_EQ(tree(std::string_view("a\0b", 3)), "bad-encoding: source code cannot contain null bytes at 1-2");
}

TEST(ParseSource, PlacesSpansInTheFileItself) {
  // After a byte order mark, and where one byte of the file became two.
  EXPECT_EQ(tree("\xEF\xBB\xBFx = ="), "syntax-error: invalid syntax at 7-8");
  EXPECT_EQ(tree("# coding: latin-1\n'\xE9\xE9' = 1"), "syntax-error: cannot assign to literal at 18-22");
}

TEST(ParseSource, EndsDeepNestingInADiagnostic) {
  const auto repeat = [](std::string_view text, int count) {
    std::string out;
    for (int i = 0; i < count; ++i) {
      out += text;
    }
    return out;
  };
  const std::array<std::string, 13> sources{
      repeat("(", 100'000) + repeat(")", 100'000),
      repeat("-", 100'000) + "1",
      repeat("not ", 100'000) + "x",
      repeat("lambda: ", 100'000) + "x",
      repeat("x if y else ", 100'000) + "z",
      repeat("a ** ", 100'000) + "b",
      repeat("f'{", 100'000),
      repeat("[x for x in ", 100'000),
      "match x:\n  case " + repeat("[", 100'000) + ": pass",
      "a" + repeat(".b", 100'000),
      "a" + repeat("()", 100'000),
      repeat("1 + ", 100'000) + "1",
      "if x: pass\n" + repeat("elif x: pass\n", 100'000),
  };
  for (const std::string& source : sources) {
    EXPECT_EQ(tree(source).substr(0, 17), "nesting-too-deep:") << source.substr(0, 40);
  }
  std::string indented;
  for (int i = 0; i < 200; ++i) {
    indented += std::string(static_cast<std::size_t>(i), ' ') + "if x:\n";
  }
  EXPECT_EQ(tree(indented).substr(0, 54), "indentation-error: too many levels of indentation at 5");
}

TEST(ParseSource, TakesNestingThatCPythonTakes) {
  EXPECT_TRUE(parses(std::string(200, '(') + std::string(200, ')')));
  EXPECT_FALSE(parses(std::string(201, '(') + std::string(201, ')')));
  EXPECT_TRUE(parses(std::string(500, '-') + "1"));
}

TEST(ParseSource, TakesChainsAsLongAsCPythonDoes) {
  std::string sum = "a";
  std::string chain = "a";
  std::string ifs = "if a: b\n";
  for (int i = 0; i < 900; ++i) {
    sum += " + a";
    chain += ".b(c)[d]";
    ifs += "elif a: b\n";
  }
  EXPECT_TRUE(parses(sum));
  EXPECT_TRUE(parses(chain));
  EXPECT_TRUE(parses(ifs));
}

TEST(ParseSource, GivesNamesTheirSpans) {
  SourceManager sources;
  Diagnostics diagnostics;
  const FileId file = sources.add("test.py", "a.bcd(ef=1)\nfrom g import hi as jk\nasync def lm(): pass\n");
  const auto module = parse_module(sources, file, diagnostics);
  ASSERT_NE(module, nullptr);
  const auto* call = module->body[0]->as<ast::ExprStmt>()->value->as<ast::Call>();
  EXPECT_EQ(sources.text(call->func->as<ast::Attribute>()->attr.span), "bcd");
  EXPECT_EQ(sources.text(call->keywords[0].arg.span), "ef");
  EXPECT_EQ(sources.text(call->keywords[0].span), "ef=1");
  const ast::Alias& alias = module->body[1]->as<ast::ImportFrom>()->names[0];
  EXPECT_EQ(sources.text(alias.name.span), "hi");
  EXPECT_EQ(sources.text(alias.asname.span), "jk");
  EXPECT_EQ(sources.text(module->body[2]->as<ast::FunctionDef>()->name.span), "lm");
  EXPECT_EQ(sources.text(module->body[2]->span), "async def lm(): pass");
}

}  // namespace
}  // namespace sqlgen::python
