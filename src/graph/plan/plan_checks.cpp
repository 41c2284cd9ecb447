#include "graph/plan/plan_checks.hpp"

#include <fmt/format.h>

#include <optional>
#include <set>
#include <string>

#include "support/text.hpp"

namespace sqlgen::graph {

namespace {

struct WrittenId {
  const std::string* operator()(const VersionInsert& change) const { return &change.id; }
  const std::string* operator()(const VersionUpdate& change) const { return &change.to; }
  const std::string* operator()(const VersionDelete&) const { return nullptr; }
};

}  // namespace

void check_version_width(const RevisionMap& map, const Plan& plan, std::optional<std::size_t> width,
                         Diagnostics& diagnostics) {
  if (!width) {
    return;
  }
  std::set<std::string> reported;
  std::set<std::string> quoted;
  for (const Step& step : plan.steps) {
    for (const VersionChange& change : step.version_changes) {
      const std::string* id = std::visit(WrittenId{}, change);
      if (id != nullptr && id->find('\'') != std::string::npos && quoted.insert(*id).second) {
        const std::optional<NodeId> node = map.find(*id);
        diagnostics
            .warning("id-with-quote",
                     fmt::format("revision id '{}' ends the text that it is written in", *id),
                     node ? map.revision(*node).id_span : Span{})
            .with_help("what follows the quote is run as SQL, as in Alembic; give the revision another id");
      }
      if (id == nullptr || utf8_length(*id) <= *width || !reported.insert(*id).second) {
        continue;
      }
      const std::optional<NodeId> node = map.find(*id);
      diagnostics
          .warning(
              "id-too-long",
              fmt::format("revision id '{}' is longer than the version column ({} characters)", *id, *width),
              node ? map.revision(*node).id_span : Span{})
          .with_label(fmt::format("{} characters", utf8_length(*id)))
          .with_help(
              "PostgreSQL refuses to store it; give the revision a shorter id, or the column a wider type "
              "(version_table.column_type in sqlgen.toml, version_table_impl() in env.py)");
    }
  }
}

}  // namespace sqlgen::graph
