#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "ir/revision.hpp"

namespace sqlgen::cli {

/// On a terminal, a line that says how far a long check is.
class Progress {
 public:
  Progress(bool quiet, std::string_view dialect, ir::Direction direction, std::size_t steps);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  /// `step` of the steps are done.
  void at(std::size_t step);

 private:
  std::string title_;
  std::size_t steps_;
  bool is_shown_;
};

}  // namespace sqlgen::cli
