#include "cli/check/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "cli/output/output.hpp"
#include "support/files/environment.hpp"

namespace sqlgen::cli {

namespace {

constexpr std::size_t kFew = 50, kEvery = 10;

}  // namespace

Progress::Progress(bool quiet, std::string_view dialect, ir::Direction direction, std::size_t steps)
    : title_(fmt::format("{} {}", dialect, direction == ir::Direction::upgrade ? "upgrade" : "downgrade")),
      steps_(steps),
      is_shown_(!quiet && steps > kFew && ::isatty(STDERR_FILENO) == 1 &&
                environment_variable("TERM") != "dumb") {}

Progress::~Progress() {
  if (is_shown_) {
    write_standard_error("\r\x1b[K");
  }
}

void Progress::at(std::size_t step) {
  if (is_shown_ && step % kEvery == 0) {
    write_standard_error(fmt::format("\r\x1b[K{}: {} of {}", title_, step, steps_));
  }
}

}  // namespace sqlgen::cli
