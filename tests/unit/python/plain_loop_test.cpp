#include "frontend/python/evaluator/statements/plain_loop.hpp"

#include <string>

#include <gtest/gtest.h>

#include "unit/python/parse_support.hpp"

namespace sqlgen::python {
namespace {

// Why the loop, the first statement of the source, is not plain; "" where it is.
std::string problem(const std::string& source) {
  SourceManager sources;
  Diagnostics diagnostics;
  const FileId file = sources.add("test.py", source);
  const auto module = parse_module(sources, file, diagnostics);
  const auto* loop = module ? module->body[0]->as<ast::For>() : nullptr;
  if (loop == nullptr) {
    return "no loop";
  }
  const PlainCode code = read_plain_loop(*loop);
  return code.problem                ? code.problem->what
         : code.collected != nullptr ? "makes a list"
         : code.may_change.empty()   ? ""
                                     : "may change";
}

std::string of_function(const std::string& source) {
  SourceManager sources;
  Diagnostics diagnostics;
  const FileId file = sources.add("test.py", source);
  const auto module = parse_module(sources, file, diagnostics);
  const auto* function = module ? module->body[0]->as<ast::FunctionDef>() : nullptr;
  return function == nullptr ? "no function"
                             : read_plain_function(*function).problem.value_or(LoopProblem{}).what;
}

TEST(PlainLoop, ChangesNamesAndWhatItMakes) {
  EXPECT_EQ(problem("for r in rows:\n    x = r.a\n    x += 'b'\n    if x:\n        continue\n    f(x)\n"),
            "");
  EXPECT_EQ(problem("for r in rows:\n    made = []\n    made.append(r.a)\n    made[0] = 1\n"), "");
  EXPECT_EQ(problem("for r in rows:\n    d = r.settings or {}\n    d['x'] = 1\n    del d['y']\n"), "");
  EXPECT_EQ(problem("for r in rows:\n    r.name = 'x'\n    r.count += 1\n"), "");
  EXPECT_EQ(problem("for a, b in rows:\n    for c in f(a):\n        execute(c, b)\n"), "");
}

TEST(PlainLoop, LeavesNothingToTheNextPass) {
  EXPECT_EQ(problem("for r in rows:\n    names.extend(r.a)\n"),
            "it changes 'names', which it has not made itself");
  EXPECT_EQ(problem("for r in rows:\n    d = shared\n    d['x'] = r.a\n"),
            "it changes 'd', which it has not made itself");
  EXPECT_EQ(problem("for r in rows:\n    d = {}\n    d = shared\n    d.clear()\n"),
            "it changes 'd', which it has not made itself");
  EXPECT_EQ(problem("for r in rows:\n    self.count = 1\n"), "it changes something that is not its own");
  EXPECT_EQ(problem("for r in rows:\n    r.data['x'] = 1\n"), "it changes a part of something");
}

TEST(PlainLoop, StatementsThatEndItAreNotFollowed) {
  const std::string other = "it has a statement of a kind that is not followed for unknown rows";
  EXPECT_EQ(problem("for r in rows:\n    break\n"), other);
  EXPECT_EQ(problem("for r in rows:\n    return\n"), other);
  EXPECT_EQ(problem("for r in rows:\n    try:\n        f()\n    except E:\n        pass\n"), other);
}

TEST(PlainLoop, WhatSqlalchemyCallsUpdateIsLookedAtWhenItIsCalled) {
  EXPECT_EQ(problem("for r in rows:\n    execute(t.update().where(t.c.id == r.id))\n"), "");
  EXPECT_EQ(problem("for r in rows:\n    execute(sa.update(t).values(a=1))\n"), "");
  EXPECT_EQ(problem("for r in rows:\n    session.add(r)\n"), "may change");
  EXPECT_EQ(problem("for r in rows:\n    d = {}\n    d.update(a=1)\n"), "");
}

TEST(PlainLoop, AppendsToOneListOfTheCodeAroundIt) {
  EXPECT_EQ(problem("for r in rows:\n    names.append(r.a)\n    names.append(r.b)\n"), "makes a list");
  EXPECT_EQ(problem("for r in rows:\n    a.append(r.a)\n    b.append(r.b)\n"), "it makes more than one list");
  EXPECT_EQ(problem("for r in rows:\n    a.b.append(r.a)\n"), "it changes a part of something");
  EXPECT_EQ(problem("for r in rows:\n    x = names.append(r.a)\n"),
            "it changes 'names', which it has not made itself");
}

TEST(PlainLoop, FunctionsChangeOnlyWhatTheyMake) {
  EXPECT_EQ(of_function("def f(a, b=1):\n    parts = []\n    parts.append(a)\n    return parts\n"), "");
  EXPECT_EQ(of_function("def f(a):\n    a.append(1)\n"), "it changes 'a', which it has not made itself");
  EXPECT_EQ(of_function("def f(a):\n    global b\n    b = a\n"),
            "it has a statement of a kind that is not followed for unknown rows");
}

TEST(PlainLoop, KnownCalls) {
  EXPECT_TRUE(is_plain_call("lower"));
  EXPECT_TRUE(is_plain_call("execute"));
  EXPECT_FALSE(is_plain_call("uuid4"));
  EXPECT_FALSE(is_plain_call("low"));
  EXPECT_FALSE(is_plain_call("lower upper"));
  EXPECT_FALSE(is_plain_call(""));
}

}  // namespace
}  // namespace sqlgen::python
