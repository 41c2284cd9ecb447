#include <gtest/gtest.h>

#include <array>

#include "unit/python/parse_support.hpp"

namespace sqlgen::python {
namespace {

// Sources, and what ast.dump of Python 3.12 prints for them.
TEST(ParseStatements, GivesPythonsTree) {
  const std::array<TreeCase, 31> cases{{
      {R"py(x = 1)py", R"py(Assign(targets=[Name(id='x', ctx=Store())], value=Constant(value=1)))py"},
      {R"py(x = y = z = 1)py",
       R"py(Assign(targets=[Name(id='x', ctx=Store()), Name(id='y', ctx=Store()), Name(id='z', ctx=Store())], value=Constant(value=1)))py"},
      {R"py(a, *b = c)py",
       R"py(Assign(targets=[Tuple(elts=[Name(id='a', ctx=Store()), Starred(value=Name(id='b', ctx=Store()), ctx=Store())], ctx=Store())], value=Name(id='c', ctx=Load())))py"},
      {R"py((a, [b, c]), d.e, f[0] = g)py",
       R"py(Assign(targets=[Tuple(elts=[Tuple(elts=[Name(id='a', ctx=Store()), List(elts=[Name(id='b', ctx=Store()), Name(id='c', ctx=Store())], ctx=Store())], ctx=Store()), Attribute(value=Name(id='d', ctx=Load()), attr='e', ctx=Store()), Subscript(value=Name(id='f', ctx=Load()), slice=Constant(value=0), ctx=Store())], ctx=Store())], value=Name(id='g', ctx=Load())))py"},
      {R"py(() = [])py",
       R"py(Assign(targets=[Tuple(elts=[], ctx=Store())], value=List(elts=[], ctx=Load())))py"},
      {R"py(x: int)py",
       R"py(AnnAssign(target=Name(id='x', ctx=Store()), annotation=Name(id='int', ctx=Load()), simple=1))py"},
      {R"py(x: int = 1)py",
       R"py(AnnAssign(target=Name(id='x', ctx=Store()), annotation=Name(id='int', ctx=Load()), value=Constant(value=1), simple=1))py"},
      {R"py((x): int)py",
       R"py(AnnAssign(target=Name(id='x', ctx=Store()), annotation=Name(id='int', ctx=Load()), simple=0))py"},
      {R"py(a.b: int = 1, *c)py",
       R"py(AnnAssign(target=Attribute(value=Name(id='a', ctx=Load()), attr='b', ctx=Store()), annotation=Name(id='int', ctx=Load()), value=Tuple(elts=[Constant(value=1), Starred(value=Name(id='c', ctx=Load()), ctx=Load())], ctx=Load()), simple=0))py"},
      {R"py(x += 1)py",
       R"py(AugAssign(target=Name(id='x', ctx=Store()), op=Add(), value=Constant(value=1)))py"},
      {R"py(a.b @= yield)py",
       R"py(AugAssign(target=Attribute(value=Name(id='a', ctx=Load()), attr='b', ctx=Store()), op=MatMult(), value=Yield()))py"},
      {R"py(a //= b, c)py",
       R"py(AugAssign(target=Name(id='a', ctx=Store()), op=FloorDiv(), value=Tuple(elts=[Name(id='b', ctx=Load()), Name(id='c', ctx=Load())], ctx=Load())))py"},
      {R"py(del a, b.c, (d, [e]), f[0])py",
       R"py(Delete(targets=[Name(id='a', ctx=Del()), Attribute(value=Name(id='b', ctx=Load()), attr='c', ctx=Del()), Tuple(elts=[Name(id='d', ctx=Del()), List(elts=[Name(id='e', ctx=Del())], ctx=Del())], ctx=Del()), Subscript(value=Name(id='f', ctx=Load()), slice=Constant(value=0), ctx=Del())]))py"},
      {R"py(return)py", R"py(Return())py"},
      {R"py(return *a, b)py",
       R"py(Return(value=Tuple(elts=[Starred(value=Name(id='a', ctx=Load()), ctx=Load()), Name(id='b', ctx=Load())], ctx=Load())))py"},
      {R"py(raise)py", R"py(Raise())py"},
      {R"py(raise a from b)py", R"py(Raise(exc=Name(id='a', ctx=Load()), cause=Name(id='b', ctx=Load())))py"},
      {R"py(assert a, b)py", R"py(Assert(test=Name(id='a', ctx=Load()), msg=Name(id='b', ctx=Load())))py"},
      {R"py(pass; break; continue;)py", R"py(Pass(), Break(), Continue())py"},
      {R"py(global a, b)py", R"py(Global(names=['a', 'b']))py"},
      {R"py(nonlocal a)py", R"py(Nonlocal(names=['a']))py"},
      {R"py(import a.b as c, d)py", R"py(Import(names=[alias(name='a.b', asname='c'), alias(name='d')]))py"},
      {R"py(from . import a)py", R"py(ImportFrom(names=[alias(name='a')], level=1))py"},
      {R"py(from .a.b import c as d, e)py",
       R"py(ImportFrom(module='a.b', names=[alias(name='c', asname='d'), alias(name='e')], level=1))py"},
      {R"py(from ... import (a, b,))py",
       R"py(ImportFrom(names=[alias(name='a'), alias(name='b')], level=3))py"},
      {R"py(from .... a import *)py", R"py(ImportFrom(module='a', names=[alias(name='*')], level=4))py"},
      {R"py(type X = int)py",
       R"py(TypeAlias(name=Name(id='X', ctx=Store()), type_params=[], value=Name(id='int', ctx=Load())))py"},
      {R"py(type X[T: int, *Ts, **P] = T)py",
       R"py(TypeAlias(name=Name(id='X', ctx=Store()), type_params=[TypeVar(name='T', bound=Name(id='int', ctx=Load())), TypeVarTuple(name='Ts'), ParamSpec(name='P')], value=Name(id='T', ctx=Load())))py"},
      {R"py(type = match = case = _ = 1)py",
       R"py(Assign(targets=[Name(id='type', ctx=Store()), Name(id='match', ctx=Store()), Name(id='case', ctx=Store()), Name(id='_', ctx=Store())], value=Constant(value=1)))py"},
      {R"py(type(x))py",
       R"py(Expr(value=Call(func=Name(id='type', ctx=Load()), args=[Name(id='x', ctx=Load())], keywords=[])))py"},
      {R"py(print(a, file=b))py",
       R"py(Expr(value=Call(func=Name(id='print', ctx=Load()), args=[Name(id='a', ctx=Load())], keywords=[keyword(arg='file', value=Name(id='b', ctx=Load()))])))py"},
  }};
  for (const TreeCase& expected : cases) {
    EXPECT_EQ(tree(expected.source), expected.tree) << expected.source;
  }
}

}  // namespace
}  // namespace sqlgen::python
