#include "frontend/alembic/reference/name_table.hpp"

namespace sqlgen::alembic {

namespace {

constexpr std::string_view kBlanks = " \n";

bool is_blank(char c) {
  return c == ' ' || c == '\n';
}

// Where `word` stands in the text as a word, with `end` behind it; npos where it does not.
std::size_t find_word(std::string_view text, std::string_view word, bool (*ends)(char)) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const std::size_t after = at + word.size();
    if ((at == 0 || is_blank(text[at - 1])) && (after == text.size() ? ends('\n') : ends(text[after]))) {
      return at;
    }
  }
  return std::string_view::npos;
}

}  // namespace

bool NameTable::Entry::has(std::string_view name) const {
  return find_word(names, name, [](char c) { return is_blank(c) || c == '='; }) != std::string_view::npos;
}

std::optional<std::string_view> NameTable::Entry::value_of(std::string_view name) const {
  const auto at = find_word(names, name, [](char c) { return c == '='; });
  if (at == std::string_view::npos) {
    return std::nullopt;
  }
  const auto rest = names.substr(at + name.size() + 1);
  return rest.substr(0, rest.find_first_of(kBlanks));
}

// Where the next entry begins behind the byte `at`.
std::size_t NameTable::end_of_entry(std::size_t at) const {
  do {
    const auto line_end = text_.find('\n', at);
    at = line_end == std::string_view::npos ? text_.size() : line_end + 1;
  } while (at < text_.size() && text_[at] == ' ');
  return at;
}

std::string_view NameTable::key_at(std::size_t begin) const {
  std::size_t end = begin;
  while (end < text_.size() && !is_blank(text_[end])) {
    ++end;
  }
  return text_.substr(begin, end - begin);
}

std::optional<NameTable::Entry> NameTable::find(std::string_view key) const {
  std::size_t low = 0;  // begins the last entry that may be it
  for (std::size_t high = text_.size(); high - low > 1;) {
    const std::size_t middle = low + (high - low) / 2;
    const std::size_t begin = end_of_entry(middle - 1);
    if (begin >= high) {
      high = middle;
    } else if (key_at(begin) <= key) {
      low = begin;
    } else {
      high = begin;
    }
  }
  if (low == text_.size() || key_at(low) != key) {
    return std::nullopt;
  }
  const std::string_view entry = text_.substr(low, end_of_entry(low) - low);
  const auto line = entry.find('\n');
  return Entry{entry.substr(0, key.size()), entry.substr(key.size(), line - key.size()),
               entry.substr(line + 1)};
}

std::vector<std::string_view> NameTable::keys() const {
  std::vector<std::string_view> keys;
  for (std::size_t at = 0; at < text_.size(); at = end_of_entry(at)) {
    keys.push_back(key_at(at));
  }
  return keys;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = text.find_first_not_of(kBlanks); at != std::string_view::npos;) {
    const std::size_t end = text.find_first_of(kBlanks, at);
    words.push_back(text.substr(at, end - at));
    at = text.find_first_not_of(kBlanks, end);
  }
  return words;
}

}  // namespace sqlgen::alembic
