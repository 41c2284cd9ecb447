#include "support/make_in_order.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace sqlgen {
namespace {

// What is used of `count` things, each made of its number.
std::vector<std::string> used_of(std::size_t count) {
  std::vector<std::string> used;
  make_in_order<std::string>(
      count, [](std::size_t i) { return std::to_string(i); },
      [&used](std::size_t i, std::string&& text) {
        EXPECT_EQ(text, std::to_string(i));
        used.push_back(std::move(text));
      });
  return used;
}

// Fewer than are worth a thread, a whole number of blocks, and more than wait at a time.
TEST(MakeInOrder, HandsOnEachThingInItsOrder) {
  for (const std::size_t count : std::vector<std::size_t>{0, 1, 127, 128, 160, 1000, 10007}) {
    const std::vector<std::string> used = used_of(count);
    ASSERT_EQ(used.size(), count);
    EXPECT_TRUE(used.empty() || used.back() == std::to_string(count - 1));
  }
}

TEST(MakeInOrder, UsesThemOnTheThreadOfTheCaller) {
  const std::thread::id caller = std::this_thread::get_id();
  std::size_t elsewhere = 0;
  make_in_order<int>(
      1000, [](std::size_t) { return 1; },
      [&](std::size_t, int&&) { elsewhere += std::this_thread::get_id() == caller ? 0U : 1U; });
  EXPECT_EQ(elsewhere, 0U);
}

TEST(MakeInOrder, MakesFewAheadOfASlowUser) {
  constexpr std::size_t kMost = 1000;  // that may wait, and be under way
  std::atomic<std::size_t> made = 0;
  std::size_t most_ahead = 0;
  make_in_order<int>(
      20'000,
      [&made](std::size_t) {
        ++made;
        return 1;
      },
      [&](std::size_t i, int&&) {
        if (i == 0) {
          std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        most_ahead = std::max(most_ahead, made.load() - i);
      });
  EXPECT_EQ(made.load(), 20'000U);
  EXPECT_LE(most_ahead, kMost);
}

TEST(MakeInOrder, EndsWhereUsingThrows) {
  std::size_t used = 0;
  const auto use = [&used](std::size_t i, int&&) {
    ++used;
    if (i == 200) {
      throw std::runtime_error("enough");
    }
  };
  EXPECT_THROW(make_in_order<int>(
                   100'000, [](std::size_t) { return 1; }, use),
               std::runtime_error);
  EXPECT_EQ(used, 201U);
}

}  // namespace
}  // namespace sqlgen
