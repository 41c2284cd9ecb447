#include "support/limits/stack.hpp"

#include <pthread.h>
#include <sys/resource.h>

#include <algorithm>

namespace sqlgen {

constinit thread_local const char* Stack::limit_ = nullptr;

void Stack::raise_limit() {
  rlimit limits = {};
  if (::getrlimit(RLIMIT_STACK, &limits) == 0 && limits.rlim_cur < kLargest) {
    limits.rlim_cur = std::min<rlim_t>(kLargest, limits.rlim_max);
    (void)::setrlimit(RLIMIT_STACK, &limits);
  }
}

const char* Stack::enter(const void* lowest) {
  const char* outer = limit_;
  limit_ = static_cast<const char*>(lowest) + kReserve;
  return outer;
}

const char* Stack::measured_limit() {
  const auto* here = static_cast<const char*>(__builtin_frame_address(0));
  pthread_attr_t attributes;
  void* lowest = nullptr;
  std::size_t size = 0;
  if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
    pthread_attr_getstack(&attributes, &lowest, &size);
    pthread_attr_destroy(&attributes);
  }
  const auto* low = static_cast<const char*>(lowest);
  if (low == nullptr || here - low > static_cast<std::ptrdiff_t>(kLargest)) {
    return here - kLargest + kReserve;
  }
  // Of a small stack, half is kept free.
  return low + std::min<std::size_t>(kReserve, static_cast<std::size_t>(here - low) / 2);
}

}  // namespace sqlgen
