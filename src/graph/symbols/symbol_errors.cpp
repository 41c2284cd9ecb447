#include "graph/symbols/symbol_errors.hpp"

#include <fmt/format.h>

#include "graph/symbols/suggestion.hpp"
#include "support/text.hpp"

namespace sqlgen::graph {

namespace {

constexpr std::size_t kMostListed = 10;  // of what a symbol may have meant; more help nobody

// Names each revision in a note of its own, with the place of its id.
void add_revisions(Diagnostic& diagnostic, const RevisionMap& map, const std::vector<NodeId>& nodes) {
  for (std::size_t i = 0; i < nodes.size() && i < kMostListed; ++i) {
    const ir::Revision& revision = map.revision(nodes[i]);
    diagnostic.with_note(fmt::format("'{}' in {}", revision.id, revision.path));
  }
  if (nodes.size() > kMostListed) {
    diagnostic.with_note(fmt::format("and {} more", nodes.size() - kMostListed));
  }
}

}  // namespace

CompileError unknown_revision(const RevisionMap& map, std::string_view name) {
  if (name.empty()) {
    return {"unknown-revision",
            "a revision symbol is empty",
            {},
            "write an id, a label, 'head', 'heads' or 'base'"};
  }
  CompileError error("unknown-revision", fmt::format("can't locate revision identified by '{}'", name));
  if (map.empty()) {
    error.diagnostic().with_help("there are no revisions; name their folder with --revisions");
    return error;
  }
  add_suggestion(error.diagnostic(), name, map.names());
  if (error.diagnostic().help.empty()) {
    error.diagnostic().with_help("'sqlgen history' lists the revisions that there are");
  }
  return error;
}

CompileError ambiguous_revision(const RevisionMap& map, std::string_view prefix,
                                const std::vector<std::string>& names) {
  CompileError error("ambiguous-revision", fmt::format("more than one revision starts with '{}'", prefix));
  std::vector<NodeId> nodes;
  for (const std::string& name : names) {
    nodes.push_back(*map.find(name));
  }
  add_revisions(error.diagnostic(), map, nodes);
  error.diagnostic().with_help("write more of the id");
  return error;
}

CompileError multiple_heads(const RevisionMap& map, const std::vector<NodeId>& heads,
                            std::string_view argument) {
  CompileError error("multiple-heads",
                     fmt::format("multiple head revisions are present for given argument '{}'", argument));
  add_revisions(error.diagnostic(), map, heads);
  error.diagnostic().with_help(
      "name one of them, '<branchname>@head' for that of one branch, or 'heads' for all; or join them with a "
      "merge "
      "revision");
  return error;
}

CompileError not_on_branch(const RevisionMap& map, NodeId node, std::string_view label) {
  return {"unknown-revision",
          fmt::format("revision '{}' is not a member of branch '{}'", map.id(node), label),
          {},
          fmt::format("leave out '{}@', or name a revision below or above the one with that label", label)};
}

CompileError ambiguous_walk(const RevisionMap& map, std::optional<NodeId> here,
                            const std::vector<NodeId>& ways, bool up) {
  const std::string place =
      here ? fmt::format("'{}'", map.id(*here)) : std::string(up ? "base" : "the heads");
  CompileError error("ambiguous-walk", fmt::format("ambiguous walk: more than one way leads {} from {}",
                                                   up ? "up" : "down", place));
  add_revisions(error.diagnostic(), map, ways);
  error.diagnostic().with_help(up ? "choose a branch with 'label@+N', or name the revision itself"
                                  : "name the revision itself");
  return error;
}

CompileError walked_too_far(std::string_view symbol) {
  return {"not-reachable",
          fmt::format("relative revision '{}' leads past the end of the history", symbol),
          {},
          "count fewer steps; 'base' is what lies below the first revision, 'heads' what is last"};
}

CompileError ambiguous_start(const std::vector<std::string>& current, std::string_view direction) {
  return {"ambiguous-walk",
          fmt::format("ambiguous {} from multiple current revisions: {}", direction, join(current, ", ")),
          {},
          "choose a branch ('label@+1', 'label@-1'), or name the revision itself"};
}

CompileError not_reachable(std::string_view destination, std::string_view direction) {
  return {"not-reachable",
          fmt::format("destination '{}' is not a valid {} target from the start that is given", destination,
                      direction),
          {},
          direction == "downgrade" ? "a downgrade goes from START to one of its ancestors: START:DEST"
                                   : "an upgrade goes from START to one of its descendants: START:DEST"};
}

}  // namespace sqlgen::graph
