#pragma once

#include <vector>

#include "catalog/postgresql/analysis/coercion.hpp"

namespace sqlgen::catalog {

/// A function or an operator that an expression may mean.
struct Candidate {
  std::vector<TypeReference> arguments = {};
  TypeReference result = {};
  char volatility = 'i';  // i immutable, s stable, v volatile
};

struct Choice {
  const Candidate* chosen = nullptr;  // null: none fits, or more than one
  bool none_fits = false;
};

/// Which of the candidates, all of the right number of arguments, the arguments mean
/// (func_match_argtypes, func_select_candidate).
[[nodiscard]] Choice choose_candidate(const Database& database, const std::vector<Typed>& arguments,
                                      const std::vector<Candidate>& candidates);

/// The arguments as those of the candidate, and what it gives: polymorphic types are what the arguments are.
/// Throws NotFollowed where that is not worked out.
[[nodiscard]] TypeReference fit_arguments(const Database& database, const Candidate& candidate,
                                          std::vector<Typed>& arguments);

}  // namespace sqlgen::catalog
