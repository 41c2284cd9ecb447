#include <gtest/gtest.h>

#include <array>

#include "unit/python/parse_support.hpp"

namespace sqlgen::python {
namespace {

// Sources, and what ast.dump of Python 3.12 prints for them.
TEST(ParsePatterns, GivesPythonsTree) {
  const std::array<TreeCase, 9> cases{{
      {R"py(match x:
    case 1 | -1.5 | 2 + 3j | -2 - 3j | 'a' 'b' | b'c': pass
    case None | True | False: pass)py",
       R"py(Match(subject=Name(id='x', ctx=Load()), cases=[match_case(pattern=MatchOr(patterns=[MatchValue(value=Constant(value=1)), MatchValue(value=UnaryOp(op=USub(), operand=Constant(value=1.5))), MatchValue(value=BinOp(left=Constant(value=2), op=Add(), right=Constant(value=3j))), MatchValue(value=BinOp(left=UnaryOp(op=USub(), operand=Constant(value=2)), op=Sub(), right=Constant(value=3j))), MatchValue(value=Constant(value='ab')), MatchValue(value=Constant(value=b'c'))]), body=[Pass()]), match_case(pattern=MatchOr(patterns=[MatchSingleton(value=None), MatchSingleton(value=True), MatchSingleton(value=False)]), body=[Pass()])]))py"},
      {R"py(match x, *y:
    case a: pass
    case _: pass
    case a.b.c: pass)py",
       R"py(Match(subject=Tuple(elts=[Name(id='x', ctx=Load()), Starred(value=Name(id='y', ctx=Load()), ctx=Load())], ctx=Load()), cases=[match_case(pattern=MatchAs(name='a'), body=[Pass()]), match_case(pattern=MatchAs(), body=[Pass()]), match_case(pattern=MatchValue(value=Attribute(value=Attribute(value=Name(id='a', ctx=Load()), attr='b', ctx=Load()), attr='c', ctx=Load())), body=[Pass()])]))py"},
      {R"py(match (x):
    case [a, *_], (b, *c), (), [], (d): pass
    case a, *b: pass
    case *_,: pass)py",
       R"py(Match(subject=Name(id='x', ctx=Load()), cases=[match_case(pattern=MatchSequence(patterns=[MatchSequence(patterns=[MatchAs(name='a'), MatchStar()]), MatchSequence(patterns=[MatchAs(name='b'), MatchStar(name='c')]), MatchSequence(patterns=[]), MatchSequence(patterns=[]), MatchAs(name='d')]), body=[Pass()]), match_case(pattern=MatchSequence(patterns=[MatchAs(name='a'), MatchStar(name='b')]), body=[Pass()]), match_case(pattern=MatchSequence(patterns=[MatchStar()]), body=[Pass()])]))py"},
      {R"py(match -x:
    case {}: pass
    case {1: a, 'b': _, c.d: e, None: f, **g}: pass
    case {**rest}: pass)py",
       R"py(Match(subject=UnaryOp(op=USub(), operand=Name(id='x', ctx=Load())), cases=[match_case(pattern=MatchMapping(keys=[], patterns=[]), body=[Pass()]), match_case(pattern=MatchMapping(keys=[Constant(value=1), Constant(value='b'), Attribute(value=Name(id='c', ctx=Load()), attr='d', ctx=Load()), Constant(value=None)], patterns=[MatchAs(name='a'), MatchAs(), MatchAs(name='e'), MatchAs(name='f')], rest='g'), body=[Pass()]), match_case(pattern=MatchMapping(keys=[], patterns=[], rest='rest'), body=[Pass()])]))py"},
      {R"py(match x:
    case A(): pass
    case a.B(c, D(e), f=g, h=_): pass
    case (A() as b) | c if d: pass
    case a as b: pass)py",
       R"py(Match(subject=Name(id='x', ctx=Load()), cases=[match_case(pattern=MatchClass(cls=Name(id='A', ctx=Load()), patterns=[], kwd_attrs=[], kwd_patterns=[]), body=[Pass()]), match_case(pattern=MatchClass(cls=Attribute(value=Name(id='a', ctx=Load()), attr='B', ctx=Load()), patterns=[MatchAs(name='c'), MatchClass(cls=Name(id='D', ctx=Load()), patterns=[MatchAs(name='e')], kwd_attrs=[], kwd_patterns=[])], kwd_attrs=['f', 'h'], kwd_patterns=[MatchAs(name='g'), MatchAs()]), body=[Pass()]), match_case(pattern=MatchOr(patterns=[MatchAs(pattern=MatchClass(cls=Name(id='A', ctx=Load()), patterns=[], kwd_attrs=[], kwd_patterns=[]), name='b'), MatchAs(name='c')]), guard=Name(id='d', ctx=Load()), body=[Pass()]), match_case(pattern=MatchAs(pattern=MatchAs(name='a'), name='b'), body=[Pass()])]))py"},
      {R"py(match[x])py",
       R"py(Expr(value=Subscript(value=Name(id='match', ctx=Load()), slice=Name(id='x', ctx=Load()), ctx=Load())))py"},
      {R"py(match(x))py",
       R"py(Expr(value=Call(func=Name(id='match', ctx=Load()), args=[Name(id='x', ctx=Load())], keywords=[])))py"},
      {R"py(match * x, y)py",
       R"py(Expr(value=Tuple(elts=[BinOp(left=Name(id='match', ctx=Load()), op=Mult(), right=Name(id='x', ctx=Load())), Name(id='y', ctx=Load())], ctx=Load())))py"},
      {R"py(match: int = case)py",
       R"py(AnnAssign(target=Name(id='match', ctx=Store()), annotation=Name(id='int', ctx=Load()), value=Name(id='case', ctx=Load()), simple=1))py"},
  }};
  for (const TreeCase& expected : cases) {
    EXPECT_EQ(tree(expected.source), expected.tree) << expected.source;
  }
}

}  // namespace
}  // namespace sqlgen::python
