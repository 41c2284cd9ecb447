#pragma once

#include <span>
#include <string>

#include "compile/script.hpp"
#include "dialect/names.hpp"
#include "emit/client/options.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::emit::sqlite3 {

/// Scripts, one after the other, as one that the sqlite3 shell applies, all in one transaction. `command`
/// makes the same for another start, with {} in its place. What does not run in a transaction is reported.
[[nodiscard]] std::string client_script(std::span<const compile::Script> scripts, const dialect::Names& names,
                                        const ClientOptions& options, const std::string& command,
                                        Diagnostics& diagnostics);

/// Statements that fail unless the version table holds these rows, for a script for any program. Of base it
/// is not there at all, for the script makes it.
[[nodiscard]] std::string start_check(const ir::VersionTable& table, const dialect::Names& names,
                                      const VersionSet& rows);

}  // namespace sqlgen::emit::sqlite3
