#pragma once

#include <optional>
#include <string>

#include "cli/command.hpp"
#include "graph/map/revision_map.hpp"
#include "project/settings/settings.hpp"
#include "review/model/review.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::cli {

/// What the command line and the configuration choose for a review.
struct ReviewChoices {
  review::Options options;
  std::optional<review::Level> fail_on;
  bool version_is_given = false;
};

/// What the command line says. Throws UsageError.
[[nodiscard]] ReviewChoices review_choices(const Invocation& invocation);

/// Adds what [review] of the configuration says where the command line says nothing; false where any of it is
/// wrong.
[[nodiscard]] bool apply_review_settings(const project::ReviewSettings& settings,
                                         const graph::RevisionMap& map, ReviewChoices& choices,
                                         Diagnostics& diagnostics);

/// Whether an Alembic project's env.py has a transaction for each revision where it is connected, as far as
/// its text tells; nothing where it has no such part.
[[nodiscard]] std::optional<bool> online_transaction_per_revision(const project::Settings& settings);

/// What a report calls the project: the folder that its configuration is in.
[[nodiscard]] std::string project_name(const project::Settings& settings);

}  // namespace sqlgen::cli
