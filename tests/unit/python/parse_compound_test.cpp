#include <gtest/gtest.h>

#include <array>

#include "unit/python/parse_support.hpp"

namespace sqlgen::python {
namespace {

// Sources, and what ast.dump of Python 3.12 prints for them.
TEST(ParseCompoundStatements, GivesPythonsTree) {
  const std::array<TreeCase, 20> cases{
      {
          {R"py(if a: b
elif c: d
else: e)py",
           R"py(If(test=Name(id='a', ctx=Load()), body=[Expr(value=Name(id='b', ctx=Load()))], orelse=[If(test=Name(id='c', ctx=Load()), body=[Expr(value=Name(id='d', ctx=Load()))], orelse=[Expr(value=Name(id='e', ctx=Load()))])]))py"},
          {R"py(if a:
    b

    # comment
  # another
    c
d)py",
           R"py(If(test=Name(id='a', ctx=Load()), body=[Expr(value=Name(id='b', ctx=Load())), Expr(value=Name(id='c', ctx=Load()))], orelse=[]), Expr(value=Name(id='d', ctx=Load())))py"},
          {R"py(while a:
    b
else:
    c)py",
           R"py(While(test=Name(id='a', ctx=Load()), body=[Expr(value=Name(id='b', ctx=Load()))], orelse=[Expr(value=Name(id='c', ctx=Load()))]))py"},
          {R"py(for a, *b in c, *d: e
else: f)py",
           R"py(For(target=Tuple(elts=[Name(id='a', ctx=Store()), Starred(value=Name(id='b', ctx=Store()), ctx=Store())], ctx=Store()), iter=Tuple(elts=[Name(id='c', ctx=Load()), Starred(value=Name(id='d', ctx=Load()), ctx=Load())], ctx=Load()), body=[Expr(value=Name(id='e', ctx=Load()))], orelse=[Expr(value=Name(id='f', ctx=Load()))]))py"},
          {R"py(async for x in y: z)py",
           R"py(AsyncFor(target=Name(id='x', ctx=Store()), iter=Name(id='y', ctx=Load()), body=[Expr(value=Name(id='z', ctx=Load()))], orelse=[]))py"},
          {R"py(try: a
except: b)py",
           R"py(Try(body=[Expr(value=Name(id='a', ctx=Load()))], handlers=[ExceptHandler(body=[Expr(value=Name(id='b', ctx=Load()))])], orelse=[], finalbody=[]))py"},
          {R"py(try: a
except B as c: d
except (E, F): g
else: h
finally: i)py",
           R"py(Try(body=[Expr(value=Name(id='a', ctx=Load()))], handlers=[ExceptHandler(type=Name(id='B', ctx=Load()), name='c', body=[Expr(value=Name(id='d', ctx=Load()))]), ExceptHandler(type=Tuple(elts=[Name(id='E', ctx=Load()), Name(id='F', ctx=Load())], ctx=Load()), body=[Expr(value=Name(id='g', ctx=Load()))])], orelse=[Expr(value=Name(id='h', ctx=Load()))], finalbody=[Expr(value=Name(id='i', ctx=Load()))]))py"},
          {R"py(try: a
except* B as c: d)py",
           R"py(TryStar(body=[Expr(value=Name(id='a', ctx=Load()))], handlers=[ExceptHandler(type=Name(id='B', ctx=Load()), name='c', body=[Expr(value=Name(id='d', ctx=Load()))])], orelse=[], finalbody=[]))py"},
          {R"py(with a: b)py",
           R"py(With(items=[withitem(context_expr=Name(id='a', ctx=Load()))], body=[Expr(value=Name(id='b', ctx=Load()))]))py"},
          {R"py(with a as b, c as (d, e): f)py",
           R"py(With(items=[withitem(context_expr=Name(id='a', ctx=Load()), optional_vars=Name(id='b', ctx=Store())), withitem(context_expr=Name(id='c', ctx=Load()), optional_vars=Tuple(elts=[Name(id='d', ctx=Store()), Name(id='e', ctx=Store())], ctx=Store()))], body=[Expr(value=Name(id='f', ctx=Load()))]))py"},
          {R"py(with (a as b, c,): d)py",
           R"py(With(items=[withitem(context_expr=Name(id='a', ctx=Load()), optional_vars=Name(id='b', ctx=Store())), withitem(context_expr=Name(id='c', ctx=Load()))], body=[Expr(value=Name(id='d', ctx=Load()))]))py"},
          {R"py(with (a, b): c)py",
           R"py(With(items=[withitem(context_expr=Name(id='a', ctx=Load())), withitem(context_expr=Name(id='b', ctx=Load()))], body=[Expr(value=Name(id='c', ctx=Load()))]))py"},
          {R"py(with (a, b) as c: d)py",
           R"py(With(items=[withitem(context_expr=Tuple(elts=[Name(id='a', ctx=Load()), Name(id='b', ctx=Load())], ctx=Load()), optional_vars=Name(id='c', ctx=Store()))], body=[Expr(value=Name(id='d', ctx=Load()))]))py"},
          {R"py(with (a): b)py",
           R"py(With(items=[withitem(context_expr=Name(id='a', ctx=Load()))], body=[Expr(value=Name(id='b', ctx=Load()))]))py"},
          {R"py(with (yield), (a := 1): b)py",
           R"py(With(items=[withitem(context_expr=Yield()), withitem(context_expr=NamedExpr(target=Name(id='a', ctx=Store()), value=Constant(value=1)))], body=[Expr(value=Name(id='b', ctx=Load()))]))py"},
          {R"py(async with a as b.c: d)py",
           R"py(AsyncWith(items=[withitem(context_expr=Name(id='a', ctx=Load()), optional_vars=Attribute(value=Name(id='b', ctx=Load()), attr='c', ctx=Store()))], body=[Expr(value=Name(id='d', ctx=Load()))]))py"},
          {R"py(def f(): pass)py",
           R"py(FunctionDef(name='f', args=arguments(posonlyargs=[], args=[], kwonlyargs=[], kw_defaults=[], defaults=[]), body=[Pass()], decorator_list=[], type_params=[]))py"},
          {R"py(@a
@b.c(d)
async def f[T](a, /, b: int = 1, *c: *d, e, f=2, **g: h) -> i:
    "doc"
    return)py",
           R"py(AsyncFunctionDef(name='f', args=arguments(posonlyargs=[arg(arg='a')], args=[arg(arg='b', annotation=Name(id='int', ctx=Load()))], vararg=arg(arg='c', annotation=Starred(value=Name(id='d', ctx=Load()), ctx=Load())), kwonlyargs=[arg(arg='e'), arg(arg='f')], kw_defaults=[None, Constant(value=2)], kwarg=arg(arg='g', annotation=Name(id='h', ctx=Load())), defaults=[Constant(value=1)]), body=[Expr(value=Constant(value='doc')), Return()], decorator_list=[Name(id='a', ctx=Load()), Call(func=Attribute(value=Name(id='b', ctx=Load()), attr='c', ctx=Load()), args=[Name(id='d', ctx=Load())], keywords=[])], returns=Name(id='i', ctx=Load()), type_params=[TypeVar(name='T')]))py"},
          {R"py(@(yield)
class A[T: (int, str)](B, *c, metaclass=D, **e): x = 1; y = 2)py",
           R"py(ClassDef(name='A', bases=[Name(id='B', ctx=Load()), Starred(value=Name(id='c', ctx=Load()), ctx=Load())], keywords=[keyword(arg='metaclass', value=Name(id='D', ctx=Load())), keyword(value=Name(id='e', ctx=Load()))], body=[Assign(targets=[Name(id='x', ctx=Store())], value=Constant(value=1)), Assign(targets=[Name(id='y', ctx=Store())], value=Constant(value=2))], decorator_list=[Yield()], type_params=[TypeVar(name='T', bound=Tuple(elts=[Name(id='int', ctx=Load()), Name(id='str', ctx=Load())], ctx=Load()))]))py"},
          {R"py(class A: pass)py",
           R"py(ClassDef(name='A', bases=[], keywords=[], body=[Pass()], decorator_list=[], type_params=[]))py"},
      }};
  for (const TreeCase& expected : cases) {
    EXPECT_EQ(tree(expected.source), expected.tree) << expected.source;
  }
}

}  // namespace
}  // namespace sqlgen::python
