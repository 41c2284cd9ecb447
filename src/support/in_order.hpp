#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <iterator>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "support/limits/deep_thread.hpp"

namespace sqlgen {

/// Does tasks one after the other, in the order in which they come: behind who hands them in, on a thread of
/// its own, or at once. Between settle() and the next task no other thread is at work. Tasks change hands in
/// batches, for to wake the other thread takes about as long as to do some.
template <class Task>
class InOrder {
 public:
  using Work = std::function<void(Task&)>;

  /// `work` must outlive it.
  InOrder(Work work, bool on_own_thread) : work_(std::move(work)), is_behind_(on_own_thread) {}
  InOrder(const InOrder&) = delete;
  InOrder& operator=(const InOrder&) = delete;
  /// What has not been done is left undone.
  ~InOrder() {
    if (thread_) {
      {
        const std::lock_guard lock(mutex_);
        stops_ = true;
      }
      changed_.notify_all();
    }
  }

  void add(Task task) {
    if (!is_behind_) {
      work_(task);
      return;
    }
    mine_.push_back(std::move(task));
    if (mine_.size() >= kBatch) {
      hand_over();
    }
  }

  /// Returns when all tasks are done. Throws what one of them has thrown; those after it were not done.
  void settle() {
    if (!is_behind_) {
      return;
    }
    hand_over();
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return waiting_.empty() && !is_at_work_; });
    if (failure_) {
      std::rethrow_exception(std::exchange(failure_, nullptr));
    }
  }

 private:
  static constexpr std::size_t kBatch = 48;
  static constexpr std::size_t kMostWaiting = 2 * kBatch;

  void hand_over() {
    if (mine_.empty()) {
      return;
    }
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return waiting_.size() < kMostWaiting; });
      std::move(mine_.begin(), mine_.end(), std::back_inserter(waiting_));
    }
    mine_.clear();
    changed_.notify_all();
    if (!thread_) {
      thread_.emplace([this] { do_tasks(); });
    }
  }

  void do_tasks() {
    std::vector<Task> batch;
    std::unique_lock lock(mutex_);
    for (;;) {
      changed_.wait(lock, [this] { return stops_ || !waiting_.empty(); });
      if (stops_) {
        return;
      }
      batch.swap(waiting_);
      is_at_work_ = true;
      const bool goes_on = !failure_;
      lock.unlock();
      changed_.notify_all();
      std::exception_ptr failure = goes_on ? do_batch(batch) : nullptr;
      batch.clear();
      lock.lock();
      failure_ = failure ? failure : failure_;
      is_at_work_ = false;
      changed_.notify_all();
    }
  }

  std::exception_ptr do_batch(std::vector<Task>& batch) {
    try {
      for (Task& task : batch) {
        work_(task);
      }
      return nullptr;
    } catch (...) {
      return std::current_exception();
    }
  }

  Work work_;
  bool is_behind_;
  std::vector<Task> mine_;  // not handed over yet
  std::mutex mutex_;        // of what follows
  std::condition_variable changed_;
  std::vector<Task> waiting_;
  std::exception_ptr failure_;
  bool is_at_work_ = false;
  bool stops_ = false;
  std::optional<DeepThread> thread_;  // last: it is waited for before the others go
};

}  // namespace sqlgen
