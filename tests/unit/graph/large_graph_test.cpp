#include <gtest/gtest.h>

#include <fmt/format.h>

#include "graph_fixture.hpp"

namespace sqlgen::graph {
namespace {

constexpr int kRevisions = 20'000;

// Nothing may walk all ancestors at each step, nor use up the stack: these would take minutes if it did.
class LargeGraphTest : public GraphTest {
 protected:
  static std::string line(int number, std::string_view rest) {
    return fmt::format("r{:06}{}\n", number, rest);
  }

  static std::string chain(int first, int count) {
    std::string lines = line(first, "");
    for (int i = first + 1; i < first + count; ++i) {
      lines += line(i, fmt::format(" < r{:06}", i - 1));
    }
    return lines;
  }
};

TEST_F(LargeGraphTest, AChainUpAndDown) {
  const RevisionMap map = build(chain(0, kRevisions));
  EXPECT_EQ(plan_upgrade(map, "head", diagnostics_)->steps.size(), std::size_t{kRevisions});
  EXPECT_EQ(plan_upgrade(map, "r000000:+10000", diagnostics_)->steps.size(), 10'000U);
  const std::optional<Plan> down = plan_downgrade(map, "head:base", diagnostics_);
  EXPECT_EQ(down->steps.size(), std::size_t{kRevisions});
  EXPECT_TRUE(down->end_heads.empty());
}

TEST_F(LargeGraphTest, TwoBranchesThatDependOnEachOtherAtEachStep) {
  constexpr int kSteps = 3'000;
  std::string lines = chain(0, kSteps);
  lines += line(500'000, " + r000000");
  for (int i = 1; i < kSteps; ++i) {
    lines += line(500'000 + i, fmt::format(" < r{:06} + r{:06}", 500'000 + i - 1, i));
  }
  const RevisionMap map = build(lines);
  const std::optional<Plan> up = plan_upgrade(map, "heads", diagnostics_);
  ASSERT_TRUE(up);
  EXPECT_EQ(up->steps.size(), std::size_t{2 * kSteps});
  EXPECT_EQ(up->end_heads.size(), 1U);
  EXPECT_EQ(plan_downgrade(map, up->end_heads.front() + ":base", diagnostics_)->steps.size(),
            std::size_t{2 * kSteps});
}

TEST_F(LargeGraphTest, ALadderOfMerges) {
  std::string lines = line(0, "");
  for (int i = 1; i + 2 < kRevisions; i += 3) {
    lines += line(i, fmt::format(" < r{:06}", i - 1)) + line(i + 1, fmt::format(" < r{:06}", i - 1)) +
             line(i + 2, fmt::format(" < r{:06} r{:06}", i, i + 1));
  }
  const RevisionMap map = build(lines);
  EXPECT_EQ(plan_upgrade(map, "head", diagnostics_)->steps.size(), map.size());
  EXPECT_EQ(plan_downgrade(map, "head:base", diagnostics_)->steps.size(), map.size());
}

TEST_F(LargeGraphTest, ACycleAsLongAsTheHistory) {
  std::string lines = chain(1, kRevisions - 1) + line(0, fmt::format(" < r{:06}", kRevisions - 1));
  lines.replace(0, 8, "r000001 < r000000\n");
  EXPECT_FALSE(try_build(lines));
  EXPECT_EQ(diagnostics_.error_count(), 1U);
}

}  // namespace
}  // namespace sqlgen::graph
