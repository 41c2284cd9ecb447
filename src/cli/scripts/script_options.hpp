#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "cli/command.hpp"
#include "compile/compiler.hpp"
#include "dialect/dialect.hpp"
#include "graph/plan/plan.hpp"
#include "project/settings/settings.hpp"

namespace sqlgen::cli {

/// For commands that compile revisions.
inline constexpr Option kStrictOption{"strict", 0, "", "warnings about what the script holds are errors"};

inline constexpr Option kBindParametersOption{
    "bind-parameters", 0, "", "values given beside a statement are written into it, in place of NULL"};

inline constexpr Option kSqliteRebuildOption{
    "sqlite-rebuild", 0, "", "what SQLite can't do in place is done by making the table again"};
inline constexpr Option kUnresolvedOption{
    "unresolved", 0,
    "HOW",        "what can't be compiled is an error, or left to a person: error or manual",
    false,        "error manual"};

inline constexpr Option kAssumeOption{
    "assume", 0, "WHAT=STATE",
    "taken for granted, and checked by the script: TABLE=empty has no rows, REV=done is done already", true};

/// The options of both, for a command's row.
template <std::size_t A, std::size_t B>
[[nodiscard]] constexpr std::array<Option, A + B> joined(const std::array<Option, A>& first,
                                                         const std::array<Option, B>& second) {
  std::array<Option, A + B> all{};
  std::copy(first.begin(), first.end(), all.begin());
  std::copy(second.begin(), second.end(), all.begin() + A);
  return all;
}

/// Whether values that are given beside a statement are written into it.
[[nodiscard]] bool binds_parameters(const project::Settings& settings);

/// How the settings want a script of the dialect put together.
[[nodiscard]] compile::ScriptOptions script_options(const project::Settings& settings,
                                                    const dialect::Dialect& dialect);

/// Takes what the settings assume into the options; false where they name a revision that there is not
/// (reported).
[[nodiscard]] bool add_assumptions(const project::Settings& settings, const graph::RevisionMap& map,
                                   compile::ScriptOptions& options, Diagnostics& diagnostics);

/// What the database has where a plan starts, oldest first.
[[nodiscard]] std::vector<const ir::Revision*> applied_revisions(const graph::RevisionMap& map,
                                                                 const graph::Plan& plan);

}  // namespace sqlgen::cli
