#pragma once

struct sqlite3;

namespace sqlgen::catalog {

/// Gives SQLite pg_same() and pg_like(), which compare texts also where one is an unknown cell that has a
/// shape, and pg_known(), which gives what is no such cell. Where the answer is open, they set the flag.
void add_shape_functions(sqlite3* handle, bool* doubtful);

}  // namespace sqlgen::catalog
