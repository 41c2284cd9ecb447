#include "frontend/python/syntax/closed_text.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace sqlgen::python {

namespace {

// Counts in one sum: of opening and of closing brackets, of ' and, whether even or odd, of ". Each has room
// for 2^21.
constexpr std::array<std::uint64_t, 256> kCounted = [] {
  constexpr std::uint64_t kClosing = 1ULL << 21U, kSingle = 1ULL << 42U, kDouble = 1ULL << 63U;
  std::array<std::uint64_t, 256> counted{};
  for (const char c : std::string_view("([{")) {
    counted[static_cast<unsigned char>(c)] = 1;
  }
  for (const char c : std::string_view(")]}")) {
    counted[static_cast<unsigned char>(c)] = kClosing;
  }
  counted['\''] = kSingle;
  counted['"'] = kDouble;
  return counted;
}();

}  // namespace

bool seems_closed(std::string_view text) {
  constexpr std::size_t kMost = 1U << 21U;
  if (text.size() >= kMost) {
    return false;
  }
  std::uint64_t sum = 0;
  for (const char c : text) {
    sum += kCounted[static_cast<unsigned char>(c)];
  }
  constexpr std::uint64_t kCount = kMost - 1;
  return (sum & kCount) == ((sum >> 21U) & kCount) && ((sum >> 42U) & 1U) == 0 && (sum >> 63U) == 0;
}

}  // namespace sqlgen::python
