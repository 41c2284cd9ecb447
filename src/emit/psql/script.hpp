#pragma once

#include <span>
#include <string>
#include <vector>

#include "compile/script.hpp"
#include "dialect/names.hpp"
#include "emit/client/options.hpp"

namespace sqlgen::emit::psql {

/// Scripts, one after the other, as one that psql applies: guarded at the start, each revision in a
/// transaction of its own unless `options` says otherwise, to be applied again after a failure. `command`
/// makes the same for another start, with {} in its place.
[[nodiscard]] std::string client_script(std::span<const compile::Script> scripts, const dialect::Names& names,
                                        const ClientOptions& options, const std::string& command);

/// What applies scripts that lie beside it, in their order, while no other session does.
[[nodiscard]] std::string client_driver(std::span<const compile::Script> scripts, const dialect::Names& names,
                                        const ClientOptions& options, const std::vector<std::string>& files);

/// A DO block that raises an error unless the version table holds these rows, for a script for any program.
[[nodiscard]] std::string start_check(const ir::VersionTable& table, const dialect::Names& names,
                                      const VersionSet& rows);

}  // namespace sqlgen::emit::psql
