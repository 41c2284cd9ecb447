#include "support/in_order.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <stdexcept>
#include <thread>
#include <vector>

namespace sqlgen {
namespace {

constexpr int kMany = 1000;  // several batches

std::vector<int> counted() {
  std::vector<int> numbers(kMany);
  std::iota(numbers.begin(), numbers.end(), 0);
  return numbers;
}

class InOrderTest : public testing::TestWithParam<bool> {};
INSTANTIATE_TEST_SUITE_P(Threads, InOrderTest, testing::Bool());

TEST_P(InOrderTest, DoesAllTasksInTheirOrderBeforeItHasSettled) {
  std::vector<int> done;
  InOrder<int> tasks([&done](const int& task) { done.push_back(task); }, GetParam());
  for (const int task : counted()) {
    tasks.add(task);
  }
  tasks.settle();
  EXPECT_EQ(done, counted());
  tasks.add(kMany);
  tasks.settle();
  EXPECT_EQ(done.back(), kMany);
}

TEST(InOrder, HasAThreadOfItsOwnWhereAskedFor) {
  std::thread::id behind;
  InOrder<int> tasks([&behind](const int&) { behind = std::this_thread::get_id(); }, true);
  tasks.add(1);
  tasks.settle();
  EXPECT_NE(behind, std::this_thread::get_id());
}

TEST(InOrder, TellsWhatATaskHasThrownAndLeavesTheOthers) {
  std::vector<int> done;
  InOrder<int> tasks(
      [&done](const int& task) {
        if (task == 5) {
          throw std::runtime_error("the fifth");
        }
        done.push_back(task);
      },
      true);
  for (const int task : counted()) {
    tasks.add(task);
  }
  EXPECT_THROW(tasks.settle(), std::runtime_error);
  EXPECT_EQ(done, (std::vector<int>{0, 1, 2, 3, 4}));
}

TEST(InOrder, LeavesUndoneWhatNobodyWaitsFor) {
  std::vector<int> done;
  {
    InOrder<int> tasks([&done](const int& task) { done.push_back(task); }, true);
    tasks.add(1);  // less than a batch: nobody has begun it
  }
  EXPECT_TRUE(done.empty());
}

}  // namespace
}  // namespace sqlgen
