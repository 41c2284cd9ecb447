#include "frontend/python/evaluator/parse_ahead.hpp"

#include <algorithm>

#include "support/bounded.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::python {

namespace {

constexpr std::size_t kAhead = 32;  // trees that wait; more would only take memory

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
  for (const Source& source : sources_) {
    ParsedFilePtr tree;
    try {
      tree = run_bounded("this file", {source.file, 0, 0},
                         [&] { return parse_file(source.bytes, source.file); });
    } catch (const CompileError&) {  // whoever evaluates the file finds the same error, and reports it
    }
    std::unique_lock lock(mutex_);
    trees_.push_back(std::move(tree));
    changed_.notify_all();
    changed_.wait(lock, [this] { return stops_ || trees_.size() < kAhead; });
    if (stops_) {
      return;
    }
  }
}

ParsedFilePtr ParseAhead::take(FileId file) {
  std::size_t index = taken_;
  const std::size_t end = std::min(sources_.size(), taken_ + kAhead);
  while (index < end && sources_[index].file != file) {
    ++index;
  }
  if (index == end) {
    return nullptr;
  }
  taken_ = index + 1;
  std::unique_lock lock(mutex_);
  while (true) {
    while (first_ < index && !trees_.empty()) {  // those that nobody asked for
      trees_.pop_front();
      ++first_;
    }
    if (first_ == index && !trees_.empty()) {
      auto tree = std::move(trees_.front());
      trees_.pop_front();
      ++first_;
      changed_.notify_all();
      return tree;
    }
    changed_.notify_all();
    changed_.wait(lock);
  }
}

}  // namespace sqlgen::python
