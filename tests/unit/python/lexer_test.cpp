#include "frontend/python/syntax/lexer/lexer.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

namespace sqlgen::python {
namespace {

// The tokens between bars, layout by name.
std::string tokens(std::string_view text) {
  std::string out;
  Lexer lexer(text);
  for (;;) {
    const Token token = lexer.next();
    switch (token.kind) {
      case TokenKind::end_of_file:
        return out;
      case TokenKind::error:
        return out + "ERROR " + lexer.error().message;
      case TokenKind::newline:
        out += "NEWLINE|";
        break;
      case TokenKind::indent:
        out += "INDENT|";
        break;
      case TokenKind::dedent:
        out += "DEDENT|";
        break;
      default:
        out += fmt::format("{}|", text.substr(token.begin, token.end - token.begin));
        break;
    }
  }
}

TEST(Lexer, CutsOperatorsAtTheLongest) {
  EXPECT_EQ(tokens("a**=b//=c>>=d<<=e->f:=g...h..i"),
            "a|**=|b|//=|c|>>=|d|<<=|e|->|f|:=|g|...|h|.|.|i|NEWLINE|");
  EXPECT_EQ(tokens("a!=b==c<=d>=e@=f~g"), "a|!=|b|==|c|<=|d|>=|e|@=|f|~|g|NEWLINE|");
}

TEST(Lexer, ReportsLayout) {
  EXPECT_EQ(tokens("if a:\n  b\n\n  # c\n  if d:\n    e\nf"),
            "if|a|:|NEWLINE|INDENT|b|NEWLINE|if|d|:|NEWLINE|INDENT|e|NEWLINE|DEDENT|DEDENT|f|NEWLINE|");
  EXPECT_EQ(tokens("if a:\n  b"), "if|a|:|NEWLINE|INDENT|b|NEWLINE|DEDENT|");
  EXPECT_EQ(tokens("(a\n  b # c\n)\n"), "(|a|b|)|NEWLINE|");
  EXPECT_EQ(tokens("# only\n\n   \n"), "");
}

TEST(Lexer, CutsFStrings) {
  EXPECT_EQ(tokens("f'a{b!r:>{c}}{{d'"), "f'|a|{|b|!|r|:|>|{|c|}||}|{|d|'|NEWLINE|");
  EXPECT_EQ(tokens("rf'''{a}\n'''"), "rf'''|{|a|}|\n|'''|NEWLINE|");
  EXPECT_EQ(tokens("f'{f'{1}'}'"), "f'|{|f'|{|1|}|'|}|'|NEWLINE|");
}

TEST(Lexer, KnowsStringPrefixes) {
  EXPECT_EQ(tokens("r'' Rb'' bR'' u'' F''"), "r''|Rb''|bR''|u''|F'|'|NEWLINE|");
  EXPECT_EQ(tokens("ur'' bu''"), "ur|''|bu|''|NEWLINE|");
}

TEST(Lexer, StaysAtItsFirstError) {
  Lexer lexer("a $ b");
  EXPECT_EQ(lexer.next().kind, TokenKind::name);
  EXPECT_EQ(lexer.next().kind, TokenKind::error);
  EXPECT_EQ(lexer.next().kind, TokenKind::error);
  EXPECT_EQ(lexer.error().message, "invalid character '$'");
}

}  // namespace
}  // namespace sqlgen::python
