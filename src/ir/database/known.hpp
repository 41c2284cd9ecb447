#pragma once

#include <optional>
#include <string>
#include <utility>

#include "ir/database/not_known.hpp"

namespace sqlgen::ir {

/// A part of an answer that may be uncertain by itself: reading it then throws NotKnown.
template <class Value>
class Known {
 public:
  Known() = default;
  Known(Value value) : value_(std::move(value)) {}  // NOLINT(google-explicit-constructor): it is one
  Known(NotKnown why) : why_(std::move(why)) {}     // NOLINT(google-explicit-constructor): or has none

  [[nodiscard]] const Value& get() const {
    if (why_) {
      throw NotKnown(*why_);
    }
    return value_;
  }

 private:
  Value value_ = {};
  std::optional<NotKnown> why_ = {};
};

/// SQL as a database shows it. Where it is not exact, it means the same, but the database may write it
/// otherwise.
struct ShownSql {
  std::string text;
  bool exact = true;
};

}  // namespace sqlgen::ir
