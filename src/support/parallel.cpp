#include "support/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace sqlgen {

namespace {

constexpr std::size_t kMostThreads = 4;
constexpr std::size_t kAtOnce = 16;    // so that threads seldom meet
constexpr std::size_t kWorthIt = 128;  // starting a thread takes about as long as a few files

}  // namespace

std::size_t useful_threads() {
  return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, kMostThreads);
}

void for_each_index(std::size_t count, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next{0};
  const auto run = [&] {
    for (std::size_t begin = next.fetch_add(kAtOnce); begin < count; begin = next.fetch_add(kAtOnce)) {
      for (std::size_t i = begin; i < std::min(begin + kAtOnce, count); ++i) {
        work(i);
      }
    }
  };
  std::vector<std::jthread> others;
  for (std::size_t i = 1; count >= kWorthIt && i < useful_threads(); ++i) {
    others.emplace_back(run);
  }
  run();
}

}  // namespace sqlgen
