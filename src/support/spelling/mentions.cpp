#include "support/spelling/mentions.hpp"

#include "support/spelling/ascii.hpp"

namespace sqlgen {

bool mentions(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || !is_ascii_word(text[at - 1]);
    if (begins && (end == text.size() || !is_ascii_word(text[end]))) {
      return true;
    }
  }
  return false;
}

}  // namespace sqlgen
