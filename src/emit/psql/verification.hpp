#pragma once

#include <string>
#include <string_view>

#include "dialect/names.hpp"
#include "emit/verification/expectation.hpp"
#include "ir/version_table.hpp"

namespace sqlgen::emit::psql {

/// A script that reads a database and prints a row for each thing that is expected of it, and at the end ok
/// or FAIL; the status says it too. `queries` are answered before.
[[nodiscard]] std::string verification_script(const Verification& verification,
                                              const ir::VersionTable& version_table,
                                              const dialect::Names& names, std::string_view queries = {});

/// Queries about the server, for whoever is about to apply a script: its version, indexes that are not
/// valid, transactions that are open for long, and the sizes of tables that are concerned.
[[nodiscard]] std::string server_queries(const Verification& verification);

}  // namespace sqlgen::emit::psql
