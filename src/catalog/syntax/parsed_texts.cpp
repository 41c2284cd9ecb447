#include "catalog/syntax/parsed_texts.hpp"

#include <new>
#include <utility>

#include "support/limits/memory_budget.hpp"
#include "support/parallel.hpp"

namespace sqlgen::catalog {

namespace {

// A tree is many times as large as its text. Above this, texts are parsed by each reader.
constexpr std::size_t kMostBytes = 1U << 20U, kLongestText = 16U << 10U;

// What is nested deep needs more of the stack than other threads have: the reader's own thread parses it.
constexpr std::size_t kLongestExpected = 4U << 10U;

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

void ParsedTexts::expect(std::span<const std::string_view> texts) {
  const MemoryBudget::Aside aside;  // how much of it this thread does depends on the number of cores
  std::vector<std::shared_ptr<const Parsed>> parsed(texts.size());
  for_each_index(texts.size(), [&](std::size_t i) {
    if (texts[i].size() > kLongestExpected || kept_.contains(std::string(texts[i]))) {
      return;
    }
    try {
      const MemoryBudget budget(MemoryBudget::kStage);
      parsed[i] = std::make_shared<const Parsed>(parse_postgresql(texts[i]));
    } catch (const std::bad_alloc&) {  // whoever reads it says so
    }
  });
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (parsed[i] != nullptr && bytes_ + texts[i].size() <= kMostBytes &&
        kept_.emplace(texts[i], std::move(parsed[i])).second) {
      bytes_ += texts[i].size();
    }
  }
}

std::shared_ptr<const ParsedTexts::Parsed> ParsedTexts::take(std::string_view text) {
  if (auto kept = kept_.extract(std::string(text))) {
    bytes_ -= text.size();
    return std::move(kept.mapped());
  }
  return std::make_shared<const Parsed>(parse_postgresql(text));
}

}  // namespace sqlgen::catalog
