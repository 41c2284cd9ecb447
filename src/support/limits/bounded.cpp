#include "support/limits/bounded.hpp"

#include <fmt/format.h>

namespace sqlgen {

CompileError too_large(std::string_view what, Span where) {
  return {"too-large", fmt::format("{} needs more than {} MiB of memory", what, MemoryBudget::kStage >> 20U),
          where, "take it apart, or load large data with a script of its own"};
}

}  // namespace sqlgen
