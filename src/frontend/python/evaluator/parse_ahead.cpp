#include "frontend/python/evaluator/parse_ahead.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "support/diagnostic.hpp"
#include "support/limits/bounded.hpp"

namespace sqlgen::python {

namespace {

// In bytes of source, of which trees take about twenty times as much.
constexpr std::size_t kBatch = 16U << 10U;
constexpr std::size_t kAhead = 64U << 10U;  // that wait to be fetched; more would only take memory

constexpr std::size_t kSearched = 32;  // how far behind the last one a file is looked for

}  // namespace

ParseAhead::ParseAhead(std::vector<Source> sources)
    : sources_(std::move(sources)), thread_([this] { work(); }) {}

ParseAhead::~ParseAhead() {
  {
    const std::lock_guard lock(mutex_);
    stops_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void ParseAhead::work() {
  std::deque<ParsedFilePtr> batch;
  std::size_t bytes = 0;
  for (const Source& source : sources_) {
    ParsedFilePtr tree;
    try {
      tree = run_bounded("this file", {source.file, 0, 0},
                         [&] { return parse_file(source.bytes, source.file); });
    } catch (const CompileError&) {  // whoever evaluates the file finds the same error, and reports it
    }
    batch.push_back(std::move(tree));
    bytes += source.bytes.size();
    if (bytes >= kBatch || is_waited_for_.load(std::memory_order_relaxed)) {
      if (!hand_over(batch, std::exchange(bytes, 0))) {
        return;
      }
    }
  }
  (void)hand_over(batch, bytes);
}

// False where nobody wants any more of them.
bool ParseAhead::hand_over(std::deque<ParsedFilePtr>& batch, std::size_t bytes) {
  std::unique_lock lock(mutex_);
  std::move(batch.begin(), batch.end(), std::back_inserter(done_));
  batch.clear();
  done_bytes_ += bytes;
  changed_.notify_all();
  changed_.wait(lock, [this] { return stops_ || done_bytes_ < kAhead; });
  return !stops_;
}

void ParseAhead::refill() {
  is_waited_for_.store(true, std::memory_order_relaxed);
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return !done_.empty(); });
  is_waited_for_.store(false, std::memory_order_relaxed);
  ready_.swap(done_);
  done_bytes_ = 0;
  changed_.notify_all();
}

ParsedFilePtr ParseAhead::take(FileId file) {
  std::size_t index = asked_;
  const std::size_t end = std::min(sources_.size(), asked_ + kSearched);
  while (index < end && sources_[index].file != file) {
    ++index;
  }
  if (index == end) {
    return nullptr;
  }
  asked_ = index + 1;
  ParsedFilePtr tree;
  while (first_ <= index) {  // over those that nobody asked for
    if (ready_.empty()) {
      refill();
    }
    tree = std::move(ready_.front());
    ready_.pop_front();
    ++first_;
  }
  if (!ready_.empty() && ready_.front()) {
    ready_.front()->tree->arena.prefetch();
  }
  return tree;
}

}  // namespace sqlgen::python
