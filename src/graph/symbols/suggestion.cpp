#include "graph/symbols/suggestion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "support/text.hpp"

namespace sqlgen::graph {

namespace {

constexpr std::size_t kShortestPrefix = 3;  // fewer characters begin too many ids to say what was meant

std::optional<std::string> begun_by(std::string_view name, const std::vector<std::string>& names) {
  const auto matches = [name](const std::string& candidate) {
    return candidate.starts_with(name) ||
           (candidate.size() >= kShortestPrefix && name.starts_with(candidate));
  };
  if (name.size() < kShortestPrefix || std::count_if(names.begin(), names.end(), matches) != 1) {
    return std::nullopt;
  }
  return *std::find_if(names.begin(), names.end(), matches);
}

}  // namespace

void add_suggestion(Diagnostic& diagnostic, std::string_view name, const std::vector<std::string>& names) {
  std::optional<std::string> meant = begun_by(name, names);
  if (!meant) {
    meant = closest(name, names);
  }
  if (meant) {
    diagnostic.with_help(fmt::format("a revision with a similar id exists: {}", *meant));
  }
}

}  // namespace sqlgen::graph
