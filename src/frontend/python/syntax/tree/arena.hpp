#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace sqlgen::python {

/// Memory for the nodes of one tree. Nothing in it is destroyed one by one: it takes only trivially
/// destructible things and gives its blocks back at once, so that a deep tree costs no deep destructor.
class Arena {
 public:
  Arena() = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  Arena(Arena&&) = default;
  Arena& operator=(Arena&&) = default;
  ~Arena() = default;

  /// About so many bytes will be asked for: the first block is made for them.
  void expect(std::size_t bytes) { next_block_ = std::clamp(bytes, kFirstBlock, kLargestBlock); }

  /// A new `T{arguments...}`.
  template <class T, class... Arguments>
  T* make(Arguments&&... arguments) {
    static_assert(std::is_trivially_destructible_v<T>);
    return new (allocate(sizeof(T), alignof(T))) T{std::forward<Arguments>(arguments)...};
  }

  /// A copy of `items`.
  template <class T>
  std::span<T> copy(std::span<const T> items) {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);
    if (items.empty()) {
      return {};
    }
    auto* first = static_cast<T*>(allocate(items.size_bytes(), alignof(T)));
    std::uninitialized_copy(items.begin(), items.end(), first);
    return {first, items.size()};
  }

  /// A copy of `text`.
  std::string_view copy(std::string_view text) {
    if (text.empty()) {
      return {};
    }
    auto* first = static_cast<char*>(allocate(text.size(), 1));
    std::memcpy(first, text.data(), text.size());
    return {first, text.size()};
  }

  /// Asks the processor for what another one has written here, for who reads it soon.
  void prefetch() const {
    constexpr std::size_t kLine = 64;
    for (std::size_t at = 0; at < used_; at += kLine) {
      __builtin_prefetch(block_ + at);
    }
  }

 private:
  // Blocks grow with the tree: the headers of many thousand files are kept at the same time.
  static constexpr std::size_t kFirstBlock = 1024;
  static constexpr std::size_t kLargestBlock = std::size_t{64} * 1024;

  void* allocate(std::size_t size, std::size_t alignment) {
    const std::size_t padding = (std::size_t{0} - used_) & (alignment - 1);  // it is a power of two
    if (size + padding > capacity_ - used_) {
      return allocate_block(size);
    }
    std::byte* place = block_ + used_ + padding;
    used_ += padding + size;
    return place;
  }

  // A thing that would fill most of a block gets one of its own; the current block stays in use then.
  void* allocate_block(std::size_t size) {
    if (size > next_block_ / 2) {
      return blocks_.emplace_back(new std::byte[size]).get();
    }
    capacity_ = next_block_;
    block_ = blocks_.emplace_back(new std::byte[capacity_]).get();
    used_ = size;
    next_block_ = std::min(next_block_ * 2, kLargestBlock);
    return block_;
  }

  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::byte* block_ = nullptr;
  std::size_t capacity_ = 0;
  std::size_t used_ = 0;
  std::size_t next_block_ = kFirstBlock;
};

}  // namespace sqlgen::python
