#include "review/model/lock_mode.hpp"

#include <array>

namespace sqlgen::review {

namespace {

constexpr std::array<std::string_view, 10> kLockNames{
    "",      "ACCESS SHARE",        "ROW SHARE", "ROW EXCLUSIVE",    "SHARE UPDATE EXCLUSIVE",
    "SHARE", "SHARE ROW EXCLUSIVE", "EXCLUSIVE", "ACCESS EXCLUSIVE", "RESERVED"};

}  // namespace

std::string_view lock_name(LockMode mode) {
  return kLockNames[static_cast<std::size_t>(mode)];
}

std::optional<LockMode> lock_named(std::string_view name) {
  for (std::size_t i = 0; i < kLockNames.size(); ++i) {
    if (kLockNames[i] == name) {
      return static_cast<LockMode>(i);
    }
  }
  return std::nullopt;
}

bool blocks_writes(LockMode mode) {
  return mode >= LockMode::share;
}

bool blocks_reads(LockMode mode) {
  return mode == LockMode::access_exclusive;
}

}  // namespace sqlgen::review
