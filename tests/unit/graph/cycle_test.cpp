#include "graph/map/cycle.hpp"

#include <gmock/gmock.h>

#include "graph_fixture.hpp"

namespace sqlgen::graph {
namespace {

using ::testing::HasSubstr;

// One test a shape: whatever its place in the graph, a cycle is found, and its whole path is printed.
class CycleTest : public GraphTest {
 protected:
  std::string cycles(std::string_view lines) {
    EXPECT_FALSE(try_build(lines));
    std::string found;
    for (const Diagnostic& diagnostic : diagnostics_.all()) {
      EXPECT_EQ(diagnostic.id, "revision-cycle");
      found += diagnostic.message + "\n";
    }
    return found;
  }
};

TEST_F(CycleTest, SelfLoop) {
  EXPECT_EQ(cycles("a < a"), "revision 'a' revises itself\n");
}

TEST_F(CycleTest, DependencySelfLoop) {
  EXPECT_EQ(cycles("a + a"), "revision 'a' depends on itself\n");
}

TEST_F(CycleTest, DependencySelfLoopByLabel) {
  EXPECT_EQ(cycles("a + lib @ lib"), "revision 'a' depends on itself\n");
}

TEST_F(CycleTest, TwoRevisionsAndNothingElse) {
  EXPECT_EQ(cycles("a < b\nb < a"), "cycle in revisions: a -> b -> a\n");
}

TEST_F(CycleTest, WithoutBase) {
  EXPECT_EQ(cycles("a < c\nb < a\nc < b\nd < c"), "cycle in revisions: a -> c -> b -> a\n");
}

TEST_F(CycleTest, WithoutHead) {
  EXPECT_EQ(cycles("a\nb < a d\nc < b\nd < c"), "cycle in revisions: b -> d -> c -> b\n");
}

TEST_F(CycleTest, BetweenABaseAndAHead) {
  EXPECT_EQ(cycles("a\nb < a d\nc < b\nd < c\ne < d"), "cycle in revisions: b -> d -> c -> b\n");
}

TEST_F(CycleTest, BesideASoundBranch) {
  EXPECT_EQ(cycles("a\nb < a\nx < y\ny < x"), "cycle in revisions: x -> y -> x\n");
}

TEST_F(CycleTest, TwoKnots) {
  EXPECT_EQ(cycles("a < b\nb < a\nx < y\ny < x"),
            "cycle in revisions: a -> b -> a\ncycle in revisions: x -> y -> x\n");
}

TEST_F(CycleTest, OfTwoInOneKnotTheShorter) {
  EXPECT_EQ(cycles("a < b d\nb < c\nc < a\nd < a"), "cycle in revisions: a -> d -> a\n");
}

TEST_F(CycleTest, ThroughADependency) {
  EXPECT_EQ(cycles("a + b\nb < a"), "dependency cycle in revisions: a -> b -> a\n");
}

TEST_F(CycleTest, ThroughDependenciesAlone) {
  EXPECT_EQ(cycles("a\nb < a + y\nx\ny < x + b"), "dependency cycle in revisions: b -> y -> b\n");
}

TEST_F(CycleTest, ThroughADependencyByLabel) {
  EXPECT_EQ(cycles("a + lib\nb < a @ lib"), "dependency cycle in revisions: a -> b -> a\n");
}

TEST_F(CycleTest, EachEdgeIsShownInItsFile) {
  (void)cycles("a < b\nb < a");
  EXPECT_EQ(messages(),
            "error[revision-cycle]: cycle in revisions: a -> b -> a\n"
            " --> a.py:1:5\n"
            "  |\n"
            "1 | a < b\n"
            "  |     ^ 'a' revises 'b'\n"
            "note: 'b' revises 'a'\n"
            " --> b.py:1:5\n"
            "  |\n"
            "1 | b < a\n"
            "  |     ^\n"
            "help: one of these revisions must name another 'down_revision', or None\n");
}

}  // namespace
}  // namespace sqlgen::graph
