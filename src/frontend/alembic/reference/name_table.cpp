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

std::size_t NameTable::entry_begin(std::size_t position) const {
  while (position > 0 && (text_[position - 1] != '\n' || text_[position] == ' ')) {
    --position;
  }
  return position;
}

std::size_t NameTable::entry_end(std::size_t begin) const {
  std::size_t line = text_.find('\n', begin);
  while (line != std::string_view::npos && line + 1 < text_.size() && text_[line + 1] == ' ') {
    line = text_.find('\n', line + 1);
  }
  return line == std::string_view::npos ? text_.size() : line + 1;
}

std::string_view NameTable::key_at(std::size_t begin) const {
  return text_.substr(begin, text_.find_first_of(kBlanks, begin) - begin);
}

std::optional<NameTable::Entry> NameTable::find(std::string_view key) const {
  std::size_t low = 0;
  std::size_t high = text_.size();
  while (low < high) {
    const std::size_t begin = entry_begin(low + (high - low) / 2);
    const std::size_t end = entry_end(begin);
    const auto found = key_at(begin);
    if (found == key) {
      const auto entry = text_.substr(begin, end - begin);
      const auto line = entry.find('\n');
      return Entry{found, entry.substr(key.size(), line - key.size()), entry.substr(line + 1)};
    }
    if (found < key) {
      low = end;
    } else {
      high = begin;
    }
  }
  return std::nullopt;
}

std::vector<std::string_view> NameTable::keys() const {
  std::vector<std::string_view> keys;
  for (std::size_t begin = 0; begin < text_.size(); begin = entry_end(begin)) {
    keys.push_back(key_at(begin));
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
