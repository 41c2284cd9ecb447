#include "frontend/python/stdlib/numbers/mersenne_twister.hpp"

#include <algorithm>
#include <cstddef>
#include <random>
#include <utility>

namespace sqlgen::python::stdlib {

namespace {

using Word = std::uint32_t;

/// Tells the standard engine the state that init_by_array() begins with.
class ArraySeed {
 public:
  using result_type = std::uint_least32_t;

  explicit ArraySeed(std::vector<Word> parts) : parts_(std::move(parts)) {}

  template <class Iterator>
  void generate(Iterator first, Iterator last) const {
    std::vector<Word> state(static_cast<std::size_t>(last - first));
    state[0] = 19650218U;
    for (std::size_t i = 1; i < state.size(); ++i) {
      state[i] = 1812433253U * mixed(state[i - 1]) + static_cast<Word>(i);
    }
    std::size_t place = 1;
    const auto step = [&] {
      if (++place == state.size()) {
        state[0] = state.back();
        place = 1;
      }
    };
    for (std::size_t i = 0; i < std::max(state.size(), parts_.size()); ++i) {
      const std::size_t part = i % parts_.size();
      state[place] =
          (state[place] ^ (mixed(state[place - 1]) * 1664525U)) + parts_[part] + static_cast<Word>(part);
      step();
    }
    for (std::size_t i = 1; i < state.size(); ++i) {
      state[place] = (state[place] ^ (mixed(state[place - 1]) * 1566083941U)) - static_cast<Word>(place);
      step();
    }
    state[0] = 0x80000000U;
    std::copy(state.begin(), state.end(), first);
  }

 private:
  static Word mixed(Word word) { return word ^ (word >> 30U); }

  std::vector<Word> parts_;
};

}  // namespace

std::function<std::uint32_t()> mersenne_twister(std::vector<std::uint32_t> seed) {
  ArraySeed state(std::move(seed));
  return [engine = std::mt19937(state)]() mutable { return static_cast<Word>(engine()); };
}

}  // namespace sqlgen::python::stdlib
