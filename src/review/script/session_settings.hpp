#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/syntax/node.hpp"

namespace sqlgen::review {

/// What a script has set with SET, SET LOCAL and set_config(), as its transactions come and go.
class SessionSettings {
 public:
  /// A setting that stays for those who come after.
  struct Set {
    std::string name, value;
    std::size_t statement = 0;  // that set it last
  };

  /// Follows a statement, which may be none of these.
  void follow(const catalog::Node& tree, std::size_t statement, bool in_transaction);
  void end_transaction() { local_.clear(); }

  /// A time limit in milliseconds; nothing where there is none, or it is 0.
  [[nodiscard]] std::optional<std::int64_t> milliseconds(std::string_view name) const;
  /// What is set for the session now.
  [[nodiscard]] std::vector<Set> session() const;

 private:
  void set(const std::string& name, const std::string& value, bool local, std::size_t statement);

  struct Value {
    std::string text;
    std::size_t statement = 0;
  };
  std::map<std::string, Value, std::less<>> session_, local_;
};

/// A time as PostgreSQL reads it ("5s", "2min", "100"), in milliseconds.
[[nodiscard]] std::optional<std::int64_t> parse_milliseconds(std::string_view text);

}  // namespace sqlgen::review
