#pragma once

struct sqlite3;

namespace sqlgen::catalog {

/// Gives SQLite exact numbers of the type numeric, which are texts (values/decimal_text.hpp): pg_add(),
/// pg_multiply(), pg_negate(), pg_round(number, places), the aggregate pg_sum(), and collations by which
/// such texts are compared: pg_number, and pg_number_shown, which sets the flag where two are equal that are
/// shown differently, for grouping takes any of them. The flag is also set where a text is no such number.
void add_number_functions(sqlite3* handle, bool* doubtful);

}  // namespace sqlgen::catalog
