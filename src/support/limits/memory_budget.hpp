#pragma once

#include <cstdint>
#include <new>

namespace sqlgen {

/// What operator new throws where an allocation would pass the budget. A failed allocation like any other:
/// what is said about it is said where std::bad_alloc is caught.
class BudgetExceeded : public std::bad_alloc {
 public:
  [[nodiscard]] const char* what() const noexcept override { return "the memory budget is used up"; }
};

/// While it lives, the process may grow by so many bytes through what this thread allocates. operator new
/// asks before it gives memory, so that nothing has to be counted where it is made; what a thread asks for in
/// small pieces is looked at every few megabytes. Budgets nest; the inner one counts from where it begins and
/// never reaches beyond the outer one. Bounds that decide what input is taken (steps, sizes, numbers of
/// things) are the stages' own: this is the one beneath them.
class MemoryBudget {
 public:
  /// For one file, body or operation: what no input that a person wrote needs.
  static constexpr std::uint64_t kStage = 384ULL << 20U;
  /// For a whole run.
  static constexpr std::uint64_t kRun = 2048ULL << 20U;

  explicit MemoryBudget(std::uint64_t bytes);
  MemoryBudget(const MemoryBudget&) = delete;
  MemoryBudget& operator=(const MemoryBudget&) = delete;
  ~MemoryBudget();

  /// All bytes that this thread has asked for so far, given back or not.
  [[nodiscard]] static std::uint64_t allocated();

  /// What this thread asks for while it lives does not count in allocated(): work that may as well be another
  /// thread's.
  class Aside {
   public:
    Aside();
    Aside(const Aside&) = delete;
    Aside& operator=(const Aside&) = delete;
    ~Aside();

   private:
    std::uint64_t before_;
  };

  /// While it lives nothing is refused: for destructors, which must not throw.
  class Suspended {
   public:
    Suspended();
    Suspended(const Suspended&) = delete;
    Suspended& operator=(const Suspended&) = delete;
    ~Suspended();
  };

 private:
  std::uint64_t outer_growth_;
  std::uint64_t outer_floor_;
  std::uint64_t outer_ceiling_;
};

}  // namespace sqlgen
