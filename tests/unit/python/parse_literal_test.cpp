#include <gtest/gtest.h>

#include <array>

#include "unit/python/parse_support.hpp"

namespace sqlgen::python {
namespace {

// Sources, and what ast.dump of Python 3.12 prints for them.
TEST(ParseLiterals, GivesPythonsTree) {
  const std::array<TreeCase, 21> cases{{
      {R"py(None, True, False, ...)py",
       R"py(Expr(value=Tuple(elts=[Constant(value=None), Constant(value=True), Constant(value=False), Constant(value=Ellipsis)], ctx=Load())))py"},
      {R"py(0, 00, 1_000, 0xFF, 0o17, 0b101, 0XF_F)py",
       R"py(Expr(value=Tuple(elts=[Constant(value=0), Constant(value=0), Constant(value=1000), Constant(value=255), Constant(value=15), Constant(value=5), Constant(value=255)], ctx=Load())))py"},
      {R"py(9223372036854775807)py", R"py(Expr(value=Constant(value=9223372036854775807)))py"},
      {R"py(9223372036854775808)py", R"py(Expr(value=Constant(value=9223372036854775808)))py"},
      {R"py(0xFFFFFFFFFFFFFFFFFFFF)py", R"py(Expr(value=Constant(value=1208925819614629174706175)))py"},
      {R"py(1.5, 1e5, 1_0.0_1e-1_0, .5, 1., 1e16, 1e-5, 123456789012345.0)py",
       R"py(Expr(value=Tuple(elts=[Constant(value=1.5), Constant(value=100000.0), Constant(value=1.001e-09), Constant(value=0.5), Constant(value=1.0), Constant(value=1e+16), Constant(value=1e-05), Constant(value=123456789012345.0)], ctx=Load())))py"},
      {R"py(1e999, 1e-999)py",
       R"py(Expr(value=Tuple(elts=[Constant(value=inf), Constant(value=0.0)], ctx=Load())))py"},
      {R"py(2j, 1.5J, 0_7j)py",
       R"py(Expr(value=Tuple(elts=[Constant(value=2j), Constant(value=1.5j), Constant(value=7j)], ctx=Load())))py"},
      {R"py(1if x else 2)py",
       R"py(Expr(value=IfExp(test=Name(id='x', ctx=Load()), body=Constant(value=1), orelse=Constant(value=2))))py"},
      {R"py(0x1for x in y)py",
       R"py(Expr(value=BoolOp(op=Or(), values=[Constant(value=31), Compare(left=Name(id='x', ctx=Load()), ops=[In()], comparators=[Name(id='y', ctx=Load())])])))py"},
      {R"py('a' "b")py", R"py(Expr(value=Constant(value='ab')))py"},
      {R"py(u'a' 'b')py", R"py(Expr(value=Constant(value='ab', kind='u')))py"},
      {R"py('\a\b\f\n\r\t\v\\\'\"\q')py",
       R"py(Expr(value=Constant(value='\x07\x08\x0c\n\r\t\x0b\\\'"\\q')))py"},
      {R"py('\x41\101\u00e9\U0001F600')py", R"py(Expr(value=Constant(value='AAé😀')))py"},
      {R"py('\N{EM DASH}\N{line feed}\N{CJK UNIFIED IDEOGRAPH-4E00}')py",
       R"py(Expr(value=Constant(value='—\n一')))py"},
      {R"py('\ud800')py", R"py(Expr(value=Constant(value='\ud800')))py"},
      {R"py(r'\x' R"\'")py", R"py(Expr(value=Constant(value="\\x\\'")))py"},
      {R"py(b'a\x00\xff' rb'\x' Rb'\'')py", R"py(Expr(value=Constant(value=b"a\x00\xff\\x\\'")))py"},
      {R"py("""a
b""")py",
       R"py(Expr(value=Constant(value='a\nb')))py"},
      {R"py('a\
b')py",
       R"py(Expr(value=Constant(value='ab')))py"},
      {R"py('é\x00')py", R"py(Expr(value=Constant(value='é\x00')))py"},
  }};
  for (const TreeCase& expected : cases) {
    EXPECT_EQ(tree(expected.source), expected.tree) << expected.source;
  }
}

}  // namespace
}  // namespace sqlgen::python
