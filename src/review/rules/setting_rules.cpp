// Time limits, and what a script sets for the session.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "review/rules/helpers.hpp"

namespace sqlgen::review {

namespace {

bool waits_for_lock(const Statement& statement) {
  return std::any_of(statement.locks.begin(), statement.locks.end(),
                     [](const Lock& lock) { return blocks_writes(lock.mode) && !lock.table.is_quiet(); });
}

bool takes_long(const Statement& statement) {
  const auto loud = [](const auto& tables) {
    return std::any_of(tables.begin(), tables.end(), [](const auto& table) { return !table.is_quiet(); });
  };
  return loud(statement.reads) || loud(statement.rewrites) || loud(statement.builds);
}

// A finding for each revision, so that each can be accepted where it stands.
template <class IsMeant>
void without_limit(const Review& review, Reporter& reporter, std::string_view name, const IsMeant& is_meant,
                   std::string_view why) {
  for (std::size_t i = 0; i < review.statements.size();) {
    const graph::Step* step = review.statements[i].step;
    std::vector<std::size_t> found;
    for (; i < review.statements.size() && review.statements[i].step == step; ++i) {
      if (is_meant(review.statements[i])) {
        found.push_back(i);
      }
    }
    if (found.empty()) {
      continue;
    }
    const std::string more = found.size() == 1 ? ""
                                               : fmt::format(", nor for {} later statement{} of the revision",
                                                             found.size() - 1, found.size() == 2 ? "" : "s");
    Finding& finding =
        reporter.report_at(found.front(), "", fmt::format("no {} here{}: {}", name, more, why));
    finding.fix = fmt::format("SET LOCAL {} at the beginning of the transaction", name);
    finding.fix_sql = fmt::format("SET LOCAL {} = '{}'", name, name == "lock_timeout" ? "5s" : "15min");
  }
}

void no_lock_timeout(const Review& review, const Options& /*options*/, Reporter& reporter) {
  without_limit(
      review, reporter, "lock_timeout",
      [](const Statement& statement) { return waits_for_lock(statement) && !statement.lock_timeout_ms; },
      "while it waits for its lock, all who come after it wait for it");
}

void no_statement_timeout(const Review& review, const Options& /*options*/, Reporter& reporter) {
  without_limit(
      review, reporter, "statement_timeout",
      [](const Statement& statement) {
        return waits_for_lock(statement) && takes_long(statement) && !statement.statement_timeout_ms;
      },
      "it keeps others waiting for as long as it takes");
}

bool is_timeout(std::string_view name) {
  return name.ends_with("_timeout");
}

void report_leaks(const Review& review, Reporter& reporter, bool timeouts) {
  for (const Review::Leak& leak : review.leaks) {
    if (is_timeout(leak.name) != timeouts) {
      continue;
    }
    Finding& finding = reporter.report_at(
        leak.statement, leak.name,
        fmt::format("SET {} outlives its revision: it holds for all that follows in the script", leak.name));
    finding.fix = "SET LOCAL";
    finding.fix_sql = fmt::format("SET LOCAL {} = '{}'", leak.name, leak.value);
  }
}

void timeout_leak(const Review& review, const Options& /*options*/, Reporter& reporter) {
  report_leaks(review, reporter, true);
}

void setting_leak(const Review& review, const Options& /*options*/, Reporter& reporter) {
  report_leaks(review, reporter, false);
}

constexpr auto kSettingRules = std::to_array<Rule>({
    {"no-lock-timeout", Level::note, "a statement waits for a lock without a limit", "lock-table", nullptr,
     no_lock_timeout},
    {"no-statement-timeout", Level::note, "a statement that locks others out takes as long as it takes",
     "lock-table", nullptr, no_statement_timeout},
    {"timeout-leak", Level::note, "a time limit outlives the revision that sets it", "lock-table", nullptr,
     timeout_leak},
    {"setting-leak", Level::note, "a setting outlives the revision that makes it", "lock-table", nullptr,
     setting_leak},
});

}  // namespace

std::span<const Rule> setting_rules() {
  return kSettingRules;
}

}  // namespace sqlgen::review
