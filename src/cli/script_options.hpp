#pragma once

#include <vector>

#include "cli/command.hpp"
#include "compile/compiler.hpp"
#include "dialect/dialect.hpp"
#include "graph/plan/plan.hpp"
#include "project/settings.hpp"

namespace sqlgen::cli {

/// For commands that compile revisions.
inline constexpr Option kStrictOption{"strict", 0, "", "warnings about what the script holds are errors"};

inline constexpr Option kSqliteRebuildOption{
    "sqlite-rebuild", 0, "", "what SQLite can't do in place is done by making the table again"};

/// How the settings want a script of the dialect put together.
[[nodiscard]] compile::ScriptOptions script_options(const project::Settings& settings,
                                                    const dialect::Dialect& dialect);

/// What the database has where a plan starts, oldest first.
[[nodiscard]] std::vector<const ir::Revision*> applied_revisions(const graph::RevisionMap& map,
                                                                 const graph::Plan& plan);

}  // namespace sqlgen::cli
