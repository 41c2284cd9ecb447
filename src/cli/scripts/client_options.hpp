#pragma once

#include <array>

#include "cli/command.hpp"
#include "dialect/names.hpp"
#include "emit/client/options.hpp"
#include "project/settings/settings.hpp"

namespace sqlgen::cli {

/// For commands that write a script.
inline constexpr std::array kClientOptions{
    Option{"for", 0, "CLIENT", "a script that is safe to apply with this program: psql or sqlite3", false,
           "psql sqlite3"},
    Option{"guard", 0, "", "a check in front that the database is where the script begins"},
    Option{"transactions", 0, "WHERE", "with --for: each revision in one of its own, one for all, or none",
           false, "each one none"},
    Option{"wait", 0, "", "with --for: wait for another session's script in place of stopping"},
    Option{"lock-timeout", 0, "TIME", "with --for psql: how long a statement waits for a lock (default: 5s)"},
    Option{"statement-timeout", 0, "TIME",
           "with --for psql: how long a statement may take (default: 0, any)"},
    Option{"role", 0, "NAME", "with --for psql: the role that the script becomes"},
    Option{"search-path", 0, "SCHEMAS", "with --for psql: the search path, as app,public"},
    Option{"history-table", 0, "NAME", "with --for: a table that takes a row for each revision"},
    Option{"split", 0, "DIR", "with --for: a folder with a file for each revision and one that applies them"},
    Option{"header", 0, "TEXT",
           "with --for: what the script's head says, beside revisions and their digests"},
};

/// Takes the options into the settings: they go before what files say, and the client names the dialect.
/// Throws UsageError.
void apply_client_options(const Invocation& invocation, project::Settings& settings);

/// What the settings ask for.
[[nodiscard]] emit::ClientOptions client_options(const project::ClientSettings& settings,
                                                 const dialect::Names& names);

}  // namespace sqlgen::cli
