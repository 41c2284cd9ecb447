#pragma once

#include <memory>
#include <optional>

#include "frontend/python/evaluator/generators/fiber.hpp"
#include "frontend/python/objects/objects.hpp"

namespace sqlgen::python {

/// What a generator function gives.
class GeneratorObject final : public IteratorObject {
 public:
  GeneratorObject(Interpreter& in, std::shared_ptr<FunctionObject> function,
                  std::shared_ptr<Environment> environment, Span where);
  ~GeneratorObject() override;

  /// The next item after sending `value` in, or nothing at the end.
  std::optional<Value> send(const Value& value);
  /// Raises the exception at the `yield` where it stands.
  std::optional<Value> raise(const Value& exception);
  void close();
  /// What the body returned, once it has ended.
  [[nodiscard]] const Value& result() const { return result_; }

  /// Called by `yield` on the generator's own stack; gives what was sent.
  Value yield(const Value& value, Span where);

 private:
  std::optional<Value> advance();

  Interpreter& in_;
  std::shared_ptr<FunctionObject> function_;
  std::shared_ptr<Environment> environment_;
  Span where_;
  Frame frame_;
  Value sent_;
  std::optional<Value> yielded_;
  std::optional<Value> thrown_;
  Value result_;
  bool running_ = false;
  bool finished_ = false;
  std::unique_ptr<Fiber> fiber_;
};

/// The generator object behind a value, or null.
[[nodiscard]] GeneratorObject* generator_of(const Value& value);

}  // namespace sqlgen::python
