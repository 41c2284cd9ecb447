#include <gtest/gtest.h>

#include "unit/python/evaluation.hpp"

namespace sqlgen::python {
namespace {

TEST(EvalStatements, GeneratorsAreLazyAndReturn) {
  EXPECT_EQ(evaluate(R"py(
result = []
def numbers():
    got = yield 1
    result.append(got)
    try:
        yield 2
    finally:
        result.append('closed')
    return 3
def outer():
    result.append((yield from numbers()))
items = outer()
result.append(next(items))
result.append(items.send('sent'))
result.append(next(items, 'end'))
)py"),
            "[1, 'sent', 2, 'closed', 3, 'end']");
}

TEST(EvalStatements, ClassesInheritAndBind) {
  EXPECT_EQ(evaluate(R"py(
class A:
    def __init__(self, v): self.v = v
    def __repr__(self): return f'{type(self).__name__}({self.v})'
    @property
    def twice(self): return self.v * 2
    @classmethod
    def make(cls): return cls(9)
class B(A):
    def __init__(self, v): super().__init__(v + 1)
    def __add__(self, other): return B(self.v + other)
result = [A(1), B(2), B.make(), B(1).twice, B(1) + 5, [c.__name__ for c in B.__mro__]]
)py"),
            "[A(1), B(3), B(10), 4, B(8), ['B', 'A', 'object']]");
}

TEST(EvalStatements, ExceptionsAreCaughtAndFinallyRuns) {
  EXPECT_EQ(evaluate(R"py(
result = []
class Mine(ValueError): pass
def f():
    try:
        raise Mine('x') from KeyError('k')
    except (TypeError, ValueError) as e:
        result.append((str(e), repr(e.__cause__)))
        return 'returned'
    finally:
        result.append('finally')
result.append(f())
try:
    [][1]
except IndexError as e:
    result.append(str(e))
else:
    result.append('never')
)py"),
            "[('x', \"KeyError('k')\"), 'finally', 'returned', 'list index out of range']");
}

TEST(EvalStatements, MatchTakesPatternsApart) {
  EXPECT_EQ(evaluate(R"py(
def f(x):
    match x:
        case {'k': [a, *b], **rest}: return a, b, rest
        case (1, 2) | [3]: return 'or'
        case str() as s if len(s) > 2: return s
        case None: return 'none'
        case _: return 'other'
result = [f({'k': [1, 2, 3], 'z': 0}), f([1, 2]), f([3]), f('abc'), f('a'), f(None)]
)py"),
            "[(1, [2, 3], {'z': 0}), 'or', 'or', 'abc', 'other', 'none']");
}

TEST(EvalStatements, UncaughtExceptionsBecomeDiagnostics) {
  EXPECT_EQ(evaluate("raise NotImplementedError('no way')\n"), "NotImplementedError: no way");
  EXPECT_EQ(evaluate("x = unknwon_name\n"), "NameError: name 'unknwon_name' is not defined");
}

TEST(EvalStatements, UnknownModulesMatterOnlyWhereTheyDecide) {
  EXPECT_EQ(evaluate("import somewhere\nx = somewhere.Thing(1)[2].y\nresult = 1\n"), "1");
  EXPECT_EQ(evaluate("import somewhere\nif somewhere.flag: result = 1\n"), "unknown-value");
}

TEST(EvalLimits, EndInADiagnostic) {
  EXPECT_EQ(evaluate("def f(): return f()\nf()\n"), "evaluation-limit");
  EXPECT_EQ(evaluate("x = 'x' * 10**10\n"), "evaluation-limit");
  EXPECT_EQ(evaluate("x = 2**10**9\n"), "evaluation-limit");
  EXPECT_EQ(evaluate("def g():\n    yield from g()\nlist(g())\n"), "evaluation-limit");
  EXPECT_EQ(evaluate("x = '%1000000000d' % 1\n"), "evaluation-limit");
}

}  // namespace
}  // namespace sqlgen::python
