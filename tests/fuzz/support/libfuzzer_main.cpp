// A program for libFuzzer: the target that SQLGEN_FUZZ_TARGET names.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fuzz/support/revision_mutator.hpp"
#include "fuzz/support/target.hpp"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  sqlgen::fuzz::SQLGEN_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
  return 0;
}

#ifdef SQLGEN_FUZZ_GRAMMAR
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most,
                                               unsigned seed) {
  if (seed % 3 == 0) {
    return LLVMFuzzerMutate(data, size, most);
  }
  const std::string changed =
      sqlgen::fuzz::mutate_revision({reinterpret_cast<const char*>(data), size}, seed);
  if (changed.size() > most) {
    return LLVMFuzzerMutate(data, size, most);
  }
  changed.copy(reinterpret_cast<char*>(data), changed.size());
  return changed.size();
}
#endif
