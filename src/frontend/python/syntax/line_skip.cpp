#include "frontend/python/syntax/line_skip.hpp"
#include "frontend/python/syntax/source/source_character.hpp"
#include "support/spelling/ascii.hpp"

#include <algorithm>
#include <array>

namespace sqlgen::python {

namespace {

// Deeper f-strings are not worth following: the parser refuses them.
constexpr int kMaxNesting = 200;

constexpr std::array<bool, 256> kStops = [] {
  std::array<bool, 256> stops{};
  for (const char c : {'\n', '\r', '\'', '"', '#', '(', ')', '[', ']', '{', '}', '\\'}) {
    stops[static_cast<unsigned char>(c)] = true;
  }
  return stops;
}();

class DepthCounter {
 public:
  explicit DepthCounter(int& depth) : depth_(depth) { ++depth_; }
  ~DepthCounter() { --depth_; }
  DepthCounter(const DepthCounter&) = delete;
  DepthCounter& operator=(const DepthCounter&) = delete;

 private:
  int& depth_;
};

}  // namespace

std::size_t LineSkipper::after_line_end(std::size_t position) const {
  return position + (at(position) == '\r' && at(position + 1) == '\n' ? 2 : 1);
}

std::size_t LineSkipper::line_end(std::size_t position) const {
  while (position < text_.size() && text_[position] != '\n' && text_[position] != '\r') {
    ++position;
  }
  return position;
}

std::size_t LineSkipper::next_line(std::size_t position) {
  int depth = 0;
  while (position < text_.size()) {
    const char c = text_[position];
    if (!kStops[static_cast<unsigned char>(c)]) {
      ++position;
      continue;
    }
    switch (c) {
      case '\n':
      case '\r':
        position = after_line_end(position);
        if (depth == 0) {
          return position;
        }
        break;
      case '\'':
      case '"':
        position = skip_string(position);
        break;
      case '#':
        position = line_end(position);
        break;
      case '\\':
        position = after_line_end(position + 1);
        break;
      case '(':
      case '[':
      case '{':
        ++depth;
        ++position;
        break;
      default:
        depth = std::max(depth - 1, 0);
        ++position;
        break;
    }
  }
  cut_off_ = cut_off_ || depth > 0;
  return text_.size();
}

// Whether the letters before a quote make it the start of an f-string.
bool LineSkipper::has_f_prefix(std::size_t quote) const {
  std::size_t begin = quote;
  bool formatted = false;
  while (begin > 0 && quote - begin < 3 && is_name_byte(text_[begin - 1])) {
    --begin;
    formatted = formatted || text_[begin] == 'f' || text_[begin] == 'F';
  }
  return formatted && quote - begin <= 2;
}

// The position behind the string whose first quote is at `quote`.
std::size_t LineSkipper::skip_string(std::size_t quote) {
  const char mark = text_[quote];
  const bool triple = at(quote + 1) == mark && at(quote + 2) == mark;
  const std::string_view closing = text_.substr(quote, triple ? 3 : 1);
  std::size_t position = quote + closing.size();
  if (has_f_prefix(quote)) {
    return skip_fstring_text(position, closing, false);
  }
  while (position < text_.size()) {
    const char c = text_[position];
    if (c == '\\') {
      position = after_line_end(position + 1);
    } else if (c == mark && text_.substr(position, closing.size()) == closing) {
      return position + closing.size();
    } else if (!triple && (c == '\n' || c == '\r')) {
      return position;  // an unterminated string ends with its line
    } else {
      ++position;
    }
  }
  cut_off_ = cut_off_ || triple;
  return text_.size();
}

// Text of an f-string up to behind its closing quotes; a format specification up to the brace that ends its
// field.
std::size_t LineSkipper::skip_fstring_text(std::size_t position, std::string_view closing, bool in_format) {
  while (position < text_.size()) {
    const char c = text_[position];
    if (c == '\\' && at(position + 1) != '{' && at(position + 1) != '}') {
      position = after_line_end(position + 1);
    } else if (c == '{') {
      if (at(position + 1) == '{' && !in_format) {
        position += 2;
      } else {
        position = skip_fstring_field(position + 1, closing);
      }
    } else if (in_format && c == '}') {
      return position;
    } else if (text_.substr(position, closing.size()) == closing) {
      return in_format ? position : position + closing.size();
    } else if (closing.size() == 1 && (c == '\n' || c == '\r')) {
      return position;
    } else {
      ++position;
    }
  }
  cut_off_ = true;
  return text_.size();
}

// A replacement field up to behind its closing brace.
std::size_t LineSkipper::skip_fstring_field(std::size_t position, std::string_view closing) {
  const DepthCounter counter(nesting_);
  int brackets = 0;
  while (position < text_.size() && nesting_ < kMaxNesting) {
    const char c = text_[position];
    if (c == '\'' || c == '"') {
      position = skip_string(position);
    } else if (c == '#') {
      position = line_end(position);
    } else if (c == '(' || c == '[' || c == '{') {
      ++brackets;
      ++position;
    } else if (c == '}' && brackets == 0) {
      return position + 1;
    } else if (c == ')' || c == ']' || c == '}') {
      --brackets;
      ++position;
    } else if (c == ':' && brackets == 0) {
      position = skip_fstring_text(position + 1, closing, true);
    } else {
      ++position;
    }
  }
  cut_off_ = true;
  return text_.size();
}

}  // namespace sqlgen::python
