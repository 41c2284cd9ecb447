#include "frontend/alembic/reference/name_table.hpp"

#include <algorithm>

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

NameTable::NameTable(std::string_view text) {
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = text.find('\n', begin);
    while (end != std::string_view::npos && end + 1 < text.size() && text[end + 1] == ' ') {
      end = text.find('\n', end + 1);
    }
    end = end == std::string_view::npos ? text.size() : end + 1;
    const std::string_view entry = text.substr(begin, end - begin);
    places_.push_back({entry.substr(0, entry.find_first_of(kBlanks)), entry});
    begin = end;
  }
}

std::optional<NameTable::Entry> NameTable::find(std::string_view key) const {
  const auto place = std::lower_bound(places_.begin(), places_.end(), key,
                                      [](const Place& p, std::string_view wanted) { return p.key < wanted; });
  if (place == places_.end() || place->key != key) {
    return std::nullopt;
  }
  const auto line = place->text.find('\n');
  return Entry{place->key, place->text.substr(key.size(), line - key.size()), place->text.substr(line + 1)};
}

std::vector<std::string_view> NameTable::keys() const {
  std::vector<std::string_view> keys;
  keys.reserve(places_.size());
  for (const Place& place : places_) {
    keys.push_back(place.key);
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
