#pragma once

#include <new>
#include <stdexcept>
#include <string_view>

#include "support/diagnostic.hpp"
#include "support/limits/memory_budget.hpp"

namespace sqlgen {

/// What is said where `what` ("this file", "the statement") needs more memory than a stage may take:
/// `too-large`.
[[nodiscard]] CompileError too_large(std::string_view what, Span where);

/// Gives what `work` gives, made within the memory of one stage. Errors: `too-large` at `where`.
template <class Work>
auto run_bounded(std::string_view what, Span where, Work&& work) {
  const MemoryBudget budget(MemoryBudget::kStage);
  try {
    return work();
  } catch (const std::bad_alloc&) {
    throw too_large(what, where);
  } catch (const std::length_error&) {  // longer than any string or list may be
    throw too_large(what, where);
  }
}

}  // namespace sqlgen
