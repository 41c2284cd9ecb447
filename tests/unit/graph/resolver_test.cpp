#include "graph/symbols/resolver.hpp"

#include <gmock/gmock.h>

#include "graph/symbols/relative_symbol.hpp"
#include "graph_fixture.hpp"

namespace sqlgen::graph {
namespace {

class ResolverTest : public GraphTest {
 protected:
  // The id that `symbol` names, "base", or the id of the error.
  std::string one(const RevisionMap& map, std::string_view symbol) {
    try {
      const std::optional<NodeId> node = Resolver(map).revision(symbol);
      return node ? map.id(*node) : "base";
    } catch (const CompileError& error) {
      return error.diagnostic().id;
    }
  }

  std::string all(const RevisionMap& map, std::string_view symbol) {
    try {
      std::string text;
      for (const Place& place : Resolver(map).revisions(symbol)) {
        text += place.kind == Place::Kind::revision ? map.id(place.node) + " "
                : place.kind == Place::Kind::base   ? "base "
                                                    : "nowhere ";
      }
      return text;
    } catch (const CompileError& error) {
      return error.diagnostic().id;
    }
  }

  // aaaa1 - bbbb2 - cccc3 (label left)
  //       \ bbbb4 (label right)
  static constexpr std::string_view kFork =
      "aaaa1\nbbbb2 < aaaa1 @ left\ncccc3 < bbbb2\nbbbb4 < aaaa1 @ right";
};

TEST_F(ResolverTest, NamesRevisions) {
  const RevisionMap map = build(kFork);
  EXPECT_EQ(one(map, "cccc3"), "cccc3");
  EXPECT_EQ(one(map, "left"), "bbbb2");
  EXPECT_EQ(one(map, "base"), "base");
  EXPECT_EQ(one(map, "left@head"), "cccc3");
  EXPECT_EQ(one(map, "bbbb4@head"), "bbbb4");
  EXPECT_EQ(one(map, "left@base"), "base");
  EXPECT_EQ(one(map, "left@cccc3"), "cccc3");
  EXPECT_EQ(all(map, "heads"), "cccc3 bbbb4 ");
  EXPECT_EQ(all(map, "left@heads"), "cccc3 ");
  EXPECT_EQ(all(map, "base"), "");
}

TEST_F(ResolverTest, PartialIds) {
  const RevisionMap map = build(kFork);
  EXPECT_EQ(one(map, "c"), "cccc3");
  EXPECT_EQ(one(map, "bbbb"), "ambiguous-revision");
  EXPECT_EQ(one(map, "left@bbbb"), "bbbb2");
  EXPECT_EQ(one(map, "rig"), "bbbb4");
  EXPECT_EQ(one(map, "zz"), "unknown-revision");
  EXPECT_EQ(one(map, ""), "unknown-revision");
}

TEST_F(ResolverTest, IdsOfThreeCharactersAreNotFoundByAPart) {
  const RevisionMap map = build("abc\nabcd < abc");
  EXPECT_EQ(one(map, "ab"), "abcd");
  EXPECT_EQ(one(map, "abc"), "abc");
}

TEST_F(ResolverTest, OneHeadOfSeveral) {
  const RevisionMap map = build(kFork);
  EXPECT_EQ(one(map, "head"), "multiple-heads");
  EXPECT_EQ(one(map, "heads"), "multiple-heads");
  EXPECT_EQ(one(map, "aaaa1@head"), "multiple-heads");
}

TEST_F(ResolverTest, ARevisionOfAnotherBranch) {
  const RevisionMap map = build(kFork);
  EXPECT_EQ(one(map, "left@bbbb4"), "unknown-revision");
  EXPECT_EQ(one(map, "nosuch@head"), "unknown-revision");
}

TEST_F(ResolverTest, HeadsThatOthersDependOnAreNoHeads) {
  const RevisionMap map = build("a\nb < a\nx\ny < x + b");
  EXPECT_EQ(all(map, "heads"), "y ");
  EXPECT_EQ(all(map, "head"), "multiple-heads");
  EXPECT_EQ(all(map, "a@heads"), "b ");
}

TEST_F(ResolverTest, NegativeNumbersWalkDownFromEachHead) {
  const RevisionMap map = build(kFork);
  EXPECT_EQ(all(map, "-1"), "bbbb2 aaaa1 ");
  EXPECT_EQ(all(map, "left@-1"), "bbbb2 ");
  EXPECT_EQ(all(map, "-2"), "aaaa1 base ");
  EXPECT_EQ(all(map, "-3"), "base nowhere ");
}

TEST_F(ResolverTest, AnEmptyMapHasHeadsToo) {
  const RevisionMap map = build("");
  EXPECT_EQ(one(map, "head"), "base");
  EXPECT_EQ(all(map, "heads"), "");
  EXPECT_EQ(one(map, "abc"), "unknown-revision");
}

TEST_F(ResolverTest, ErrorsSayWhatMayHaveBeenMeant) {
  const RevisionMap map = build(kFork);
  try {
    (void)Resolver(map).revision("bbbb");
    FAIL();
  } catch (const CompileError& error) {
    ASSERT_EQ(error.diagnostic().notes.size(), 2U);
    EXPECT_EQ(error.diagnostic().notes[0].message, "'bbbb2' in bbbb2.py");
  }
}

TEST(RelativeSymbol, IsReadAsAlembicReadsIt) {
  const auto whole = parse_relative_symbol("label@head-2");
  ASSERT_TRUE(whole);
  EXPECT_EQ(whole->label, "label");
  EXPECT_EQ(whole->symbol, "head");
  EXPECT_EQ(whole->steps, -2);
  const auto label_only = parse_relative_symbol("my-label@+1");
  ASSERT_TRUE(label_only);
  EXPECT_EQ(label_only->label, "my-label");
  EXPECT_FALSE(label_only->symbol);
  const auto bare = parse_relative_symbol("+3");
  ASSERT_TRUE(bare);
  EXPECT_FALSE(bare->label);
  EXPECT_EQ(bare->steps_text, "+3");
  EXPECT_EQ(parse_relative_symbol("ae10-99999999999999999999999")->symbol, "ae10");
  EXPECT_FALSE(parse_relative_symbol("ae10"));
  EXPECT_FALSE(parse_relative_symbol("label@head"));
  EXPECT_FALSE(parse_relative_symbol("a.b-1"));
  EXPECT_FALSE(parse_relative_symbol("ae10-"));
}

TEST(RelativeSymbol, IntegersAreReadAsPythonReadsThem) {
  EXPECT_EQ(parse_integer("-2"), -2);
  EXPECT_EQ(parse_integer(" +1_000 "), 1000);
  EXPECT_EQ(parse_integer("0042"), 42);
  EXPECT_FALSE(parse_integer("-"));
  EXPECT_FALSE(parse_integer("1__0"));
  EXPECT_FALSE(parse_integer("_1"));
  EXPECT_FALSE(parse_integer("1a"));
}

}  // namespace
}  // namespace sqlgen::graph
