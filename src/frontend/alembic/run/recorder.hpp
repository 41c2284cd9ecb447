#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "frontend/python/evaluator/interpreter.hpp"
#include "ir/operation.hpp"
#include "ir/revision.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::alembic {

/// Collects the operations that an evaluation asks for, in order. Natives reach it through the interpreter:
/// `Recorder::of(in).add(...)`.
class Recorder : public python::Host {
 public:
  /// The recorder of a running evaluation.
  static Recorder& of(python::Interpreter& in) {
    assert(dynamic_cast<Recorder*>(in.host()) != nullptr);
    return static_cast<Recorder&>(*in.host());
  }

  [[nodiscard]] const ir::EvaluationContext& context() const { return *context_; }
  /// What writes SQL in the dialect of this run.
  [[nodiscard]] const ir::SqlWriter& writer() const {
    return connected_ && context_->connected_writer ? *context_->connected_writer : *context_->writer;
  }
  /// From here on the body is evaluated as if it were connected: what it asks has answers. Alembic's offline
  /// mode, in which it has none, comes first.
  void connect() { connected_ = true; }
  [[nodiscard]] bool connected() const { return connected_; }
  /// "postgresql", "sqlite".
  [[nodiscard]] const std::string& dialect() const { return context_->dialect; }

  /// Errors: CompileError "evaluation-limit" for more operations than any revision has.
  void add(ir::Operation operation) {
    if (operations_.size() == kMostOperations) {
      throw CompileError(
          "evaluation-limit", fmt::format("the revision asks for more than {} operations", kMostOperations),
          ir::span_of(operation), "load large data with its own script, outside of the revision");
    }
    added(operation);
    operations_.push_back(std::move(operation));
  }
  /// Text that is written into the script as it is, nothing behind it; pieces of a line come together.
  void write(std::string_view text, Span where);
  [[nodiscard]] const std::vector<ir::Operation>& recorded() const { return operations_; }
  /// Calls `change` with each operation, in order; their number and order stay.
  template <class Change>
  void change_recorded(const Change& change) {
    std::for_each(operations_.begin(), operations_.end(), change);
  }
  [[nodiscard]] std::vector<ir::Operation> take();

  /// One of the operations is not to be in the script: a query that was answered, what the database refuses.
  void leave_out(std::size_t operation) { left_out_.insert(operation); }
  [[nodiscard]] bool is_left_out(std::size_t operation) const { return left_out_.count(operation) != 0; }
  void put_back(std::size_t operation) { left_out_.erase(operation); }
  /// Puts operations before the one at `place`, whose number and those of the ones behind it change.
  void insert(std::size_t place, std::vector<ir::Operation> operations);

 protected:
  /// An operation is about to be recorded.
  virtual void added(const ir::Operation& operation) = 0;
  /// What is recorded from here on is for `context`, which lives until the next call.
  void set_context(const ir::EvaluationContext& context) {
    context_ = &context;
    operations_.clear();
    left_out_.clear();
    connected_ = false;
  }

 private:
  static constexpr std::size_t kMostOperations = 100'000;

  const ir::EvaluationContext* context_ = nullptr;
  std::vector<ir::Operation> operations_;
  std::set<std::size_t> left_out_;
  bool connected_ = false;
};

inline void Recorder::write(std::string_view text, Span where) {
  auto* last = operations_.empty() ? nullptr : std::get_if<ir::ExecuteText>(&operations_.back());
  if (last != nullptr && last->unended) {
    last->sql += text;
    return;
  }
  ir::ExecuteText piece{std::string(text), where, true};
  piece.unended = true;
  add(std::move(piece));
}

inline void Recorder::insert(std::size_t place, std::vector<ir::Operation> operations) {
  std::set<std::size_t> left_out;
  for (const std::size_t operation : left_out_) {
    left_out.insert(operation < place ? operation : operation + operations.size());
  }
  left_out_ = std::move(left_out);
  operations_.insert(operations_.begin() + static_cast<std::ptrdiff_t>(place),
                     std::make_move_iterator(operations.begin()), std::make_move_iterator(operations.end()));
}

inline std::vector<ir::Operation> Recorder::take() {
  std::vector<ir::Operation> taken;
  for (std::size_t i = 0; i < operations_.size(); ++i) {
    if (left_out_.count(i) == 0) {
      taken.push_back(std::move(operations_[i]));
    }
  }
  operations_.clear();
  left_out_.clear();
  return taken;
}

}  // namespace sqlgen::alembic
