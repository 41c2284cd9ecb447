#include "support/spelling/text_shape.hpp"

#include <algorithm>
#include <set>

#include "support/spelling/ascii.hpp"

namespace sqlgen {

namespace {

TextPattern with_any_text(std::string_view before, std::string_view part, std::string_view after) {
  TextPattern pattern;
  const auto add = [&](std::string_view text, PatternSign::Kind kind) {
    for (const char sign : text) {
      pattern.push_back({kind, sign});
    }
  };
  add(before, PatternSign::Kind::many);
  add(part, PatternSign::Kind::itself);
  add(after, PatternSign::Kind::many);
  return pattern;
}

// The parts of a shape that are certain, in order; an empty one where it begins or ends with what is open.
std::vector<std::string_view> certain_parts(std::string_view shape) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= shape.size(); ++i) {
    if (i == shape.size() || shape[i] == '#' || shape[i] == '*') {
      parts.push_back(shape.substr(begin, i - begin));
      begin = i + 1;
    }
  }
  return parts;
}

}  // namespace

bool TextShape::may_be(std::string_view text) const {
  return may_match(with_any_text("", text, ""));
}

std::optional<bool> TextShape::starts_with(std::string_view part) const {
  return matches(with_any_text("", part, "%"));
}

std::optional<bool> TextShape::ends_with(std::string_view part) const {
  return matches(with_any_text("%", part, ""));
}

std::optional<bool> TextShape::contains(std::string_view part) const {
  return matches(with_any_text("%", part, "%"));
}

std::optional<bool> TextShape::matches(const TextPattern& pattern) const {
  return has_to_match(pattern) ? std::optional(true)
         : may_match(pattern)  ? std::nullopt
                               : std::optional(false);
}

// Goes through both at once, as far as one sign after the other may stand for the same. A place in the shape
// is twice its number, and one more where a digit of '#' has been read.
bool TextShape::may_match(const TextPattern& pattern) const {
  using Place = std::pair<std::size_t, std::size_t>;
  std::set<Place> seen;
  std::vector<Place> next{{0, 0}};
  const std::size_t end = 2 * shape_.size();
  while (!next.empty()) {
    const auto [at, in_pattern] = next.back();
    next.pop_back();
    if (!seen.insert({at, in_pattern}).second) {
      continue;
    }
    const bool pattern_ends = in_pattern == pattern.size();
    if (at == end && pattern_ends) {
      return true;
    }
    if (!pattern_ends && pattern[in_pattern].kind == PatternSign::Kind::many) {
      next.emplace_back(at, in_pattern + 1);
    }
    if (at % 2 != 0) {
      next.emplace_back(at + 1, in_pattern);
    }
    if (at >= end) {
      continue;
    }
    const char sign = shape_[at / 2];
    if (sign == '*') {
      next.emplace_back(at + 2 - at % 2, in_pattern);
    }
    if (pattern_ends) {
      continue;
    }
    const PatternSign& wanted = pattern[in_pattern];
    const bool fits = wanted.kind != PatternSign::Kind::itself || sign == '*' ||
                      (sign == '#' ? is_ascii_digit(wanted.sign) : sign == wanted.sign);
    if (fits) {
      const std::size_t after = sign == '*' ? at : sign == '#' ? at - at % 2 + 1 : at + 2;
      next.emplace_back(after, in_pattern + 1);
      if (wanted.kind == PatternSign::Kind::many) {
        next.emplace_back(after, in_pattern);
      }
    }
  }
  return false;
}

// As far as that is seen at once: the certain parts have what the pattern wants at its ends or anywhere.
bool TextShape::has_to_match(const TextPattern& pattern) const {
  const auto is_many = [](const PatternSign& sign) { return sign.kind == PatternSign::Kind::many; };
  const bool opens = !pattern.empty() && is_many(pattern.front());
  const bool closes = !pattern.empty() && is_many(pattern.back());
  std::string wanted;
  for (const PatternSign& sign : pattern) {
    if (sign.kind == PatternSign::Kind::one) {
      return false;
    }
    if (sign.kind == PatternSign::Kind::itself) {
      wanted += sign.sign;
    }
  }
  const auto inside = static_cast<std::size_t>(std::count_if(pattern.begin(), pattern.end(), is_many));
  const std::vector<std::string_view> parts = certain_parts(shape_);
  if (inside != (opens ? 1U : 0U) + (closes && pattern.size() > 1 ? 1U : 0U)) {
    return false;
  }
  if (opens && closes) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::string_view part) { return part.find(wanted) != std::string_view::npos; });
  }
  return opens    ? parts.back().ends_with(wanted)
         : closes ? parts.front().starts_with(wanted)
                  : parts.size() == 1 && parts.front() == wanted;
}

}  // namespace sqlgen
