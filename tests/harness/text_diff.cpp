#include "harness/text_diff.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace sqlgen::tests {

namespace {

constexpr std::size_t kContext = 3;
constexpr std::size_t kMaxCells = 16'000'000;  // above this the middle is shown as replaced altogether

struct Line {
  char mark;
  std::string_view text;
};

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

using Lines = std::vector<std::string_view>;

// The longest common subsequence of a[first, a_end) and b[first, b_end) as marked lines.
void append_middle(std::vector<Line>& out, const Lines& a, std::size_t a_end, const Lines& b,
                   std::size_t b_end, std::size_t first) {
  const std::size_t height = a_end - first;
  const std::size_t width = b_end - first;
  std::vector<unsigned> length;
  const bool small = (height + 1) * (width + 1) <= kMaxCells;
  const auto at = [&](std::size_t i, std::size_t j) -> unsigned& { return length[i * (width + 1) + j]; };
  if (small) {
    length.assign((height + 1) * (width + 1), 0);
    for (std::size_t i = height; i-- > 0;) {
      for (std::size_t j = width; j-- > 0;) {
        at(i, j) = a[first + i] == b[first + j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
      }
    }
  }
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < height || j < width) {
    if (small && i < height && j < width && a[first + i] == b[first + j]) {
      out.push_back({' ', a[first + i]});
      ++i;
      ++j;
    } else if (i < height && (j == width || !small || at(i + 1, j) >= at(i, j + 1))) {
      out.push_back({'-', a[first + i++]});
    } else {
      out.push_back({'+', b[first + j++]});
    }
  }
}

std::string visible(std::string_view line) {
  const bool ended = !line.empty() && line.back() == '\n';
  std::string text(ended ? line.substr(0, line.size() - 1) : line);
  if (!text.empty() && text.back() == ' ') {
    text.replace(text.size() - 1, 1, "·");
  }
  return text + (ended ? "\n" : "\n\\ no newline at the end\n");
}

}  // namespace

std::string text_diff(std::string_view expected, std::string_view actual) {
  const Lines a = split(expected);
  const Lines b = split(actual);
  std::size_t first = 0;
  while (first < a.size() && first < b.size() && a[first] == b[first]) {
    ++first;
  }
  std::size_t a_end = a.size();
  std::size_t b_end = b.size();
  while (a_end > first && b_end > first && a[a_end - 1] == b[b_end - 1]) {
    --a_end;
    --b_end;
  }
  std::vector<Line> lines;
  for (std::size_t i = first - std::min(first, kContext); i < first; ++i) {
    lines.push_back({' ', a[i]});
  }
  append_middle(lines, a, a_end, b, b_end, first);
  for (std::size_t i = a_end; i < std::min(a.size(), a_end + kContext); ++i) {
    lines.push_back({' ', a[i]});
  }
  std::string out;
  std::size_t shown_until = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::size_t from = i - std::min(i, kContext);
    const std::size_t to = std::min(lines.size(), i + kContext + 1);
    if (lines[i].mark == ' ') {
      continue;
    }
    if (from > shown_until) {
      out += "...\n";
    }
    for (shown_until = std::max(shown_until, from); shown_until < to; ++shown_until) {
      out += lines[shown_until].mark + visible(lines[shown_until].text);
    }
  }
  return out;
}

}  // namespace sqlgen::tests
