#pragma once

#include <ucontext.h>

#include <cstddef>
#include <exception>
#include <functional>
#include <memory>

#include "frontend/python/evaluator/state.hpp"

namespace sqlgen::python {

/// Unwinds the stack of a generator that is given up before its end; no Python code sees it.
struct FiberUnwind {};

/// A stack of its own on which a generator's body runs, so that it can stand still at a `yield` anywhere in
/// an expression. What is thrown in it comes out of resume().
class Fiber {
 public:
  /// Errors: `evaluation-limit` where too many generators are alive.
  Fiber(Interpreter& in, std::function<void()> body, Span where);
  Fiber(const Fiber&) = delete;
  Fiber& operator=(const Fiber&) = delete;
  ~Fiber();

  /// Runs the body until it suspends or ends.
  void resume();
  /// Called on the fiber: goes back to whoever resumed it.
  void suspend();
  [[nodiscard]] bool done() const { return done_; }

 private:
  static void entry(unsigned high, unsigned low);
  void run();
  void switch_to_fiber();
  void switch_back(bool last);

  Interpreter::State& state_;
  std::function<void()> body_;
  void* stack_ = nullptr;
  ucontext_t context_{};
  ucontext_t caller_{};
  std::exception_ptr error_;
  Fiber* outer_ = nullptr;
  const char* outer_stack_limit_ = nullptr;  // of the stack that resumed it
  int depth_ = 0;                            // levels of recursion that the suspended body holds
  bool started_ = false;
  bool done_ = false;
  bool unwinding_ = false;
  // What the address sanitizer is told of stacks; without it nobody reads them.
  [[maybe_unused]] void* sanitizer_stack_ = nullptr;
  [[maybe_unused]] const void* outer_stack_bottom_ = nullptr;
  [[maybe_unused]] std::size_t outer_stack_size_ = 0;
};

/// Gives the unused stacks of an interpreter back.
void release_stacks(Interpreter::State& state);

}  // namespace sqlgen::python
