#include "support/limits/memory_budget.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>

#include "support/limits/sanitizer.hpp"

namespace sqlgen {

namespace {

constexpr std::uint64_t kInterval = 8ULL << 20U;  // bytes asked for between two looks at the process
constexpr std::uint64_t kSmall = 4096;            // of these some are made where nothing may be thrown
constexpr std::uint64_t kSmallSlack = 64ULL << 20U;

#ifdef SQLGEN_ADDRESS_SANITIZER
constexpr std::uint64_t kScale = 4;  // red zones and what is kept back from reuse
#else
constexpr std::uint64_t kScale = 1;
#endif

struct Account {
  std::uint64_t left = kInterval;  // until the next look
  std::uint64_t asked = 0;         // up to the last look
  std::uint64_t aside = 0;         // of that, what does not count
  std::uint64_t growth = 0;        // the budget; 0: none
  std::uint64_t floor = 0;         // the process's size at the first look in this budget; 0: not looked yet
  std::uint64_t ceiling = UINT64_MAX;  // the outer budget's end
  int suspended = 0;
};

// operator new has no other way to know on whose behalf it is called.
constinit thread_local Account account;

/// The memory of the process that is really there, or 0 where the system does not say.
std::uint64_t resident_bytes() {
  const int descriptor = ::open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    return 0;
  }
  char text[128] = {};
  const ssize_t size = ::read(descriptor, text, sizeof text - 1);
  ::close(descriptor);
  if (size <= 0) {
    return 0;
  }
  char* end = nullptr;
  std::strtoull(text, &end, 10);  // the first number is the address space
  return std::strtoull(end, nullptr, 10) * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

std::uint64_t end_of_budget() {
  return account.growth == 0 ? account.ceiling
                             : std::min(account.floor + account.growth * kScale, account.ceiling);
}

// Not within allocate(), which would pay for its room on the stack.
[[gnu::noinline]] void look(std::uint64_t size) {
  account.asked += kInterval - account.left + size;
  account.left = kInterval;
  if (account.growth == 0 || account.suspended != 0) {
    return;
  }
  const std::uint64_t now = resident_bytes();
  if (account.floor == 0) {
    account.floor = std::max<std::uint64_t>(now, 1);
  }
  const std::uint64_t after = now + std::min<std::uint64_t>(size, UINT64_MAX / 2);
  if (after > end_of_budget() + (size < kSmall ? kSmallSlack * kScale : 0)) {
    throw BudgetExceeded();
  }
}

void* allocate(std::size_t size) {
  if (size >= account.left) [[unlikely]] {
    look(size);
  } else {
    account.left -= size;
  }
  void* memory = std::malloc(size == 0 ? 1 : size);  // NOLINT(cppcoreguidelines-no-malloc)
  if (memory == nullptr) [[unlikely]] {
    throw std::bad_alloc();
  }
  return memory;
}

}  // namespace

MemoryBudget::MemoryBudget(std::uint64_t bytes)
    : outer_growth_(account.growth), outer_floor_(account.floor), outer_ceiling_(account.ceiling) {
  if (account.growth != 0 && account.floor != 0) {
    account.ceiling = end_of_budget();
  }
  account.growth = bytes;
  account.floor = 0;
}

MemoryBudget::~MemoryBudget() {
  account.growth = outer_growth_;
  account.floor = outer_floor_;
  account.ceiling = outer_ceiling_;
}

std::uint64_t MemoryBudget::allocated() {
  return account.asked + (kInterval - account.left) - account.aside;
}

MemoryBudget::Aside::Aside() : before_(allocated()) {}
MemoryBudget::Aside::~Aside() {
  account.aside += allocated() - before_;
}

MemoryBudget::Suspended::Suspended() {
  ++account.suspended;
}
MemoryBudget::Suspended::~Suspended() {
  --account.suspended;
}

}  // namespace sqlgen

void* operator new(std::size_t size) {
  return sqlgen::allocate(size);
}
// The library's own one would take its memory from where it likes, and give it back here.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  try {
    return sqlgen::allocate(size);
  } catch (const std::bad_alloc&) {
    return nullptr;
  }
}
void operator delete(void* memory) noexcept {
  std::free(memory);  // NOLINT(cppcoreguidelines-no-malloc)
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);  // NOLINT(cppcoreguidelines-no-malloc)
}
