#include "catalog/catalog.hpp"

#include <algorithm>

namespace sqlgen::catalog {

const Problem* Outcome::certain_failure() const {
  const auto found = std::find_if(problems.begin(), problems.end(), [](const Problem& problem) {
    return problem.fails() && problem.certainty == Certainty::certain;
  });
  return found == problems.end() ? nullptr : &*found;
}

}  // namespace sqlgen::catalog
