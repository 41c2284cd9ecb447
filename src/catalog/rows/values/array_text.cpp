#include "catalog/rows/values/array_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

// Of a text between the braces.
class ElementReader {
 public:
  explicit ElementReader(std::string_view text) : text_(text) {}

  [[nodiscard]] bool at_end() {
    skip_space();
    return text_.empty();
  }
  bool take_comma() {
    skip_space();
    const bool found = text_.starts_with(',');
    text_.remove_prefix(found ? 1U : 0U);
    return found;
  }
  // False where no element stands here.
  bool take(std::optional<std::string>& element) {
    skip_space();
    return text_.starts_with('"') ? take_quoted(element) : take_plain(element);
  }

 private:
  void skip_space() { text_.remove_prefix(std::min(text_.find_first_not_of(" \t\r\n\v\f"), text_.size())); }

  bool take_quoted(std::optional<std::string>& element) {
    std::string value;
    for (std::size_t i = 1; i < text_.size(); ++i) {
      if (text_[i] == '"') {
        text_.remove_prefix(i + 1);
        element = std::move(value);
        return true;
      }
      i += text_[i] == '\\' ? 1U : 0U;
      if (i < text_.size()) {
        value += text_[i];
      }
    }
    return false;
  }

  bool take_plain(std::optional<std::string>& element) {
    const std::size_t end = std::min(text_.find_first_of(",{}\"\\"), text_.size());
    const std::string_view word = trim(text_.substr(0, end));
    if (word.empty() || (end < text_.size() && text_[end] != ',')) {
      return false;
    }
    element = to_lower(word) == "null" ? std::nullopt : std::optional(std::string(word));
    text_.remove_prefix(end);
    return true;
  }

  std::string_view text_;
};

// As SQLite escapes it.
std::string json_text(std::string_view text) {
  static constexpr std::string_view kNamed = "\b\f\n\r\t", kNames = "bfnrt";
  std::string out = "\"";
  for (const char c : text) {
    if (const std::size_t at = kNamed.find(c); at != std::string_view::npos) {
      out += '\\';
      out += kNames[at];
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned char>(c));
    } else {
      out += c == '"' || c == '\\' ? "\\" : "";
      out += c;
    }
  }
  return out + '"';
}

}  // namespace

std::optional<std::vector<std::optional<std::string>>> read_array_literal(std::string_view text) {
  const std::string_view whole = trim(text);
  if (whole.size() < 2 || whole.front() != '{' || whole.back() != '}') {
    return std::nullopt;
  }
  ElementReader reader(whole.substr(1, whole.size() - 2));
  std::vector<std::optional<std::string>> elements;
  if (reader.at_end()) {
    return elements;
  }
  do {
    if (!reader.take(elements.emplace_back())) {
      return std::nullopt;
    }
  } while (reader.take_comma());
  return reader.at_end() ? std::optional(std::move(elements)) : std::nullopt;
}

std::string held_array(const std::vector<SqliteValue>& elements) {
  std::vector<std::string> parts;
  for (const SqliteValue& element : elements) {
    parts.push_back(element.kind == SqliteValue::Kind::null   ? "null"
                    : element.kind == SqliteValue::Kind::text ? json_text(element.text)
                                                              : element.text);
  }
  return "[" + join(parts, ",") + "]";
}

}  // namespace sqlgen::catalog
