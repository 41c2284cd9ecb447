#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/output/output_folder.hpp"
#include "cli/session.hpp"
#include "compile/script.hpp"
#include "dialect/dialect.hpp"

namespace sqlgen::cli {

/// Which command makes the scripts, for what a script says of itself.
struct ScriptCommand {
  std::string name;  // "upgrade"
  std::string time;  // --now's value
};

/// The scripts as files for a client: one for each revision, and the one that applies them in their order.
[[nodiscard]] std::vector<OutputFile> split_scripts(Session& session, const ScriptCommand& command,
                                                    std::span<const compile::Script> scripts,
                                                    const dialect::Dialect& dialect);

/// The scripts as one text, as the session's settings ask for it: plain, guarded or for a client. What a
/// client can't do is reported.
[[nodiscard]] std::string print_scripts(Session& session, const ScriptCommand& command,
                                        std::span<const compile::Script> scripts,
                                        const dialect::Dialect& dialect);

}  // namespace sqlgen::cli
