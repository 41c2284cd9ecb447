#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

namespace sqlgen::chains {

/// The same numbers for the same seed everywhere (SplitMix64); the standard's distributions are not.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  [[nodiscard]] std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }
  /// 0 to below `end`.
  [[nodiscard]] std::size_t below(std::size_t end) { return next() % end; }
  [[nodiscard]] bool chance(std::size_t percent) { return below(100) < percent; }

  template <class Item>
  [[nodiscard]] const Item& pick(const std::vector<Item>& items) {
    return items[below(items.size())];
  }
  [[nodiscard]] std::string pick(std::initializer_list<const char*> items) {
    return items.begin()[below(items.size())];
  }

 private:
  std::uint64_t state_;
};

}  // namespace sqlgen::chains
