#include "emit/client/header.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "emit/client/states.hpp"
#include "support/digest/sha256.hpp"
#include "support/spelling/control_characters.hpp"
#include "support/text.hpp"

namespace sqlgen::emit {

namespace {

std::string summary(std::span<const compile::Script> scripts) {
  std::string text;
  for (const compile::Script& script : scripts) {
    const std::vector<VersionSet> states = version_states(script.plan);
    const auto statements = std::count_if(script.pieces.begin(), script.pieces.end(), [](const auto& piece) {
      return piece.kind == compile::Piece::Kind::statement;
    });
    text += fmt::format("{}{}: {} -> {}, {} steps, {} statements", text.empty() ? "" : "; ",
                        script.version_table.name, state_name(states.front()), state_name(states.back()),
                        script.plan.steps.size(), statements);
  }
  return escape_controls(text);
}

}  // namespace

std::string header_lines(const Header& header, std::span<const compile::Script> scripts) {
  std::string text =
      fmt::format("-- sqlgen, for {}: {}\n-- apply: {}\n", header.client, summary(scripts), header.apply);
  if (!header.text.empty()) {
    for (const std::string& line : split(header.text, '\n')) {
      text += fmt::format("-- {}\n", escape_controls(line));
    }
    text += fmt::format("-- made: {}\n", header.time);
    for (const std::string& file : header.files) {
      text += fmt::format("-- {}\n", escape_controls(file));
    }
  }
  return text;
}

std::string with_header(const Header& header, std::span<const compile::Script> scripts,
                        std::string_view script) {
  std::string text = header.first + header_lines(header, scripts);
  text += script;
  return text + fmt::format("{}{}\n", kEndMark, sha256_hex(text));
}

}  // namespace sqlgen::emit
