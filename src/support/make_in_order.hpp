#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <thread>
#include <utility>
#include <vector>

#include "support/parallel.hpp"

namespace sqlgen {

/// Makes things on several threads where there are enough of them, and hands them on one by one, in order, on
/// the thread of who asks. A few wait to be handed on; more would only take memory.
template <class Thing, class Make, class Use>
class MakeInOrder {
 public:
  /// `make(i)` gives the thing of that number. It touches nothing that another call or `use` does, and does
  /// not throw. `use(i, thing)` is called for each i below `count`, from 0 on; after one that throws no other
  /// is.
  MakeInOrder(std::size_t count, const Make& make, const Use& use) : count_(count), make_(make), use_(use) {}
  MakeInOrder(const MakeInOrder&) = delete;
  MakeInOrder& operator=(const MakeInOrder&) = delete;
  ~MakeInOrder() {
    next_.store(blocks(), std::memory_order_relaxed);
    used_.store(blocks(), std::memory_order_release);
    used_.notify_all();
  }

  void run() {
    if (count_ < kWorthIt || useful_threads() == 1) {
      for (std::size_t i = 0; i < count_; ++i) {
        use_(i, make_(i));
      }
      return;
    }
    waiting_.resize(kPlaces * kAtOnce);
    for (std::size_t i = 1; i < useful_threads(); ++i) {
      others_.emplace_back([this] { make_blocks(); });
    }
    for (std::uint32_t block = 0; block < blocks(); ++block) {
      await(block);
      for (std::size_t i = first_of(block); i < first_of(block + 1); ++i) {
        use_(i, std::move(place_of(i)));
      }
      used_.store(block + 1, std::memory_order_release);
      used_.notify_all();
    }
  }

 private:
  static constexpr std::size_t kAtOnce = 16;    // so that threads seldom meet
  static constexpr std::uint32_t kPlaces = 32;  // for blocks of so many
  static constexpr std::size_t kWorthIt = 128;  // starting a thread takes about as long as a few files

  [[nodiscard]] std::uint32_t blocks() const {
    return static_cast<std::uint32_t>((count_ + kAtOnce - 1) / kAtOnce);
  }
  [[nodiscard]] std::size_t first_of(std::uint32_t block) const {
    return block < blocks() ? block * kAtOnce : count_;
  }
  [[nodiscard]] Thing& place_of(std::size_t i) { return waiting_[i % waiting_.size()]; }

  void make_blocks() {
    for (std::uint32_t block = next_.fetch_add(1); block < blocks(); block = next_.fetch_add(1)) {
      for (std::uint32_t used = used_.load(std::memory_order_acquire); block >= used + kPlaces;
           used = used_.load(std::memory_order_acquire)) {
        used_.wait(used, std::memory_order_acquire);
      }
      make_block(block);
    }
  }

  void make_block(std::uint32_t block) {
    for (std::size_t i = first_of(block); i < first_of(block + 1); ++i) {
      place_of(i) = make_(i);
    }
    made_[block % kPlaces].store(block + 1, std::memory_order_release);
    made_[block % kPlaces].notify_one();
  }

  // Who waits makes others in the meantime, as long as there is a place for them.
  void await(std::uint32_t block) {
    std::atomic<std::uint32_t>& made = made_[block % kPlaces];
    for (std::uint32_t last = made.load(std::memory_order_acquire); last != block + 1;
         last = made.load(std::memory_order_acquire)) {
      std::uint32_t next = next_.load(std::memory_order_relaxed);
      if (next >= blocks() || next >= block + kPlaces) {
        made.wait(last, std::memory_order_acquire);
      } else if (next_.compare_exchange_strong(next, next + 1)) {
        make_block(next);
      }
    }
  }

  const std::size_t count_;
  const Make& make_;
  const Use& use_;
  std::vector<Thing> waiting_;
  std::atomic<std::uint32_t> next_{0};                      // the block that nobody makes yet
  std::atomic<std::uint32_t> used_{0};                      // so many blocks were handed on
  std::array<std::atomic<std::uint32_t>, kPlaces> made_{};  // in each place the last block's number and one
  std::vector<std::jthread> others_;                        // last: they are waited for before the others go
};

/// Hands make(i) to use(i, ...) for each i below `count`, as MakeInOrder says.
template <class Thing, class Make, class Use>
void make_in_order(std::size_t count, const Make& make, const Use& use) {
  MakeInOrder<Thing, Make, Use>(count, make, use).run();
}

}  // namespace sqlgen
