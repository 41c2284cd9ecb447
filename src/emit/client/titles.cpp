#include "emit/client/titles.hpp"

#include <fmt/format.h>

#include "emit/docstring.hpp"
#include "support/spelling/control_characters.hpp"
#include "support/text.hpp"

namespace sqlgen::emit {

namespace {

constexpr std::size_t kLongestMessage = 72;

std::string short_message(std::string_view doc) {
  const std::vector<std::string> lines = doc_lines(doc);
  return lines.empty() ? std::string() : escape_controls(utf8_prefix(trim(lines.front()), kLongestMessage));
}

}  // namespace

std::string step_title(const graph::Step& step, std::size_t number, std::size_t count) {
  const std::string place = fmt::format("[{}/{}] ", number, count);
  if (step.revision == nullptr) {
    return place + step.short_log();
  }
  const bool up = step.direction == ir::Direction::upgrade;
  const std::string message = short_message(step.revision->doc);
  return fmt::format("{}{} {}{}{}  ({})", place, up ? "upgrade" : "downgrade", step.revision->id,
                     message.empty() ? "" : "  ", message, escape_controls(step.revision->path));
}

}  // namespace sqlgen::emit
