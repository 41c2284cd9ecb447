#include <gtest/gtest.h>

#include <array>

#include "unit/python/parse_support.hpp"

namespace sqlgen::python {
namespace {

// Sources, and what ast.dump of Python 3.12 prints for them.
TEST(ParseFStrings, GivesPythonsTree) {
  const std::array<TreeCase, 27> cases{{
      {R"py(f'')py", R"py(Expr(value=JoinedStr(values=[])))py"},
      {R"py(f'a')py", R"py(Expr(value=JoinedStr(values=[Constant(value='a')])))py"},
      {R"py(f'{{}}')py", R"py(Expr(value=JoinedStr(values=[Constant(value='{}')])))py"},
      {R"py(f'{x}')py",
       R"py(Expr(value=JoinedStr(values=[FormattedValue(value=Name(id='x', ctx=Load()), conversion=-1)])))py"},
      {R"py(f'{x!r}{y!s}{z!a}')py",
       R"py(Expr(value=JoinedStr(values=[FormattedValue(value=Name(id='x', ctx=Load()), conversion=114), FormattedValue(value=Name(id='y', ctx=Load()), conversion=115), FormattedValue(value=Name(id='z', ctx=Load()), conversion=97)])))py"},
      {R"py(f'{x:>10}')py",
       R"py(Expr(value=JoinedStr(values=[FormattedValue(value=Name(id='x', ctx=Load()), conversion=-1, format_spec=JoinedStr(values=[Constant(value='>10')]))])))py"},
      {R"py(f'{x!r:{w}.{p}}')py",
       R"py(Expr(value=JoinedStr(values=[FormattedValue(value=Name(id='x', ctx=Load()), conversion=114, format_spec=JoinedStr(values=[FormattedValue(value=Name(id='w', ctx=Load()), conversion=-1), Constant(value='.'), FormattedValue(value=Name(id='p', ctx=Load()), conversion=-1), Constant(value='')]))])))py"},
      {R"py(f'{x:{{1}}}')py",
       R"py(Expr(value=JoinedStr(values=[FormattedValue(value=Name(id='x', ctx=Load()), conversion=-1, format_spec=JoinedStr(values=[Constant(value=''), FormattedValue(value=Set(elts=[Constant(value=1)]), conversion=-1), Constant(value='')]))])))py"},
      {R"py(f'{x = }')py",
       R"py(Expr(value=JoinedStr(values=[Constant(value='x = '), FormattedValue(value=Name(id='x', ctx=Load()), conversion=114)])))py"},
      {R"py(f'{x=!s}')py",
       R"py(Expr(value=JoinedStr(values=[Constant(value='x='), FormattedValue(value=Name(id='x', ctx=Load()), conversion=115)])))py"},
      {R"py(f'{x=:d}')py",
       R"py(Expr(value=JoinedStr(values=[Constant(value='x='), FormattedValue(value=Name(id='x', ctx=Load()), conversion=-1, format_spec=JoinedStr(values=[Constant(value='d')]))])))py"},
      {R"py(f'a' 'b' f'{c}' "d")py",
       R"py(Expr(value=JoinedStr(values=[Constant(value='ab'), FormattedValue(value=Name(id='c', ctx=Load()), conversion=-1), Constant(value='d')])))py"},
      {R"py(f'{x["a"]}')py",
       R"py(Expr(value=JoinedStr(values=[FormattedValue(value=Subscript(value=Name(id='x', ctx=Load()), slice=Constant(value='a'), ctx=Load()), conversion=-1)])))py"},
      {R"py(f'{x['a']}')py",
       R"py(Expr(value=JoinedStr(values=[FormattedValue(value=Subscript(value=Name(id='x', ctx=Load()), slice=Constant(value='a'), ctx=Load()), conversion=-1)])))py"},
      {R"py(f'{f'{f'{1}'}'}')py",
       R"py(Expr(value=JoinedStr(values=[FormattedValue(value=JoinedStr(values=[FormattedValue(value=JoinedStr(values=[FormattedValue(value=Constant(value=1), conversion=-1)]), conversion=-1)]), conversion=-1)])))py"},
      {R"py(f'{a # comment
}')py",
       R"py(Expr(value=JoinedStr(values=[FormattedValue(value=Name(id='a', ctx=Load()), conversion=-1)])))py"},
      {R"py(f"""{
x
:%d}""")py",
       R"py(Expr(value=JoinedStr(values=[FormattedValue(value=Name(id='x', ctx=Load()), conversion=-1, format_spec=JoinedStr(values=[Constant(value='%d')]))])))py"},
      {R"py(f'{(lambda x: 1)}')py",
       R"py(Expr(value=JoinedStr(values=[FormattedValue(value=Lambda(args=arguments(posonlyargs=[], args=[arg(arg='x')], kwonlyargs=[], kw_defaults=[], defaults=[]), body=Constant(value=1)), conversion=-1)])))py"},
      {R"py(f'{ {1: 2}[1] }')py",
       R"py(Expr(value=JoinedStr(values=[FormattedValue(value=Subscript(value=Dict(keys=[Constant(value=1)], values=[Constant(value=2)]), slice=Constant(value=1), ctx=Load()), conversion=-1)])))py"},
      {R"py(f'{a != b}')py",
       R"py(Expr(value=JoinedStr(values=[FormattedValue(value=Compare(left=Name(id='a', ctx=Load()), ops=[NotEq()], comparators=[Name(id='b', ctx=Load())]), conversion=-1)])))py"},
      {R"py(f'{x:=5}')py",
       R"py(Expr(value=JoinedStr(values=[FormattedValue(value=Name(id='x', ctx=Load()), conversion=-1, format_spec=JoinedStr(values=[Constant(value='=5')]))])))py"},
      {R"py(f'{*a, b}')py",
       R"py(Expr(value=JoinedStr(values=[FormattedValue(value=Tuple(elts=[Starred(value=Name(id='a', ctx=Load()), ctx=Load()), Name(id='b', ctx=Load())], ctx=Load()), conversion=-1)])))py"},
      {R"py(f'{yield}')py",
       R"py(Expr(value=JoinedStr(values=[FormattedValue(value=Yield(), conversion=-1)])))py"},
      {R"py(rf'\{x}\n')py",
       R"py(Expr(value=JoinedStr(values=[Constant(value='\\'), FormattedValue(value=Name(id='x', ctx=Load()), conversion=-1), Constant(value='\\n')])))py"},
      {R"py(f'\{x}\n\N{DASH SYMBOL}'.a if 0 else 1)py",
       R"py(Expr(value=IfExp(test=Constant(value=0), body=Attribute(value=JoinedStr(values=[Constant(value='\\'), FormattedValue(value=Name(id='x', ctx=Load()), conversion=-1), Constant(value='\n💨')]), attr='a', ctx=Load()), orelse=Constant(value=1))))py"},
      {R"py(f'\N{EM DASH}{x}')py",
       R"py(Expr(value=JoinedStr(values=[Constant(value='—'), FormattedValue(value=Name(id='x', ctx=Load()), conversion=-1)])))py"},
      {R"py(f'{x:\x41}')py",
       R"py(Expr(value=JoinedStr(values=[FormattedValue(value=Name(id='x', ctx=Load()), conversion=-1, format_spec=JoinedStr(values=[Constant(value='A')]))])))py"},
  }};
  for (const TreeCase& expected : cases) {
    EXPECT_EQ(tree(expected.source), expected.tree) << expected.source;
  }
}

}  // namespace
}  // namespace sqlgen::python
