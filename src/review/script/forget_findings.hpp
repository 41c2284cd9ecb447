#pragma once

#include <cstddef>

#include "review/actions/names.hpp"
#include "review/model/review.hpp"

namespace sqlgen::review {

/// Takes back what was said of names that clients lose, where a transaction that begins with the statement
/// `first` has left something of that name: a view in place of a renamed table, a type that is made again.
/// And what was said of parts of a table that it has dropped as a whole.
void forget_replaced(Review& review, std::size_t first, const NameLookup& at_end);

/// Takes back what the script itself has put right by its end.
void forget_mended(Review& review, const catalog::Database& at_end);

/// Takes back what is said twice, from the finding `first` on.
void forget_repeated(Review& review, std::size_t first);

}  // namespace sqlgen::review
