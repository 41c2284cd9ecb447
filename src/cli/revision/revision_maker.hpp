#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/session.hpp"
#include "graph/map/revision_map.hpp"
#include "project/new_revision.hpp"

namespace sqlgen::cli {

/// Puts together a new revision from the command line and the graph, and writes its file.
class RevisionMaker {
 public:
  RevisionMaker(Session& session, const Invocation& invocation, const graph::RevisionMap* map)
      : session_(session), invocation_(invocation), map_(map) {}

  std::optional<std::string> make(const std::vector<std::string>& head_symbols);

 private:
  bool find_parents(const std::vector<std::string>& symbols);
  bool find_dependencies();
  bool check_id();
  /// Whether the project's revisions are looked for in that folder.
  [[nodiscard]] bool is_read(const std::string& folder) const;
  std::optional<std::string> folder();
  std::optional<project::Format> format();
  bool create_folders(const std::string& path);
  Diagnostic& error(std::string id, std::string message) {
    return session_.diagnostics.error(std::move(id), std::move(message));
  }

  Session& session_;
  const Invocation& invocation_;
  const graph::RevisionMap* map_;
  std::vector<graph::NodeId> parents_;
  project::NewRevision revision_;
};

}  // namespace sqlgen::cli
