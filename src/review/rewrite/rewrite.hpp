#pragma once

#include <string>

#include "compile/script.hpp"
#include "review/model/review.hpp"

namespace sqlgen::review {

/// The script with what can be mended without a decision: indexes built and dropped CONCURRENTLY outside of
/// the transaction, constraints added NOT VALID and validated behind it, a lock_timeout where there is none.
/// Each change is marked by a comment; the database is the same afterwards. Findings that are accepted stay.
[[nodiscard]] std::string rewrite_script(const compile::Script& script, const Review& review);

}  // namespace sqlgen::review
