#pragma once

#include <pthread.h>

#include <functional>

namespace sqlgen {

/// A thread on which work that recurses may go as deep as on the program's first one.
class DeepThread {
 public:
  /// Errors: std::system_error where the system gives no thread.
  explicit DeepThread(std::function<void()> work);
  DeepThread(const DeepThread&) = delete;
  DeepThread& operator=(const DeepThread&) = delete;
  /// Waits for its end.
  ~DeepThread();

 private:
  std::function<void()> work_;
  pthread_t thread_ = {};
};

}  // namespace sqlgen
