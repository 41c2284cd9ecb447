#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/text.hpp"

namespace sqlgen::convert {

/// A text as an argument: in single quotes.
[[nodiscard]] std::string quoted_argument(std::string_view text);

/// The arguments of a type in a native revision, between its parentheses.
class TypeArguments {
 public:
  void add(std::string text) { parts_.push_back(std::move(text)); }
  void keyword(std::string_view name, std::string_view value) { add(fmt::format("{}={}", name, value)); }
  void text(std::string_view name, const std::optional<std::string>& value) {
    if (value) {
      keyword(name, quoted_argument(*value));
    }
  }
  void number(std::string_view name, const std::optional<std::int64_t>& value) {
    if (value) {
      keyword(name, fmt::format("{}", *value));
    }
  }
  void flag(std::string_view name, bool value, bool otherwise) {
    if (value != otherwise) {
      keyword(name, value ? "true" : "false");
    }
  }
  [[nodiscard]] std::string join() const { return sqlgen::join(parts_, ", "); }

 private:
  std::vector<std::string> parts_;
};

}  // namespace sqlgen::convert
