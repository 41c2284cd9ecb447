#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <string_view>
#include <thread>
#include <vector>

#include "frontend/python/evaluator/syntax_trees.hpp"

namespace sqlgen::python {

/// Parses files on a thread of its own, a few ahead of who evaluates them. What it gives is what parse_file()
/// gives; where it has nothing, the file is to be parsed as if it were not there. Trees change hands in
/// batches: to wake the other thread takes about as long as to parse a small file.
class ParseAhead {
 public:
  struct Source {
    FileId file;
    std::string_view bytes;
  };
  /// `sources` in the order in which they will be asked for; their bytes outlive this object.
  explicit ParseAhead(std::vector<Source> sources);
  ParseAhead(const ParseAhead&) = delete;
  ParseAhead& operator=(const ParseAhead&) = delete;
  ~ParseAhead();

  /// The tree of a file; null for one that is not among those to come, or that has an error.
  [[nodiscard]] ParsedFilePtr take(FileId file);

 private:
  void work();
  bool hand_over(std::deque<ParsedFilePtr>& batch, std::size_t bytes);
  void refill();

  std::vector<Source> sources_;
  // Of who evaluates.
  std::size_t asked_ = 0;            // how many of the sources were passed by what was asked for
  std::deque<ParsedFilePtr> ready_;  // of sources_[first_] and so on
  std::size_t first_ = 0;

  std::atomic<bool> is_waited_for_{false};
  std::mutex mutex_;  // of what follows
  std::condition_variable changed_;
  std::deque<ParsedFilePtr> done_;  // after those in ready_
  std::size_t done_bytes_ = 0;      // of their sources
  bool stops_ = false;
  std::thread thread_;
};

}  // namespace sqlgen::python
