#include "support/limits/memory_budget.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "support/limits/bounded.hpp"

namespace sqlgen {
namespace {

constexpr std::uint64_t kMiB = 1U << 20U;

TEST(MemoryBudget, RefusesWhatPassesIt) {
  const MemoryBudget budget(64 * kMiB);
  EXPECT_THROW(std::string(std::size_t{1024} * kMiB, 'x'), BudgetExceeded);
}

TEST(MemoryBudget, LooksAtManySmallPiecesToo) {
  const MemoryBudget budget(64 * kMiB);
  std::vector<std::unique_ptr<std::string>> pieces;
  const auto fill = [&] {
    for (std::size_t i = 0; i < 4 * 1024 * 1024; ++i) {
      pieces.push_back(std::make_unique<std::string>(2000, 'x'));
    }
  };
  EXPECT_THROW(fill(), BudgetExceeded);
}

TEST(MemoryBudget, WhatWasGivenBackMayBeTakenAgain) {
  const MemoryBudget budget(128 * kMiB);
  for (int i = 0; i < 20; ++i) {
    EXPECT_EQ(std::string(32 * kMiB, 'x').size(), 32 * kMiB);
  }
}

TEST(MemoryBudget, EndsWithItsScope) {
  { const MemoryBudget budget(16 * kMiB); }
  EXPECT_EQ(std::string(256 * kMiB, 'x').size(), 256 * kMiB);
}

TEST(MemoryBudget, IsSuspendedForDestructors) {
  const MemoryBudget budget(16 * kMiB);
  const MemoryBudget::Suspended suspended;
  EXPECT_EQ(std::string(256 * kMiB, 'x').size(), 256 * kMiB);
}

TEST(MemoryBudget, CountsWhatIsAskedFor) {
  const std::uint64_t before = MemoryBudget::allocated();
  const std::string text(kMiB, 'x');
  EXPECT_GE(MemoryBudget::allocated() - before, kMiB);
}

TEST(RunBounded, TellsWhereMemoryRanOut) {
  try {
    run_bounded("this file", {3, 4, 5}, [] {
      const std::string text(std::size_t{1536} * kMiB, 'x');  // a name, lest clang 14 make the text itself
      return text.size();
    });
    FAIL() << "nothing was thrown";
  } catch (const CompileError& error) {
    EXPECT_EQ(error.diagnostic().id, "too-large");
    EXPECT_EQ(error.diagnostic().span, (Span{3, 4, 5}));
  }
}

}  // namespace
}  // namespace sqlgen
