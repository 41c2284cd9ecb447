#include <gtest/gtest.h>

#include <array>
#include <span>

#include "unit/python/parse_support.hpp"

namespace sqlgen::python {
namespace {

// Sources that Python 3.12 refuses too, and what is said about them: "id: message at begin-end".
struct ErrorCase {
  std::string_view source;
  std::string_view problem;
};

void check(std::span<const ErrorCase> cases) {
  for (const ErrorCase& expected : cases) {
    EXPECT_EQ(tree(expected.source), expected.problem) << expected.source;
  }
}

TEST(ParseErrors, Targets) {
  const std::array<ErrorCase, 33> cases{
      {{"f() = 1", "syntax-error: cannot assign to function call at 0-3"},
       {"1 = x", "syntax-error: cannot assign to literal at 0-1"},
       {"None = 1", "syntax-error: cannot assign to None at 0-4"},
       {"... = x", "syntax-error: cannot assign to ellipsis at 0-3"},
       {"f'{x}' = 1", "syntax-error: cannot assign to f-string expression at 0-6"},
       {"a + b = 1", "syntax-error: cannot assign to expression at 0-5"},
       {"(a, 1) = x", "syntax-error: cannot assign to literal at 4-5"},
       {"[a, f()] = x", "syntax-error: cannot assign to function call at 4-7"},
       {"(yield) = 1", "syntax-error: cannot assign to yield expression at 1-6"},
       {"a if b else c = 1", "syntax-error: cannot assign to conditional expression at 0-13"},
       {"(a := 1) = 2", "syntax-error: cannot assign to named expression at 1-7"},
       {"lambda: 1 = 2", "syntax-error: cannot assign to lambda at 0-9"},
       {"a < b = c", "syntax-error: cannot assign to comparison at 0-5"},
       {"{} = 1", "syntax-error: cannot assign to dict literal at 0-2"},
       {"for f() in x: pass", "syntax-error: cannot assign to function call at 4-7"},
       {"for x + 1 in y: pass", "syntax-error: cannot assign to expression at 4-9"},
       {"[x for 1 in y]", "syntax-error: cannot assign to literal at 7-8"},
       {"with a as f(): pass", "syntax-error: cannot assign to function call at 10-13"},
       {"del f()", "syntax-error: cannot delete function call at 4-7"},
       {"del *a", "syntax-error: cannot delete starred at 4-5"},
       {"del (a, 1)", "syntax-error: cannot delete literal at 8-9"},
       {"(a, b): int", "syntax-error: only single target (not tuple) can be annotated at 0-6"},
       {"[a]: int", "syntax-error: only single target (not list) can be annotated at 0-3"},
       {"f(): int", "syntax-error: invalid syntax at 3-4"},
       {"(a, b) += 1", "syntax-error: 'tuple' is an illegal expression for augmented assignment at 0-6"},
       {"f() += 1", "syntax-error: 'function call' is an illegal expression for augmented assignment at 0-3"},
       {"*a += 1", "syntax-error: 'starred' is an illegal expression for augmented assignment at 0-2"},
       {"x = y = 1 = z", "syntax-error: cannot assign to literal at 8-9"},
       {"a += b = c", "syntax-error: invalid syntax at 7-8"},
       {"(a.b := 1)", "syntax-error: cannot use assignment expressions here at 1-4"},
       {"a := 1", "syntax-error: invalid syntax at 2-4"},
       {"(*a) = 1", "syntax-error: cannot use starred expression here at 1-3"},
       {"x: int: int", "syntax-error: invalid syntax at 6-7"}}};
  check(cases);
}

TEST(ParseErrors, Calls) {
  const std::array<ErrorCase, 17> cases{
      {{"f(a=1, b)", "syntax-error: positional argument follows keyword argument at 7-8"},
       {"f(**a, b)", "syntax-error: positional argument follows keyword argument unpacking at 7-8"},
       {"f(**a, *b)", "syntax-error: iterable argument unpacking follows keyword argument unpacking at 7-8"},
       {"f(a.b=1)", "syntax-error: expression cannot contain assignment, perhaps you meant \"==\"? at 2-5"},
       {"f(1=2)", "syntax-error: expression cannot contain assignment, perhaps you meant \"==\"? at 2-3"},
       {"f(True=1)", "syntax-error: expression cannot contain assignment, perhaps you meant \"==\"? at 2-6"},
       {"f((a)=1)", "syntax-error: expression cannot contain assignment, perhaps you meant \"==\"? at 2-5"},
       {"f(x for x in y, 1)", "syntax-error: generator expression must be parenthesized at 2-14"},
       {"f(1, x for x in y)", "syntax-error: generator expression must be parenthesized at 5-17"},
       {"f(x for x in y,)", "syntax-error: generator expression must be parenthesized at 2-14"},
       {"class A(x for x in y): pass", "syntax-error: generator expression must be parenthesized at 8-20"},
       {"f(a=b for c in d)",
        "syntax-error: invalid syntax. Maybe you meant '==' or ':=' instead of '='? at 2-5"},
       {"f(,)", "syntax-error: invalid syntax at 2-3"},
       {"f(a b)", "syntax-error: expected ',' or ')' at 4-5"},
       {"f(*)", "syntax-error: invalid syntax at 3-4"},
       {"f(a", "syntax-error: '(' was never closed at 1-2"},
       {"f(a))", "syntax-error: unmatched ')' at 4-5"}}};
  check(cases);
}

TEST(ParseErrors, Displays) {
  const std::array<ErrorCase, 21> cases{
      {{"[*a for a in b]", "syntax-error: iterable unpacking cannot be used in comprehension at 1-3"},
       {"{*a for a in b}", "syntax-error: iterable unpacking cannot be used in comprehension at 1-3"},
       {"{**a for a in b}", "syntax-error: dict unpacking cannot be used in dict comprehension at 5-8"},
       {"(*a for a in b)", "syntax-error: iterable unpacking cannot be used in comprehension at 1-3"},
       {"(*a)", "syntax-error: cannot use starred expression here at 1-3"},
       {"{1: *a}", "syntax-error: cannot use a starred expression in a dictionary value at 4-5"},
       {"{1: 2, 3}", "syntax-error: ':' expected after dictionary key at 8-9"},
       {"{1, 2: 3}", "syntax-error: expected ',' or '}' at 5-6"},
       {"{a: b := 1}", "syntax-error: expected ',' or '}' at 6-8"},
       {"[,]", "syntax-error: invalid syntax at 1-2"},
       {"(,)", "syntax-error: invalid syntax at 1-2"},
       {"{,}", "syntax-error: invalid syntax at 1-2"},
       {"[a b]", "syntax-error: expected ',' or ']' at 3-4"},
       {"[x for x in y if z := 1]", "syntax-error: expected ',' or ']' at 19-21"},
       {"[x for x in lambda: 1]", "syntax-error: invalid syntax at 12-18"},
       {"a[]", "syntax-error: invalid syntax at 2-3"},
       {"a[1:2:3:4]", "syntax-error: invalid syntax at 7-8"},
       {"a[*b:c]", "syntax-error: expected ',' or ']' at 4-5"},
       {"a[b := 1:2]", "syntax-error: expected ',' or ']' at 8-9"},
       {"(a, yield)", "syntax-error: invalid syntax at 4-9"},
       {"(yield, a)", "syntax-error: invalid syntax at 6-7"}}};
  check(cases);
}

TEST(ParseErrors, Operators) {
  const std::array<ErrorCase, 20> cases{
      {{"1 +", "syntax-error: invalid syntax at 3-3"},
       {"a <> b", "syntax-error: invalid syntax at 2-4"},
       {"a not b", "syntax-error: invalid syntax at 2-5"},
       {"- not a", "syntax-error: invalid syntax at 2-5"},
       {"a ** not b", "syntax-error: invalid syntax at 5-8"},
       {"not", "syntax-error: invalid syntax at 3-3"},
       {"x if y", "syntax-error: expected 'else' after 'if' expression at 0-6"},
       {"x if y else", "syntax-error: invalid syntax at 11-11"},
       {"a = = b", "syntax-error: invalid syntax at 4-5"},
       {"a ! b", "syntax-error: invalid syntax at 2-3"},
       {"a -> b", "syntax-error: invalid syntax at 2-4"},
       {"await", "syntax-error: invalid syntax at 5-5"},
       {"lambda *: 1", "syntax-error: named arguments must follow bare * at 7-8"},
       {"lambda (a): 1", "syntax-error: lambda expression parameters cannot be parenthesized at 7-8"},
       {"lambda a=1, b: 1",
        "syntax-error: parameter without a default follows parameter with a default at 12-13"},
       {"lambda: yield", "syntax-error: invalid syntax at 8-13"},
       {"a..b", "syntax-error: expected a name at 2-3"},
       {"a.1", "syntax-error: invalid syntax at 1-3"},
       {"1.0.0", "syntax-error: invalid syntax at 3-5"},
       {"x = (1, 2", "syntax-error: '(' was never closed at 4-5"}}};
  check(cases);
}

TEST(ParseErrors, Functions) {
  const std::array<ErrorCase, 25> cases{
      {{"def f(a=1, b): pass",
        "syntax-error: parameter without a default follows parameter with a default at 11-12"},
       {"def f(*): pass", "syntax-error: named arguments must follow bare * at 6-7"},
       {"def f(*, **a): pass", "syntax-error: named arguments must follow bare * at 6-7"},
       {"def f(*a, *b): pass", "syntax-error: * argument may appear only once at 10-11"},
       {"def f(**a, b): pass", "syntax-error: arguments cannot follow var-keyword argument at 11-12"},
       {"def f(**a=1): pass", "syntax-error: var-keyword argument cannot have default value at 9-10"},
       {"def f(*a=1): pass", "syntax-error: var-positional argument cannot have default value at 8-9"},
       {"def f(/): pass", "syntax-error: at least one argument must precede / at 6-7"},
       {"def f(a, /, b, /): pass", "syntax-error: / may appear only once at 15-16"},
       {"def f(*, a, /): pass", "syntax-error: / must be ahead of * at 12-13"},
       {"def f((a)): pass", "syntax-error: function parameters cannot be parenthesized at 6-7"},
       {"def f(a.b): pass", "syntax-error: expected ',' or ')' at 7-8"},
       {"def f(1): pass", "syntax-error: expected a name at 6-7"},
       {"def f: pass", "syntax-error: expected '(' at 5-6"},
       {"def f() -> a, b: pass", "syntax-error: expected ':' at 12-13"},
       {"def f(a: *b): pass", "syntax-error: invalid syntax at 9-10"},
       {"def f()", "syntax-error: expected ':' at 7-7"},
       {"def f[]() : pass", "syntax-error: type parameter list cannot be empty at 6-7"},
       {"def f[*T: int](): pass", "syntax-error: cannot use bound with TypeVarTuple at 8-9"},
       {"class A[**P: int]: pass", "syntax-error: cannot use bound with ParamSpec at 11-12"},
       {"class A(: pass", "syntax-error: '(' was never closed at 7-8"},
       {"@a\nx", "syntax-error: invalid syntax at 3-4"},
       {"@a", "syntax-error: invalid syntax at 2-2"},
       {"async x", "syntax-error: invalid syntax at 6-7"},
       {"async lambda: 1", "syntax-error: invalid syntax at 6-12"}}};
  check(cases);
}

TEST(ParseErrors, Statements) {
  const std::array<ErrorCase, 29> cases{
      {{"import a as b.c", "syntax-error: invalid syntax at 13-14"},
       {"import *", "syntax-error: expected a name at 7-8"},
       {"from a import", "syntax-error: expected a name at 13-13"},
       {"from a import b,",
        "syntax-error: trailing comma not allowed without surrounding parentheses at 15-16"},
       {"from a import ()", "syntax-error: expected a name at 15-16"},
       {"from a import (*)", "syntax-error: expected a name at 15-16"},
       {"from a import b as", "syntax-error: expected a name at 18-18"},
       {"import", "syntax-error: expected a name at 6-6"},
       {"global", "syntax-error: expected a name at 6-6"},
       {"global a,", "syntax-error: expected a name at 9-9"},
       {"global a.b", "syntax-error: invalid syntax at 8-9"},
       {"raise from b", "syntax-error: invalid syntax at 6-10"},
       {"raise a from", "syntax-error: invalid syntax at 12-12"},
       {"assert", "syntax-error: invalid syntax at 6-6"},
       {"assert a, b, c", "syntax-error: invalid syntax at 11-12"},
       {"return = 1", "syntax-error: invalid syntax at 7-8"},
       {"pass 1", "syntax-error: invalid syntax at 5-6"},
       {"x = 1;;", "syntax-error: invalid syntax at 6-7"},
       {"; x", "syntax-error: invalid syntax at 0-1"},
       {"x y", "syntax-error: invalid syntax at 2-3"},
       {"print x", "syntax-error: missing parentheses in call to 'print'. Did you mean print(...)? at 0-5"},
       {"break 1", "syntax-error: invalid syntax at 6-7"},
       {"type X", "syntax-error: expected '=' at 6-6"},
       {"type X = ", "syntax-error: invalid syntax at 9-9"},
       {"yield = 1", "syntax-error: cannot assign to yield expression at 0-5"},
       {"del", "syntax-error: invalid syntax at 3-3"},
       {"else: x", "syntax-error: invalid syntax at 0-4"},
       {"elif a: b", "syntax-error: invalid syntax at 0-4"},
       {"return yield", "syntax-error: invalid syntax at 7-12"}}};
  check(cases);
}

TEST(ParseErrors, Compound) {
  const std::array<ErrorCase, 20> cases{
      {{"if a b", "syntax-error: expected ':' at 5-6"},
       {"if: a", "syntax-error: invalid syntax at 2-3"},
       {"if a:", "indentation-error: expected an indented block after 'if' statement at 5-5"},
       {"if a: if b: c", "syntax-error: invalid syntax at 6-8"},
       {"if a: b\n  c", "indentation-error: unexpected indent at 10-10"},
       {"while a", "syntax-error: expected ':' at 7-7"},
       {"for x in: y", "syntax-error: invalid syntax at 8-9"},
       {"for x y: z", "syntax-error: expected 'in' at 6-7"},
       {"for in a: b", "syntax-error: invalid syntax at 4-6"},
       {"try: a", "syntax-error: expected 'except' or 'finally' block at 6-6"},
       {"try: a\nelse: b", "syntax-error: expected 'except' or 'finally' block at 7-11"},
       {"try: a\nexcept*: b", "syntax-error: expected one or more exception types at 14-15"},
       {"try: a\nexcept a, b as c: d",
        "syntax-error: multiple exception types must be parenthesized when using 'as' at 7-18"},
       {"try: a\nexcept a as b.c: d", "syntax-error: expected ':' at 20-21"},
       {"try: a\nexcept a: b\nexcept* c: d",
        "syntax-error: cannot have both 'except' and 'except*' on the same 'try' at 19-25"},
       {"with: a", "syntax-error: invalid syntax at 4-5"},
       {"with a as: b", "syntax-error: invalid syntax at 9-10"},
       {"with (a as b), c as: d", "syntax-error: expected ',' or ')' at 8-10"},
       {"with (a as b) as c: d", "syntax-error: expected ',' or ')' at 8-10"},
       {"try: a\nfinally: b\nelse: c", "syntax-error: invalid syntax at 18-22"}}};
  check(cases);
}

TEST(ParseErrors, Patterns) {
  const std::array<ErrorCase, 19> cases{
      {{"match x:\n  case a b: pass", "syntax-error: expected ':' at 18-19"},
       {"match x:\n  case 1 + 2: pass",
        "syntax-error: imaginary number required in complex literal at 20-21"},
       {"match x:\n  case 1j + 2j: pass", "syntax-error: real number required in complex literal at 16-18"},
       {"match x:\n  case -a: pass", "syntax-error: invalid syntax at 17-18"},
       {"match x:\n  case a as _: pass", "syntax-error: cannot use '_' as a target at 21-22"},
       {"match x:\n  case a as b.c: pass", "syntax-error: invalid pattern target at 21-22"},
       {"match x:\n  case *a: pass", "syntax-error: invalid syntax at 18-19"},
       {"match x:\n  case (*a): pass", "syntax-error: invalid syntax at 17-19"},
       {"match x:\n  case {**a, b: c}: pass",
        "syntax-error: double star pattern '**' must be the last one in a mapping at 22-23"},
       {"match x:\n  case {a: b}: pass", "syntax-error: invalid syntax at 17-18"},
       {"match x:\n  case {**_}: pass", "syntax-error: cannot use '_' as a target at 19-20"},
       {"match x:\n  case A(b=c, d): pass",
        "syntax-error: positional patterns follow keyword patterns at 23-24"},
       {"match x:\n  case _.a: pass", "syntax-error: expected ':' at 17-18"},
       {"match x:\n  case a + b: pass", "syntax-error: expected ':' at 18-19"},
       {"match x:\n  pass", "syntax-error: invalid syntax at 11-15"},
       {"match x:\npass", "indentation-error: expected an indented block after 'match' statement at 9-13"},
       {"match x: pass", "syntax-error: invalid syntax at 6-7"},
       {"match *a:\n  case b: pass", "syntax-error: cannot use starred expression here at 6-8"},
       {"match x:\n  case a: pass\n  b", "syntax-error: invalid syntax at 26-27"}}};
  check(cases);
}

TEST(ParseErrors, Tokens) {
  const std::array<ErrorCase, 31> cases{
      {{"'a", "syntax-error: unterminated string literal at 0-1"},
       {"'''a", "syntax-error: unterminated triple-quoted string literal at 0-1"},
       {"\"a\n\"", "syntax-error: unterminated string literal at 0-1"},
       {"x = $", "syntax-error: invalid character '$' at 4-5"},
       {"x ? y", "syntax-error: invalid character '?' at 2-3"},
       {"a b", "syntax-error: invalid non-printable character U+00A0 at 1-3"},
       {"x = €", "syntax-error: invalid character '€' (U+20AC) at 4-7"},
       {"0777",
        "syntax-error: leading zeros in decimal integer literals are not permitted; use an 0o prefix for "
        "octal integers at 0-4"},
       {"1__0", "syntax-error: invalid decimal literal at 1-2"},
       {"1_", "syntax-error: invalid decimal literal at 1-2"},
       {"0x", "syntax-error: invalid hexadecimal literal at 0-2"},
       {"0b12", "syntax-error: invalid digit '2' in binary literal at 3-4"},
       {"0o8", "syntax-error: invalid digit '8' in octal literal at 2-3"},
       {"1a", "syntax-error: invalid decimal literal at 0-2"},
       {"1e", "syntax-error: invalid decimal literal at 0-2"},
       {"1.e+", "syntax-error: invalid decimal literal at 0-4"},
       {"09",
        "syntax-error: leading zeros in decimal integer literals are not permitted; use an 0o prefix for "
        "octal integers at 0-2"},
       {"x = 1\\", "syntax-error: unexpected end of file after line continuation character at 5-6"},
       {"x \\ \ny", "syntax-error: unexpected character after line continuation character at 2-3"},
       {")", "syntax-error: unmatched ')' at 0-1"},
       {"(]", "syntax-error: closing parenthesis ']' does not match opening parenthesis '(' at 1-2"},
       {"[1, 2", "syntax-error: '[' was never closed at 0-1"},
       {"{1: [2)", "syntax-error: closing parenthesis ')' does not match opening parenthesis '[' at 6-7"},
       {"\"\\x4\"", "syntax-error: truncated '\\x' escape: it takes 2 hexadecimal digits at 1-4"},
       {"\"\\u12\"", "syntax-error: truncated '\\u' escape: it takes 4 hexadecimal digits at 1-5"},
       {"\"\\U00110000\"", "syntax-error: '\\U00110000' is not a Unicode character at 1-11"},
       {"\"\\N{no such name}\"",
        "syntax-error: unknown Unicode character name in '\\N{no such name}' at 1-17"},
       {"\"\\N\"", "syntax-error: malformed '\\N' escape: it is written as \\N{name} at 1-3"},
       {"b'\\x'", "syntax-error: truncated '\\x' escape: it takes 2 hexadecimal digits at 2-4"},
       {"b'é'", "syntax-error: bytes can only contain ASCII literal characters at 2-3"},
       {"'a' b'b'", "syntax-error: cannot mix bytes and nonbytes literals at 0-8"}}};
  check(cases);
}

TEST(ParseErrors, Indentation) {
  const std::array<ErrorCase, 10> cases{
      {{" x", "indentation-error: unexpected indent at 1-1"},
       {"if a:\nb", "indentation-error: expected an indented block after 'if' statement at 6-7"},
       {"if a:\n    b\n  c",
        "indentation-error: unindent does not match any outer indentation level at 14-14"},
       {"if a:\n\tb\n        c",
        "indentation-error: inconsistent use of tabs and spaces in indentation at 17-17"},
       {"if a:\n        b\n\tc",
        "indentation-error: inconsistent use of tabs and spaces in indentation at 17-17"},
       {"def f():\n", "indentation-error: expected an indented block after function definition at 9-9"},
       {"class A:\nx", "indentation-error: expected an indented block after class definition at 9-10"},
       {"a\n  b", "indentation-error: unexpected indent at 4-4"},
       {"if a:\n  b\n c\n",
        "indentation-error: unindent does not match any outer indentation level at 11-11"},
       {"match x:\ncase y: z",
        "indentation-error: expected an indented block after 'match' statement at 9-13"}}};
  check(cases);
}

TEST(ParseErrors, FStrings) {
  const std::array<ErrorCase, 22> cases{
      {{"f'{}'", "syntax-error: f-string: valid expression required before '}' at 3-4"},
       {"f'{ }'", "syntax-error: f-string: valid expression required before '}' at 4-5"},
       {"f'{!r}'", "syntax-error: f-string: valid expression required before '!' at 3-4"},
       {"f'{:x}'", "syntax-error: f-string: valid expression required before ':' at 3-4"},
       {"f'{=}'", "syntax-error: f-string: valid expression required before '=' at 3-4"},
       {"f'}'", "syntax-error: f-string: single '}' is not allowed at 2-3"},
       {"f'{x}}'", "syntax-error: f-string: single '}' is not allowed at 5-6"},
       {"f'{x'", "syntax-error: f-string: expecting '}' at 4-5"},
       {"f'{x!}'", "syntax-error: f-string: invalid conversion character at 5-6"},
       {"f'{x!z}'", "syntax-error: f-string: invalid conversion character 'z' at 5-6"},
       {"f'{x! r}'",
        "syntax-error: f-string: conversion type must come right after the exclamation mark at 6-7"},
       {"f'{x!r s}'", "syntax-error: f-string: expecting '=', or '!', or ':', or '}' at 7-8"},
       {"f'{lambda x: 1}'",
        "syntax-error: f-string: lambda expressions are not allowed without parentheses at 3-12"},
       {"f'{a b}'", "syntax-error: f-string: expecting '=', or '!', or ':', or '}' at 5-6"},
       {"f'{x:{y:{z:{w}}}}'", "nesting-too-deep: f-string: expressions nested too deeply at 11-12"},
       {"f'{x", "syntax-error: '{' was never closed at 2-3"},
       {"f'{(x}'", "syntax-error: closing parenthesis '}' does not match opening parenthesis '(' at 5-6"},
       {"f'{x)}'", "syntax-error: closing parenthesis ')' does not match opening parenthesis '{' at 4-5"},
       {"f'''{x", "syntax-error: '{' was never closed at 4-5"},
       {"f'{x #}'", "syntax-error: '{' was never closed at 2-3"},
       {"f'\\N{no such}'", "syntax-error: unknown Unicode character name in '\\N{no such}' at 2-13"},
       {"f'{a[}'", "syntax-error: closing parenthesis '}' does not match opening parenthesis '[' at 5-6"}}};
  check(cases);
}

}  // namespace
}  // namespace sqlgen::python
