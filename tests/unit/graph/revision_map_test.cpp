#include "graph/map/revision_map.hpp"

#include <gmock/gmock.h>

#include "graph_fixture.hpp"

namespace sqlgen::graph {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class RevisionMapTest : public GraphTest {
 protected:
  std::vector<std::string> labels(const RevisionMap& map, std::string_view id) {
    return map.node(*map.find(id)).labels;
  }
};

TEST_F(RevisionMapTest, AnEmptyFolderHasNoHeads) {
  const RevisionMap map = build("");
  EXPECT_TRUE(map.empty());
  EXPECT_THAT(map.heads(), IsEmpty());
  EXPECT_THAT(map.bases(), IsEmpty());
}

TEST_F(RevisionMapTest, FindsHeadsAndBasesInReadingOrder) {
  const RevisionMap map = build("z\na < z\nb < a\nc < a\ny");
  EXPECT_THAT(ids(map, map.heads()), ElementsAre("b", "c", "y"));
  EXPECT_THAT(ids(map, map.bases()), ElementsAre("z", "y"));
  EXPECT_TRUE(map.node(*map.find("a")).is_branch_point());
}

TEST_F(RevisionMapTest, AHeadThatIsDependedOnIsNoEffectiveHead) {
  const RevisionMap map = build("a\nb < a\nx\ny < x + b");
  EXPECT_THAT(ids(map, map.heads()), ElementsAre("b", "y"));
  EXPECT_THAT(ids(map, map.effective_heads()), ElementsAre("y"));
}

TEST_F(RevisionMapTest, DependenciesMayBeLabels) {
  const RevisionMap map = build("a @ lib\nx + lib");
  EXPECT_THAT(ids(map, map.node(*map.find("x")).dependencies), ElementsAre("a"));
}

TEST_F(RevisionMapTest, ADependencyThatAnAncestorDeclaresIsNotCountedAgain) {
  const RevisionMap map = build("a\nx + a\ny < x\nz < y + a\nw + a");
  EXPECT_THAT(ids(map, map.node(*map.find("z")).normalized_down), ElementsAre("y"));
  EXPECT_THAT(ids(map, map.node(*map.find("z")).dependencies), ElementsAre("a"));
  EXPECT_THAT(ids(map, map.node(*map.find("w")).normalized_down), ElementsAre("a"));
}

TEST_F(RevisionMapTest, ALabelHoldsForAllThatFollows) {
  const RevisionMap map = build("a\nb < a @ left\nc < b\nd < a\nm < c d");
  EXPECT_THAT(labels(map, "b"), ElementsAre("left"));
  EXPECT_THAT(labels(map, "c"), ElementsAre("left"));
  EXPECT_THAT(labels(map, "m"), ElementsAre("left"));
  EXPECT_THAT(labels(map, "a"), IsEmpty());
  EXPECT_THAT(labels(map, "d"), IsEmpty());
}

TEST_F(RevisionMapTest, ALabelHoldsDownToTheBranchPoint) {
  const RevisionMap map = build("a\nb < a\nc < b\nd < c @ late\ne < a");
  EXPECT_THAT(labels(map, "b"), ElementsAre("late"));
  EXPECT_THAT(labels(map, "a"), IsEmpty());
}

TEST_F(RevisionMapTest, ALabelStaysAboveAForkAboveIt) {
  const RevisionMap map = build("a\nb < a @ fork\nc < b\nd < b");
  EXPECT_THAT(labels(map, "c"), ElementsAre("fork"));
  EXPECT_THAT(labels(map, "a"), IsEmpty());
}

TEST_F(RevisionMapTest, ADanglingParentIsShownWithWhatMayHaveBeenMeant) {
  EXPECT_FALSE(try_build("ae1027a6acf\nb < ae10"));
  EXPECT_EQ(messages(),
            "error[unknown-revision]: can't locate revision identified by 'ae10'\n"
            " --> b.py:1:5\n"
            "  |\n"
            "1 | b < ae10\n"
            "  |     ^^^^ no revision has this id\n"
            "help: a revision with a similar id exists: ae1027a6acf\n");
}

TEST_F(RevisionMapTest, ADanglingDependencyIsAnError) {
  EXPECT_FALSE(try_build("abcd\nb < abcd + abce"));
  EXPECT_THAT(messages(), HasSubstr("can't locate revision identified by 'abce'"));
  EXPECT_THAT(messages(), HasSubstr("a revision with a similar id exists: abcd"));
}

TEST_F(RevisionMapTest, AParentIsNamedByIdAndNotByLabel) {
  EXPECT_FALSE(try_build("a @ lib\nb < lib"));
  EXPECT_THAT(messages(), HasSubstr("this is a branch label"));
  EXPECT_THAT(messages(), HasSubstr("name the revision that has the label: 'a'"));
}

TEST_F(RevisionMapTest, TwoFilesWithOneIdAreBothShown) {
  EXPECT_FALSE(try_build("a\nb < a\na < b"));
  EXPECT_THAT(messages(), HasSubstr("error[duplicate-revision]: revision 'a' is present more than once"));
  EXPECT_THAT(messages(), HasSubstr("note: it is first given in a.py\n --> a.py:1:1"));
}

TEST_F(RevisionMapTest, ALabelMayBeUsedOnce) {
  EXPECT_FALSE(try_build("a @ lib\nb @ lib"));
  EXPECT_THAT(
      messages(),
      HasSubstr(
          "error[duplicate-label]: branch label 'lib' in revision 'b' is already used by revision 'a'"));
}

TEST_F(RevisionMapTest, ALabelMayNotBeAnId) {
  EXPECT_FALSE(try_build("a\nb @ a"));
  EXPECT_THAT(messages(), HasSubstr("duplicate-label"));
}

TEST_F(RevisionMapTest, SymbolSyntaxIsNotAllowedInIds) {
  EXPECT_FALSE(try_build("a-1"));
  EXPECT_THAT(messages(), HasSubstr("character '-' is not allowed in revision identifier 'a-1'"));
}

TEST_F(RevisionMapTest, AllThatIsWrongIsReportedAtOnce) {
  EXPECT_FALSE(try_build("a+b\nc < nosuch\nd < d\ne < f\nf < e"));
  EXPECT_EQ(diagnostics_.error_count(), 4U);
}

}  // namespace
}  // namespace sqlgen::graph
