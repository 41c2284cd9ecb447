#include "catalog/catalog.hpp"

#include <algorithm>

namespace sqlgen::catalog {

bool Outcome::fails_for_certain() const {
  return std::any_of(problems.begin(), problems.end(), [](const Problem& problem) {
    return problem.fails() && problem.certainty == Certainty::certain;
  });
}

}  // namespace sqlgen::catalog
