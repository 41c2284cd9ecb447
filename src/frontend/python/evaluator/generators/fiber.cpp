#include "frontend/python/evaluator/generators/fiber.hpp"

#include <cxxabi.h>
#include <fmt/format.h>
#include <sys/mman.h>

#include <cstdint>
#include <cstring>

#include "support/limits/sanitizer.hpp"
#ifdef SQLGEN_ADDRESS_SANITIZER
#include <sanitizer/common_interface_defs.h>
#endif

namespace sqlgen::python {

namespace {

// Room for as many calls as Python has; only what a body touches takes memory.
constexpr std::size_t kStackSize = 16 * Stack::kReserve;
constexpr std::size_t kGuardSize =
    std::size_t{64} * 1024;  // larger than what any function skips without touching it
constexpr std::size_t kMostFibers = 256;

// The C++ runtime keeps the exceptions that are being handled in a list per thread; each stack has its own.
struct ExceptionState {
  void* caught;
  unsigned uncaught;
};

ExceptionState swap_exceptions(const ExceptionState& next) {
  auto* globals = reinterpret_cast<ExceptionState*>(abi::__cxa_get_globals());
  const ExceptionState old = *globals;
  *globals = next;
  return old;
}

/// A stack with pages below it that nobody may touch, or null where the system has none.
void* map_stack() {
  void* memory = mmap(nullptr, kGuardSize + kStackSize, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (memory == MAP_FAILED) {
    return nullptr;
  }
  if (mprotect(memory, kGuardSize, PROT_NONE) != 0) {
    munmap(memory, kGuardSize + kStackSize);
    return nullptr;
  }
  return static_cast<char*>(memory) + kGuardSize;
}

void unmap_stack(void* stack) {
  munmap(static_cast<char*>(stack) - kGuardSize, kGuardSize + kStackSize);
}

}  // namespace

Fiber::Fiber(Interpreter& in, std::function<void()> body, Span where)
    : state_(in.state()), body_(std::move(body)) {
  if (state_.live_fibers >= kMostFibers) {
    in.fail(Diagnostic{.id = "evaluation-limit",
                       .message = fmt::format("more than {} generators run at the same time", kMostFibers),
                       .span = where,
                       .help = {"check that this recursion ends; collect the items in a list"}});
  }
  if (!state_.free_stacks.empty()) {
    stack_ = state_.free_stacks.back();
    state_.free_stacks.pop_back();
  } else {
    stack_ = map_stack();
    if (stack_ == nullptr) {
      in.fail(Diagnostic{.id = "evaluation-limit", .message = "no memory for a generator", .span = where});
    }
  }
  ++state_.live_fibers;
}

Fiber::~Fiber() {
  if (started_ && !done_) {
    unwinding_ = true;
    try {
      resume();
    } catch (...) {
      // A generator that is given up has nobody to tell.
      error_ = nullptr;
    }
  }
  --state_.live_fibers;
  state_.free_stacks.push_back(stack_);
}

void release_stacks(Interpreter::State& state) {
  for (auto* stack : state.free_stacks) {
    unmap_stack(stack);
  }
  state.free_stacks.clear();
}

void Fiber::entry(unsigned high, unsigned low) {
  const std::uint64_t address = (std::uint64_t{high} << 32U) | low;
  // NOLINTNEXTLINE(performance-no-int-to-ptr): makecontext() hands on integers only
  reinterpret_cast<Fiber*>(address)->run();
}

void Fiber::run() {
#ifdef SQLGEN_ADDRESS_SANITIZER
  __sanitizer_finish_switch_fiber(nullptr, &outer_stack_bottom_, &outer_stack_size_);
#endif
  try {
    body_();
  } catch (const FiberUnwind&) {
    error_ = nullptr;
  } catch (...) {
    error_ = std::current_exception();
  }
  done_ = true;
  switch_back(true);
}

void Fiber::resume() {
  outer_ = state_.fiber;
  outer_stack_limit_ = Stack::enter(stack_);
  const int outer_depth = state_.depth;
  state_.fiber = this;
  state_.depth += depth_;
  const auto exceptions = swap_exceptions({nullptr, 0});
  switch_to_fiber();
  swap_exceptions(exceptions);
  depth_ = state_.depth - outer_depth;
  state_.depth = outer_depth;
  Stack::leave(outer_stack_limit_);
  state_.fiber = outer_;
  if (error_) {
    std::rethrow_exception(std::exchange(error_, nullptr));
  }
}

void Fiber::switch_to_fiber() {
  if (!started_) {
    started_ = true;
    getcontext(&context_);
    context_.uc_stack.ss_sp = stack_;
    context_.uc_stack.ss_size = kStackSize;
    context_.uc_link = nullptr;
    const std::uint64_t address = reinterpret_cast<std::uintptr_t>(this);
    // makecontext passes ints, of which an address takes two.
    makecontext(&context_, reinterpret_cast<void (*)()>(&Fiber::entry), 2,
                static_cast<unsigned>(address >> 32U), static_cast<unsigned>(address));
  }
#ifdef SQLGEN_ADDRESS_SANITIZER
  void* fake_stack = nullptr;
  __sanitizer_start_switch_fiber(&fake_stack, stack_, kStackSize);
#endif
  swapcontext(&caller_, &context_);
#ifdef SQLGEN_ADDRESS_SANITIZER
  __sanitizer_finish_switch_fiber(fake_stack, nullptr, nullptr);
#endif
}

void Fiber::switch_back(bool last) {
#ifdef SQLGEN_ADDRESS_SANITIZER
  __sanitizer_start_switch_fiber(last ? nullptr : &sanitizer_stack_, outer_stack_bottom_, outer_stack_size_);
#else
  static_cast<void>(last);
#endif
  swapcontext(&context_, &caller_);
#ifdef SQLGEN_ADDRESS_SANITIZER
  __sanitizer_finish_switch_fiber(sanitizer_stack_, &outer_stack_bottom_, &outer_stack_size_);
#endif
}

void Fiber::suspend() {
  const auto exceptions = swap_exceptions({nullptr, 0});
  switch_back(false);
  swap_exceptions(exceptions);
  if (unwinding_) {
    throw FiberUnwind{};
  }
}

}  // namespace sqlgen::python
