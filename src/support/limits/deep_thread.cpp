#include "support/limits/deep_thread.hpp"

#include <system_error>
#include <utility>

#include "support/limits/stack.hpp"

namespace sqlgen {

namespace {

void* run(void* work) {
  Stack::measure();
  (*static_cast<std::function<void()>*>(work))();
  return nullptr;
}

}  // namespace

DeepThread::DeepThread(std::function<void()> work) : work_(std::move(work)) {
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, Stack::kLargest);
  const int error = pthread_create(&thread_, &attributes, run, &work_);
  pthread_attr_destroy(&attributes);
  if (error != 0) {
    throw std::system_error(error, std::generic_category(), "no thread can be started");
  }
}

DeepThread::~DeepThread() {
  pthread_join(thread_, nullptr);
}

}  // namespace sqlgen
