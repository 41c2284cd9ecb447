#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/map/revision_map.hpp"
#include "graph/plan/plan.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"
#include "support/text.hpp"

namespace sqlgen::graph {

/// Builds maps from lines such as "d < b c + x @ label": id, parents, dependencies, labels. Each line is a
/// file of its own, named ID.py, so that diagnostics have places.
class GraphTest : public ::testing::Test {
 protected:
  /// The map, or nothing and diagnostics.
  std::optional<RevisionMap> try_build(std::string_view lines) {
    std::vector<ir::Revision> revisions;
    for (const std::string& line : split(lines, '\n')) {
      if (!trim(line).empty()) {
        revisions.push_back(revision(std::string(trim(line))));
      }
    }
    return RevisionMap::build(std::move(revisions), diagnostics_);
  }

  RevisionMap build(std::string_view lines) {
    std::optional<RevisionMap> map = try_build(lines);
    EXPECT_TRUE(map.has_value()) << messages();
    return map ? std::move(*map) : *RevisionMap::build({}, diagnostics_);
  }

  /// All that was reported, as it is printed.
  [[nodiscard]] std::string messages() const { return render(diagnostics_, sources_); }

  static std::vector<std::string> ids(const RevisionMap& map, const std::vector<NodeId>& nodes) {
    std::vector<std::string> found;
    for (const NodeId node : nodes) {
      found.push_back(map.id(node));
    }
    return found;
  }

  /// A plan in short: each step on a line, with what it does to the version table.
  static std::string text(const Plan& plan) {
    std::string out;
    for (const Step& step : plan.steps) {
      out += (step.create_version_table ? "create; " : "") + step.short_log() + ":";
      for (const VersionChange& change : step.version_changes) {
        out += std::visit(Printer{}, change);
      }
      out += "\n";
    }
    return out;
  }

  std::string upgrade(const RevisionMap& map, std::string_view range) {
    return text_or_errors(plan_upgrade(map, range, diagnostics_));
  }
  std::string downgrade(const RevisionMap& map, std::string_view range) {
    return text_or_errors(plan_downgrade(map, range, diagnostics_));
  }
  std::string stamp(const RevisionMap& map, const std::vector<std::string>& ranges) {
    return text_or_errors(plan_stamp(map, ranges, diagnostics_));
  }

  Diagnostics diagnostics_;
  SourceManager sources_;

 private:
  struct Printer {
    std::string operator()(const VersionInsert& change) const { return " +" + change.id; }
    std::string operator()(const VersionUpdate& change) const { return " " + change.from + "=>" + change.to; }
    std::string operator()(const VersionDelete& change) const { return " -" + change.id; }
  };

  std::string text_or_errors(const std::optional<Plan>& plan) const {
    return plan ? text(*plan) : diagnostics_.all().back().id + ": " + diagnostics_.all().back().message;
  }

  ir::Revision revision(const std::string& line) {
    ir::Revision revision;
    revision.file = sources_.add(line.substr(0, line.find(' ')) + ".py", line);
    revision.path = sources_.path(revision.file);
    std::vector<ir::Located>* words = nullptr;
    std::size_t at = 0;
    for (const std::string& word : split(line, ' ')) {
      const Span span{revision.file, static_cast<std::uint32_t>(at),
                      static_cast<std::uint32_t>(at + word.size())};
      at += word.size() + 1;
      if (span.begin == 0) {
        revision.id = word;
        revision.id_span = span;
      } else if (word == "<" || word == "+" || word == "@") {
        words = word == "<"   ? &revision.down_revisions
                : word == "+" ? &revision.depends_on
                              : &revision.branch_labels;
      } else {
        words->push_back({word, span});
      }
    }
    revision.doc = "message " + revision.id;
    return revision;
  }
};

}  // namespace sqlgen::graph
