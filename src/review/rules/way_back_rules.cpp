// The way back: what taking the revisions back does not restore.

#include <fmt/format.h>

#include <array>

#include "review/rules/helpers.hpp"

namespace sqlgen::review {

namespace {

// A revision that has the script do something.
bool does_something(const Review& review, const ir::Revision* revision) {
  for (const Statement& statement : review.statements) {
    if (statement.revision() == revision && !statement.is_version_row) {
      return true;
    }
  }
  return false;
}

template <class Use>
void for_each_way(const Review& review, WayBack::Kind kind, const Use& use) {
  for (const WayBack& way : review.way_back) {
    if (way.kind == kind && way.revision != nullptr) {
      use(way);
    }
  }
}

void irreversible(const Review& review, const Options& /*options*/, Reporter& reporter) {
  for_each_way(review, WayBack::Kind::irreversible, [&](const WayBack& way) {
    reporter
        .report_of(*way.revision, way.revision->id,
                   fmt::format("its downgrade says that there is none: {}", way.reason))
        .fix = "a backup from before is the way back";
  });
}

void downgrade_fails(const Review& review, const Options& /*options*/, Reporter& reporter) {
  for_each_way(review, WayBack::Kind::fails, [&](const WayBack& way) {
    reporter
        .report_of(*way.revision, way.revision->id,
                   fmt::format("its downgrade does not compile: {}", way.reason))
        .fix = "'sqlgen check' shows where";
  });
}

void empty_downgrade(const Review& review, const Options& /*options*/, Reporter& reporter) {
  for_each_way(review, WayBack::Kind::empty, [&](const WayBack& way) {
    if (does_something(review, way.revision)) {
      reporter
          .report_of(*way.revision, way.revision->id,
                     "its downgrade does nothing: the version goes back, the database stays")
          .fix = "write it, or raise where there is none";
    }
  });
}

void type_left_behind(const Review& review, const Options& /*options*/, Reporter& reporter) {
  for (const WayBack& way : review.way_back) {
    if (way.revision != nullptr && !way.left_types.empty()) {
      reporter
          .report_of(
              *way.revision, way.left_types.front(),
              fmt::format("its downgrade leaves {} behind: the next upgrade fails, for it is there already",
                          listed(way.left_types)))
          .fix = "drop the type in the downgrade: sa.Enum(name=...).drop(op.get_bind())";
    }
  }
}

void downgrade_differs(const Review& review, const Options& /*options*/, Reporter& reporter) {
  for (const WayBack& way : review.way_back) {
    if (way.revision != nullptr && !way.left.empty()) {
      reporter.report_of(*way.revision, way.revision->id,
                         fmt::format("after its downgrade the schema is not as it was: {}", way.left));
    }
  }
}

constexpr auto kWayBackRules = std::to_array<Rule>({
    {"irreversible", Level::note, "a downgrade is declared impossible", "", nullptr, irreversible},
    {"downgrade-fails", Level::note, "a downgrade does not compile", "", nullptr, downgrade_fails},
    {"empty-downgrade", Level::note, "a downgrade does nothing", "", nullptr, empty_downgrade},
    {"type-left-behind", Level::slow, "a downgrade leaves a type behind", "", nullptr, type_left_behind},
    {"downgrade-differs", Level::note, "a downgrade does not restore the schema", "", nullptr,
     downgrade_differs},
});

}  // namespace

std::span<const Rule> way_back_rules() {
  return kWayBackRules;
}

}  // namespace sqlgen::review
