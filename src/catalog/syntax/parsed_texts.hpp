#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "catalog/syntax/parser.hpp"

namespace sqlgen::catalog {

/// The trees of texts that several readers read, one after the other.
class ParsedTexts {
 public:
  using Parsed = std::variant<std::vector<ParsedStatement>, ParseFailure>;

  [[nodiscard]] std::shared_ptr<const Parsed> read(std::string_view text);
  /// The same, for the last one who reads it.
  [[nodiscard]] std::shared_ptr<const Parsed> take(std::string_view text);
  /// Texts that are read soon: they are parsed now, on all cores. Whoever reads one of them finds what is
  /// wrong with it, as if it had not been expected.
  void expect(std::span<const std::string_view> texts);

 private:
  std::unordered_map<std::string, std::shared_ptr<const Parsed>> kept_;
  std::size_t bytes_ = 0;  // of the texts
};

}  // namespace sqlgen::catalog
