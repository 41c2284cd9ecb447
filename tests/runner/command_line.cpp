#include "runner/command_line.hpp"

#include <algorithm>
#include <cctype>
#include <stdexcept>

namespace sqlgen::tests {

namespace {

std::vector<std::string> split_words(std::string_view line) {
  std::vector<std::string> words;
  bool in_word = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    if (c == ' ') {
      in_word = false;
      continue;
    }
    if (!in_word) {
      words.emplace_back();
      in_word = true;
    }
    if (c != '\'' && c != '"') {
      words.back() += c;
      continue;
    }
    const std::size_t end = line.find(c, at + 1);
    if (end == std::string_view::npos) {
      throw std::runtime_error("a quote is not closed: " + std::string(line));
    }
    words.back() += line.substr(at + 1, end - at - 1);
    at = end;
  }
  return words;
}

bool is_assignment(std::string_view word) {
  const std::size_t equals = word.find('=');
  return equals != std::string_view::npos && equals != 0 &&
         std::all_of(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(equals), [](unsigned char c) {
           return std::isupper(c) != 0 || std::isdigit(c) != 0 || c == '_';
         });
}

}  // namespace

std::vector<CommandLine> parse_commands(std::string_view text) {
  std::vector<CommandLine> commands;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.empty() || line.front() == '#') {
      continue;
    }
    CommandLine command;
    command.text = line;
    for (std::string& word : split_words(line)) {
      if (command.arguments.empty() && is_assignment(word)) {
        const std::size_t equals = word.find('=');
        command.environment[word.substr(0, equals)] = word.substr(equals + 1);
      } else if (command.arguments.empty() && word.starts_with('@')) {
        command.folder = word.substr(1);
      } else {
        command.arguments.push_back(std::move(word));
      }
    }
    commands.push_back(std::move(command));
  }
  return commands;
}

}  // namespace sqlgen::tests
