#pragma once

#include <string>

#include "dialect/names.hpp"
#include "emit/verification/expectation.hpp"
#include "ir/version_table.hpp"

namespace sqlgen::emit::sqlite3 {

/// A script that reads a database and prints a row for each thing that is expected of it, and at the end ok
/// or FAIL; the status says it too. Nothing but temporary tables is written.
[[nodiscard]] std::string verification_script(const Verification& verification,
                                              const ir::VersionTable& version_table,
                                              const dialect::Names& names);

}  // namespace sqlgen::emit::sqlite3
