#include "catalog/syntax/parsed_texts.hpp"

#include <utility>

namespace sqlgen::catalog {

namespace {

// A tree is many times as large as its text. Above this, texts are parsed by each reader.
constexpr std::size_t kMostBytes = 1U << 20U, kLongestText = 16U << 10U;

}  // namespace

std::shared_ptr<const ParsedTexts::Parsed> ParsedTexts::read(std::string_view text) {
  if (const auto kept = kept_.find(std::string(text)); kept != kept_.end()) {
    return kept->second;
  }
  auto parsed = std::make_shared<const Parsed>(parse_postgresql(text));
  if (text.size() <= kLongestText && bytes_ + text.size() <= kMostBytes) {
    bytes_ += text.size();
    kept_.emplace(text, parsed);
  }
  return parsed;
}

std::shared_ptr<const ParsedTexts::Parsed> ParsedTexts::take(std::string_view text) {
  if (auto kept = kept_.extract(std::string(text))) {
    bytes_ -= text.size();
    return std::move(kept.mapped());
  }
  return std::make_shared<const Parsed>(parse_postgresql(text));
}

}  // namespace sqlgen::catalog
