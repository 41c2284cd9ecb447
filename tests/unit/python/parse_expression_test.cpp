#include <gtest/gtest.h>

#include <array>

#include "unit/python/parse_support.hpp"

namespace sqlgen::python {
namespace {

// Sources, and what ast.dump of Python 3.12 prints for them.
TEST(ParseExpressions, GivesPythonsTree) {
  const std::array<TreeCase, 46> cases{{
      {R"py(x)py", R"py(Expr(value=Name(id='x', ctx=Load())))py"},
      {R"py(1 + 2 * 3 - 4)py",
       R"py(Expr(value=BinOp(left=BinOp(left=Constant(value=1), op=Add(), right=BinOp(left=Constant(value=2), op=Mult(), right=Constant(value=3))), op=Sub(), right=Constant(value=4))))py"},
      {R"py(-a ** -b)py",
       R"py(Expr(value=UnaryOp(op=USub(), operand=BinOp(left=Name(id='a', ctx=Load()), op=Pow(), right=UnaryOp(op=USub(), operand=Name(id='b', ctx=Load()))))))py"},
      {R"py(2 ** 3 ** 4)py",
       R"py(Expr(value=BinOp(left=Constant(value=2), op=Pow(), right=BinOp(left=Constant(value=3), op=Pow(), right=Constant(value=4)))))py"},
      {R"py(a @ b // c % d / e)py",
       R"py(Expr(value=BinOp(left=BinOp(left=BinOp(left=BinOp(left=Name(id='a', ctx=Load()), op=MatMult(), right=Name(id='b', ctx=Load())), op=FloorDiv(), right=Name(id='c', ctx=Load())), op=Mod(), right=Name(id='d', ctx=Load())), op=Div(), right=Name(id='e', ctx=Load()))))py"},
      {R"py(a << b >> c & d ^ e | f)py",
       R"py(Expr(value=BinOp(left=BinOp(left=BinOp(left=BinOp(left=BinOp(left=Name(id='a', ctx=Load()), op=LShift(), right=Name(id='b', ctx=Load())), op=RShift(), right=Name(id='c', ctx=Load())), op=BitAnd(), right=Name(id='d', ctx=Load())), op=BitXor(), right=Name(id='e', ctx=Load())), op=BitOr(), right=Name(id='f', ctx=Load()))))py"},
      {R"py(not a and b or not c)py",
       R"py(Expr(value=BoolOp(op=Or(), values=[BoolOp(op=And(), values=[UnaryOp(op=Not(), operand=Name(id='a', ctx=Load())), Name(id='b', ctx=Load())]), UnaryOp(op=Not(), operand=Name(id='c', ctx=Load()))])))py"},
      {R"py(a < b <= c != d is not e not in f is g in h)py",
       R"py(Expr(value=Compare(left=Name(id='a', ctx=Load()), ops=[Lt(), LtE(), NotEq(), IsNot(), NotIn(), Is(), In()], comparators=[Name(id='b', ctx=Load()), Name(id='c', ctx=Load()), Name(id='d', ctx=Load()), Name(id='e', ctx=Load()), Name(id='f', ctx=Load()), Name(id='g', ctx=Load()), Name(id='h', ctx=Load())])))py"},
      {R"py(~a + +b)py",
       R"py(Expr(value=BinOp(left=UnaryOp(op=Invert(), operand=Name(id='a', ctx=Load())), op=Add(), right=UnaryOp(op=UAdd(), operand=Name(id='b', ctx=Load())))))py"},
      {R"py(a if b else c if d else e)py",
       R"py(Expr(value=IfExp(test=Name(id='b', ctx=Load()), body=Name(id='a', ctx=Load()), orelse=IfExp(test=Name(id='d', ctx=Load()), body=Name(id='c', ctx=Load()), orelse=Name(id='e', ctx=Load())))))py"},
      {R"py(lambda: 0)py",
       R"py(Expr(value=Lambda(args=arguments(posonlyargs=[], args=[], kwonlyargs=[], kw_defaults=[], defaults=[]), body=Constant(value=0))))py"},
      {R"py(lambda a, b=1, /, c=2, *d, e, f=3, **g: a)py",
       R"py(Expr(value=Lambda(args=arguments(posonlyargs=[arg(arg='a'), arg(arg='b')], args=[arg(arg='c')], vararg=arg(arg='d'), kwonlyargs=[arg(arg='e'), arg(arg='f')], kw_defaults=[None, Constant(value=3)], kwarg=arg(arg='g'), defaults=[Constant(value=1), Constant(value=2)]), body=Name(id='a', ctx=Load()))))py"},
      {R"py(lambda *, a: a)py",
       R"py(Expr(value=Lambda(args=arguments(posonlyargs=[], args=[], kwonlyargs=[arg(arg='a')], kw_defaults=[None], defaults=[]), body=Name(id='a', ctx=Load()))))py"},
      {R"py((a))py", R"py(Expr(value=Name(id='a', ctx=Load())))py"},
      {R"py(())py", R"py(Expr(value=Tuple(elts=[], ctx=Load())))py"},
      {R"py((a,))py", R"py(Expr(value=Tuple(elts=[Name(id='a', ctx=Load())], ctx=Load())))py"},
      {R"py(a, b)py",
       R"py(Expr(value=Tuple(elts=[Name(id='a', ctx=Load()), Name(id='b', ctx=Load())], ctx=Load())))py"},
      {R"py(*a, b)py",
       R"py(Expr(value=Tuple(elts=[Starred(value=Name(id='a', ctx=Load()), ctx=Load()), Name(id='b', ctx=Load())], ctx=Load())))py"},
      {R"py([])py", R"py(Expr(value=List(elts=[], ctx=Load())))py"},
      {R"py([a, *b])py",
       R"py(Expr(value=List(elts=[Name(id='a', ctx=Load()), Starred(value=Name(id='b', ctx=Load()), ctx=Load())], ctx=Load())))py"},
      {R"py({})py", R"py(Expr(value=Dict(keys=[], values=[])))py"},
      {R"py({a: b, **c})py",
       R"py(Expr(value=Dict(keys=[Name(id='a', ctx=Load()), None], values=[Name(id='b', ctx=Load()), Name(id='c', ctx=Load())])))py"},
      {R"py({a, *b})py",
       R"py(Expr(value=Set(elts=[Name(id='a', ctx=Load()), Starred(value=Name(id='b', ctx=Load()), ctx=Load())])))py"},
      {R"py([x for x in y if a if b])py", R"py(Expr(value=ListComp(elt=Name(id='x', ctx=Load()), generators=[comprehension(target=Name(id='x', ctx=Store()), iter=Name(id='y', ctx=Load()), ifs=[Name(id='a', ctx=Load()), Name(id='b', ctx=Load())], is_async=0)])))py"},
      {R"py({x for x, y in z})py",
       R"py(Expr(value=SetComp(elt=Name(id='x', ctx=Load()), generators=[comprehension(target=Tuple(elts=[Name(id='x', ctx=Store()), Name(id='y', ctx=Store())], ctx=Store()), iter=Name(id='z', ctx=Load()), ifs=[], is_async=0)])))py"},
      {R"py({k: v for k, v in z for w in v})py",
       R"py(Expr(value=DictComp(key=Name(id='k', ctx=Load()), value=Name(id='v', ctx=Load()), generators=[comprehension(target=Tuple(elts=[Name(id='k', ctx=Store()), Name(id='v', ctx=Store())], ctx=Store()), iter=Name(id='z', ctx=Load()), ifs=[], is_async=0), comprehension(target=Name(id='w', ctx=Store()), iter=Name(id='v', ctx=Load()), ifs=[], is_async=0)])))py"},
      {R"py((x async for x in y))py",
       R"py(Expr(value=GeneratorExp(elt=Name(id='x', ctx=Load()), generators=[comprehension(target=Name(id='x', ctx=Store()), iter=Name(id='y', ctx=Load()), ifs=[], is_async=1)])))py"},
      {R"py((y := 1))py",
       R"py(Expr(value=NamedExpr(target=Name(id='y', ctx=Store()), value=Constant(value=1))))py"},
      {R"py([y := 1, y])py",
       R"py(Expr(value=List(elts=[NamedExpr(target=Name(id='y', ctx=Store()), value=Constant(value=1)), Name(id='y', ctx=Load())], ctx=Load())))py"},
      {R"py(f())py", R"py(Expr(value=Call(func=Name(id='f', ctx=Load()), args=[], keywords=[])))py"},
      {R"py(f(a, *b, c=d, *e, **g))py",
       R"py(Expr(value=Call(func=Name(id='f', ctx=Load()), args=[Name(id='a', ctx=Load()), Starred(value=Name(id='b', ctx=Load()), ctx=Load()), Starred(value=Name(id='e', ctx=Load()), ctx=Load())], keywords=[keyword(arg='c', value=Name(id='d', ctx=Load())), keyword(value=Name(id='g', ctx=Load()))])))py"},
      {R"py(f(x for x in y))py",
       R"py(Expr(value=Call(func=Name(id='f', ctx=Load()), args=[GeneratorExp(elt=Name(id='x', ctx=Load()), generators=[comprehension(target=Name(id='x', ctx=Store()), iter=Name(id='y', ctx=Load()), ifs=[], is_async=0)])], keywords=[])))py"},
      {R"py(f(a := 1))py",
       R"py(Expr(value=Call(func=Name(id='f', ctx=Load()), args=[NamedExpr(target=Name(id='a', ctx=Store()), value=Constant(value=1))], keywords=[])))py"},
      {R"py(a.b.c)py",
       R"py(Expr(value=Attribute(value=Attribute(value=Name(id='a', ctx=Load()), attr='b', ctx=Load()), attr='c', ctx=Load())))py"},
      {R"py(a[1])py",
       R"py(Expr(value=Subscript(value=Name(id='a', ctx=Load()), slice=Constant(value=1), ctx=Load())))py"},
      {R"py(a[b:c, d:e:f, ...])py",
       R"py(Expr(value=Subscript(value=Name(id='a', ctx=Load()), slice=Tuple(elts=[Slice(lower=Name(id='b', ctx=Load()), upper=Name(id='c', ctx=Load())), Slice(lower=Name(id='d', ctx=Load()), upper=Name(id='e', ctx=Load()), step=Name(id='f', ctx=Load())), Constant(value=Ellipsis)], ctx=Load()), ctx=Load())))py"},
      {R"py(a[*b])py",
       R"py(Expr(value=Subscript(value=Name(id='a', ctx=Load()), slice=Tuple(elts=[Starred(value=Name(id='b', ctx=Load()), ctx=Load())], ctx=Load()), ctx=Load())))py"},
      {R"py(a[b := 1])py",
       R"py(Expr(value=Subscript(value=Name(id='a', ctx=Load()), slice=NamedExpr(target=Name(id='b', ctx=Store()), value=Constant(value=1)), ctx=Load())))py"},
      {R"py(a[:])py",
       R"py(Expr(value=Subscript(value=Name(id='a', ctx=Load()), slice=Slice(), ctx=Load())))py"},
      {R"py(await a)py", R"py(Expr(value=Await(value=Name(id='a', ctx=Load()))))py"},
      {R"py((yield))py", R"py(Expr(value=Yield()))py"},
      {R"py((yield a, b))py",
       R"py(Expr(value=Yield(value=Tuple(elts=[Name(id='a', ctx=Load()), Name(id='b', ctx=Load())], ctx=Load()))))py"},
      {R"py((yield from a))py", R"py(Expr(value=YieldFrom(value=Name(id='a', ctx=Load()))))py"},
      {R"py((a).b(c)[d])py", R"py(Expr(value=Subscript(value=Call(func=Attribute(value=Name(id='a', ctx=Load()), attr='b', ctx=Load()), args=[Name(id='c', ctx=Load())], keywords=[]), slice=Name(id='d', ctx=Load()), ctx=Load())))py"},
      {R"py(f(
  a,  # comment
  b,
))py",
       R"py(Expr(value=Call(func=Name(id='f', ctx=Load()), args=[Name(id='a', ctx=Load()), Name(id='b', ctx=Load())], keywords=[])))py"},
      {R"py(x = a + \
    b)py",
       R"py(Assign(targets=[Name(id='x', ctx=Store())], value=BinOp(left=Name(id='a', ctx=Load()), op=Add(), right=Name(id='b', ctx=Load()))))py"},
  }};
  for (const TreeCase& expected : cases) {
    EXPECT_EQ(tree(expected.source), expected.tree) << expected.source;
  }
}

}  // namespace
}  // namespace sqlgen::python
