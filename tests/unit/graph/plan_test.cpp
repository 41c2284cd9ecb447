#include "graph/plan/plan.hpp"

#include <gmock/gmock.h>

#include "graph_fixture.hpp"

namespace sqlgen::graph {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class PlanTest : public GraphTest {
 protected:
  static constexpr std::string_view kChain = "a\nb < a\nc < b\nd < c";
  // a - b - d - m, a - c - m
  static constexpr std::string_view kMerge = "a\nb < a @ left\nc < a @ right\nd < b\nm < d c";
};

TEST_F(PlanTest, UpgradeOfAChain) {
  const RevisionMap map = build(kChain);
  EXPECT_EQ(upgrade(map, "head"),
            "create; upgrade  -> a: +a\n"
            "upgrade a -> b: a=>b\n"
            "upgrade b -> c: b=>c\n"
            "upgrade c -> d: c=>d\n");
  EXPECT_EQ(upgrade(map, "b:d"), "upgrade b -> c: b=>c\nupgrade c -> d: c=>d\n");
  EXPECT_EQ(upgrade(map, "base:a"), "create; upgrade  -> a: +a\n");
  EXPECT_EQ(upgrade(map, "b:+1"), "upgrade b -> c: b=>c\n");
  EXPECT_EQ(upgrade(map, "c:a+3"), "upgrade c -> d: c=>d\n");
  EXPECT_EQ(upgrade(map, "c:head-0"), "upgrade c -> d: c=>d\n");
}

TEST_F(PlanTest, UpgradeToWhatIsAppliedHasNoSteps) {
  const RevisionMap map = build(kChain);
  EXPECT_EQ(upgrade(map, "base"), "");
  EXPECT_THAT(diagnostics_.all(), IsEmpty());
  EXPECT_EQ(upgrade(map, "d:b"), "");
  ASSERT_EQ(diagnostics_.all().size(), 1U);  // a start beyond the destination is likely a mistake
  EXPECT_EQ(diagnostics_.all()[0].id, "nothing-to-do");
}

TEST_F(PlanTest, DowngradeOfAChain) {
  const RevisionMap map = build(kChain);
  EXPECT_EQ(downgrade(map, "d:b"), "downgrade d -> c: d=>c\ndowngrade c -> b: c=>b\n");
  EXPECT_EQ(downgrade(map, "b:base"), "downgrade b -> a: b=>a\ndowngrade a -> : -a\n");
  EXPECT_EQ(downgrade(map, "d:-1"), "downgrade d -> c: d=>c\n");
  EXPECT_EQ(downgrade(map, "d:c-1"), "downgrade d -> c: d=>c\ndowngrade c -> b: c=>b\n");
  EXPECT_EQ(downgrade(map, "d:d"), "");
}

TEST_F(PlanTest, AMergeReplacesRowsAndItsDowngradePutsThemBack) {
  const RevisionMap map = build(kMerge);
  EXPECT_EQ(upgrade(map, "head"),
            "create; upgrade  -> a: +a\n"
            "upgrade a -> c: a=>c\n"
            "upgrade a -> b: +b\n"
            "upgrade b -> d: b=>d\n"
            "upgrade d, c -> m: -d c=>m\n");
  EXPECT_EQ(downgrade(map, "m:a"),
            "downgrade m -> d, c: +d m=>c\n"
            "downgrade d -> b: d=>b\n"
            "downgrade b -> a: -b\n"
            "downgrade c -> a: c=>a\n");
}

TEST_F(PlanTest, BranchesAreNamedByLabel) {
  const RevisionMap map = build("a\nb < a @ left\nc < a @ right\nd < b");
  EXPECT_EQ(upgrade(map, "a:left@head"), "upgrade a -> b: a=>b\nupgrade b -> d: b=>d\n");
  EXPECT_EQ(upgrade(map, "a:right@+1"), "upgrade a -> c: a=>c\n");
  EXPECT_EQ(downgrade(map, "d:left@-1"), "downgrade d -> b: d=>b\n");
  EXPECT_EQ(upgrade(map, "a:+1"), "ambiguous-walk: ambiguous walk: more than one way leads up from 'a'");
}

TEST_F(PlanTest, DependenciesAreAppliedFirstAndTheirRowsGo) {
  const RevisionMap map = build("a @ lib\nb < a\nx @ app\ny < x + b");
  EXPECT_EQ(upgrade(map, "app@head"),
            "create; upgrade  -> a: +a\n"
            "upgrade a -> b: a=>b\n"
            "upgrade  -> x: +x\n"
            "upgrade x -> y: -x b=>y\n");
  EXPECT_EQ(downgrade(map, "y:app@base"), "downgrade y -> x: +x y=>b\ndowngrade x -> : -x\n");
}

TEST_F(PlanTest, WhatAnotherRowStandsOnIsDeletedAndNotUpdated) {
  const RevisionMap map = build("a\nb < a\nc < a");
  EXPECT_EQ(downgrade(map, "b,c:a"), "downgrade b -> a: -b\ndowngrade c -> a: c=>a\n");
}

TEST_F(PlanTest, SeveralHeadsMayBeTheStart) {
  const RevisionMap map = build(kMerge);
  EXPECT_EQ(upgrade(map, "d,c:m"), "upgrade d, c -> m: -d c=>m\n");
  EXPECT_EQ(upgrade(map, "b, c:heads"), "upgrade b -> d: b=>d\nupgrade d, c -> m: -d c=>m\n");
  EXPECT_EQ(downgrade(map, "d,c:base"),
            "downgrade c -> a: -c\ndowngrade d -> b: d=>b\ndowngrade b -> a: b=>a\ndowngrade a -> : -a\n");
  EXPECT_EQ(upgrade(map, "a,d:m"),
            "overlapping-revisions: requested revision 'd' overlaps with requested revision 'a'");
  EXPECT_EQ(downgrade(map, "d,c:-1"),
            "ambiguous-walk: ambiguous downgrade from multiple current revisions: d, c");
}

TEST_F(PlanTest, SeveralDestinations) {
  const RevisionMap map = build(kMerge);
  EXPECT_EQ(downgrade(map, "m:d,c"), "downgrade m -> d, c: +d m=>c\n");
  EXPECT_EQ(upgrade(map, "a:b,c"), "upgrade a -> c: a=>c\nupgrade a -> b: +b\n");
}

TEST_F(PlanTest, ADependencyThatIsAnAncestorToo) {
  const RevisionMap map = build("a\nb < a\nc < b + a\nd < a\ne < c d");
  EXPECT_EQ(upgrade(map, "b,d:e"), "upgrade b -> c: b=>c\nupgrade c, d -> e: -c d=>e\n");
  EXPECT_EQ(downgrade(map, "c:b"), "downgrade c -> b: c=>b\n");
}

TEST_F(PlanTest, StampsMoveTheRowsAlone) {
  const RevisionMap map = build(kMerge);
  EXPECT_EQ(stamp(map, {"d"}), "create; stamp_revision  -> d: +d\n");
  EXPECT_EQ(stamp(map, {"a:d"}), "stamp_revision a -> d: a=>d\n");
  EXPECT_EQ(stamp(map, {"d:a"}), "stamp_revision d -> a: d=>a\n");
  EXPECT_EQ(stamp(map, {"b:c"}), "stamp_revision  -> c: +c\n");
  EXPECT_EQ(stamp(map, {"m:base"}), "stamp_revision m -> : -m\n");
  EXPECT_EQ(stamp(map, {"d,c:m"}), "stamp_revision d, c -> m: -d c=>m\n");
  EXPECT_EQ(stamp(map, {"a:b", "a:c"}), "stamp_revision a -> b: a=>b\nstamp_revision a -> c: +c\n");
  EXPECT_EQ(stamp(map, {"m:b", "c"}), "stamp_revision m -> b: m=>b\nstamp_revision m -> c: +c\n");
  EXPECT_EQ(stamp(map, {"b:b"}), "");
  EXPECT_EQ(stamp(map, {"a:b", "b:c"}), "invalid-range: a stamp has a single starting revision");
}

TEST_F(PlanTest, RowsBeforeAndAfterAreGiven) {
  const RevisionMap map = build(kMerge);
  const std::optional<Plan> plan = plan_downgrade(map, "m:d,c", diagnostics_);
  ASSERT_TRUE(plan);
  EXPECT_THAT(plan->start_heads, ElementsAre("m"));
  EXPECT_THAT(plan->end_heads, ElementsAre("c", "d"));
  EXPECT_EQ(plan->steps.front().revision->id, "m");
}

TEST_F(PlanTest, WrongRanges) {
  const RevisionMap map = build(kChain);
  EXPECT_EQ(downgrade(map, "base"), "invalid-range: a downgrade requires START:DEST");
  EXPECT_EQ(upgrade(map, "a:b:c"), "invalid-range: 'a:b:c' has more than one ':'");
  EXPECT_EQ(upgrade(map, ":c"), "unknown-revision: a revision symbol is empty");
  EXPECT_EQ(upgrade(map, "a:"), "unknown-revision: a revision symbol is empty");
  EXPECT_EQ(upgrade(map, "-1:head"), "unknown-revision: can't locate revision identified by '-1'");
}

TEST_F(PlanTest, DestinationsOutOfReach) {
  const RevisionMap map = build(kChain);
  EXPECT_EQ(downgrade(map, "b:d"),
            "not-reachable: destination 'd' is not a valid downgrade target from the start that is given");
  EXPECT_EQ(upgrade(map, "b:+3"), "not-reachable: relative revision '+3' leads past the end of the history");
  EXPECT_EQ(upgrade(map, "b:-1"), "not-reachable: relative revision '-1' leads past the end of the history");
  EXPECT_EQ(downgrade(map, "b:-3"),
            "not-reachable: relative revision '-3' leads past the end of the history");
  EXPECT_EQ(downgrade(map, "b:+1"),
            "not-reachable: relative revision '+1' leads past the end of the history");
}

TEST_F(PlanTest, AnIdWiderThanTheVersionColumnIsAWarning) {
  const std::string id(33, 'x');
  const RevisionMap map = build(id);
  EXPECT_EQ(upgrade(map, "head"), "create; upgrade  -> " + id + ": +" + id + "\n");
  ASSERT_EQ(diagnostics_.all().size(), 1U);
  EXPECT_FALSE(diagnostics_.has_errors());
  EXPECT_EQ(diagnostics_.all().front().id, "id-too-long");
  EXPECT_TRUE(diagnostics_.all().front().span.valid());
  EXPECT_EQ(downgrade(map, id + ":base"), "downgrade " + id + " -> : -" + id + "\n");
  EXPECT_EQ(diagnostics_.all().size(), 1U) << "a delete writes no id";
}

}  // namespace
}  // namespace sqlgen::graph
