#pragma once

#include <cstddef>

#include "support/limits/sanitizer.hpp"

namespace sqlgen {

/// How much of the native stack is left. Whatever recurses as deep as its input asks looks here before it
/// goes on, so that it ends in an error of its own, on a thread's stack as on a generator's.
class Stack {
 public:
#if defined(__OPTIMIZE__) && !defined(SQLGEN_ADDRESS_SANITIZER)
  static constexpr std::size_t kFrameScale = 1;
#else
  static constexpr std::size_t kFrameScale = 4;  // frames are several times larger
#endif
  /// Kept free for natives that do not look, for destructors of nested expressions and for telling the error.
  static constexpr std::size_t kReserve = kFrameScale * 512 * 1024;
  /// More than this is not used, also of a stack without a limit.
  static constexpr std::size_t kLargest = std::size_t{64} * 1024 * 1024;

  /// Whether what is left is less than the reserve.
  [[nodiscard]] static bool is_low() {
    return static_cast<const char*>(__builtin_frame_address(0)) < limit_;
  }
  /// Finds out where the stack of this thread ends, where that is not known yet.
  static void measure() {
    if (limit_ == nullptr) {
      limit_ = measured_limit();
    }
  }
  /// Lets the main thread's stack grow as far as compilers do, where the system allows it.
  static void raise_limit();
  /// This thread goes over to another stack, of which `lowest` is the lowest address; gives what leave() is
  /// told when it comes back.
  [[nodiscard]] static const char* enter(const void* lowest);
  static void leave(const char* outer) {
    limit_ = outer;
  }

 private:
  static const char* measured_limit();

  // The lowest address that may be reached: a stack is its thread's, whatever runs on it.
  static constinit thread_local const char* limit_;
};

}  // namespace sqlgen
