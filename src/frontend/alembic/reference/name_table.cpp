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

NameTable::NameTable(std::string_view text) : text_(text) {
  for (std::size_t line = 0; line < text.size();) {
    if (text[line] != ' ') {
      begins_.push_back(line);
    }
    const auto end = text.find('\n', line);
    line = end == std::string_view::npos ? text.size() : end + 1;
  }
  begins_.push_back(text.size());
}

std::string_view NameTable::entry_at(std::size_t place) const {
  return text_.substr(begins_[place], begins_[place + 1] - begins_[place]);
}

std::string_view NameTable::key_at(std::size_t place) const {
  const std::string_view entry = entry_at(place);
  const std::string_view line = entry.substr(0, entry.find('\n'));
  return line.substr(0, line.find(' '));
}

// Keys are compared with the blank behind them, which is less than what any key holds.
std::optional<NameTable::Entry> NameTable::find(std::string_view key) const {
  std::size_t low = 0;
  for (std::size_t high = begins_.size() - 1; low < high;) {
    const std::size_t middle = low + (high - low) / 2;
    if (entry_at(middle).substr(0, key.size()) < key) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low + 1 == begins_.size() || key_at(low) != key) {
    return std::nullopt;
  }
  const std::string_view entry = entry_at(low);
  const auto line = entry.find('\n');
  return Entry{entry.substr(0, key.size()), entry.substr(key.size(), line - key.size()),
               entry.substr(line + 1)};
}

std::vector<std::string_view> NameTable::keys() const {
  std::vector<std::string_view> keys;
  keys.reserve(begins_.size());
  for (std::size_t place = 0; place + 1 < begins_.size(); ++place) {
    keys.push_back(key_at(place));
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
