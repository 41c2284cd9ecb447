#pragma once

#include <exception>
#include <string>
#include <utility>

#include "support/source.hpp"

namespace sqlgen::ir {

/// Why a question about the database has no certain answer. Thrown by what is asked; whoever asks says at
/// which place it was.
class NotKnown : public std::exception {
 public:
  explicit NotKnown(std::string reason, Span since = {}) : reason_(std::move(reason)), since_(since) {}

  [[nodiscard]] const std::string& reason() const { return reason_; }
  /// The statement that made it uncertain, where there is one.
  [[nodiscard]] Span since() const { return since_; }
  [[nodiscard]] const char* what() const noexcept override { return reason_.c_str(); }

 private:
  std::string reason_;
  Span since_;
};

}  // namespace sqlgen::ir
