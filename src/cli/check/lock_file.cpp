#include "cli/check/lock_file.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "support/digest/sha256.hpp"
#include "support/files/file.hpp"
#include "support/spelling/control_characters.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

namespace {

constexpr std::string_view kFirstLine = "# sqlgen.lock: revisions that are released, by `sqlgen lock`";

using Digests = std::map<std::string, std::string>;  // by id

bool is_digest(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// Of the lines that are lines of a lock file; the number of the first that is not, 0 where there is none.
std::pair<Digests, std::size_t> read_lines(const std::string& text) {
  Digests locked;
  std::size_t number = 0, damaged = text.starts_with(kFirstLine) ? 0 : 1;
  for (const std::string& line : split(text, '\n')) {
    ++number;
    const std::vector<std::string> fields = split(line, '\t');
    if (fields.size() >= 3 && is_digest(fields[1])) {
      locked[fields[0]] = fields[1];
    } else if (damaged == 0 && number > 1 && !trim(line).empty()) {
      damaged = number;
    }
  }
  return {std::move(locked), damaged};
}

std::optional<std::pair<Digests, std::size_t>> read_lock(const std::string& path) {
  std::string why;
  const auto text = read_file(path, why);
  return text ? std::optional(read_lines(*text)) : std::nullopt;
}

void report_vanished(Session& session, const std::string& id) {
  session.diagnostics
      .error("locked-revision", fmt::format("revision '{}' is released, and no file has it any more",
                                            escape_controls(utf8_prefix(id, 200))))
      .with_help("databases that have it can't be moved without it: bring it back");
}

// The revisions, by their numbers, that come before one of those that are locked.
std::set<graph::NodeId> before_locked(const graph::RevisionMap& map, const Digests& locked) {
  std::vector<graph::NodeId> waiting;
  for (const auto& [id, digest] : locked) {
    if (const auto node = map.find(id)) {
      waiting.push_back(*node);
    }
  }
  std::set<graph::NodeId> before;
  while (!waiting.empty()) {
    const graph::Node& node = map.node(waiting.back());
    waiting.pop_back();
    for (const auto* links : {&node.down, &node.dependencies}) {
      for (const graph::NodeId parent : *links) {
        if (before.insert(parent).second) {
          waiting.push_back(parent);
        }
      }
    }
  }
  return before;
}

void check_new(Session& session, const graph::RevisionMap& map, const Digests& locked) {
  for (const graph::NodeId node : before_locked(map, locked)) {
    const ir::Revision& revision = map.revision(node);
    if (!locked.contains(revision.id)) {
      session.diagnostics
          .error("locked-revision",
                 fmt::format("revision '{}' is new, and comes before one that is released", revision.id),
                 revision.id_span)
          .with_help("databases that have the later one never get it: put it after the heads");
    }
  }
}

}  // namespace

std::string lock_path(const project::Settings& settings) {
  const std::size_t slash = settings.configuration_file.rfind('/');
  return join_path(slash == std::string::npos ? "" : settings.configuration_file.substr(0, slash),
                   "sqlgen.lock");
}

std::string lock_text(const Session& session, const graph::RevisionMap& map) {
  std::map<std::string, std::string> lines;  // by id: the order does not depend on the graph
  for (graph::NodeId node = 0; node < map.size(); ++node) {
    const ir::Revision& revision = map.revision(node);
    lines[revision.id] = fmt::format("{}\t{}\t{}\n", revision.id,
                                     sha256_of_text(session.sources.text(revision.file)), revision.path);
  }
  std::string text = fmt::format("{}\n", kFirstLine);
  for (const auto& [id, line] : lines) {
    text += line;
  }
  return text;
}

void check_lock_of_unlinked(Session& session, const std::string& path) {
  std::set<std::string> vanished;
  const auto lock = read_lock(path);
  if (!lock) {
    return;
  }
  const Digests& locked = lock->first;
  for (const Diagnostic& diagnostic : session.diagnostics.all()) {
    // The place is the id as somebody names it, in quotes or without.
    if (diagnostic.id == "unknown-revision" && diagnostic.span.valid()) {
      std::string_view name = session.sources.text(diagnostic.span);
      const std::size_t begin = name.find_first_not_of("\"' ");
      name = begin == std::string_view::npos ? "" : name.substr(begin);
      name = name.substr(0, name.find_last_not_of("\"' ") + 1);
      if (locked.contains(std::string(name))) {
        vanished.emplace(name);
      }
    }
  }
  for (const std::string& id : vanished) {
    report_vanished(session, id);
  }
}

namespace {

void check_locked(Session& session, const graph::RevisionMap& map, const Digests& locked) {
  for (const auto& [id, digest] : locked) {
    const auto node = map.find(id);
    const std::string shown = escape_controls(utf8_prefix(id, 200));
    if (!node) {
      report_vanished(session, id);
      continue;
    }
    const ir::Revision& revision = map.revision(*node);
    if (sha256_of_text(session.sources.text(revision.file)) != digest) {
      session.diagnostics
          .error("locked-revision",
                 fmt::format("revision '{}' is released, and was edited since: {}", shown, revision.path))
          .with_help("databases that have it don't get the edit: take it back, and write a new revision")
          .with_help("where no database is concerned, 'sqlgen lock' writes the file anew");
    }
  }
  check_new(session, map, locked);
}

}  // namespace

void check_lock(Session& session, const graph::RevisionMap& map, const std::string& path) {
  const auto lock = read_lock(path);
  if (!lock) {
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored)) {
      session.diagnostics.error("damaged-lock", fmt::format("{} can't be read", path))
          .with_help("what is released is not known without it");
    }
    return;
  }
  if (const std::size_t line = lock->second; line != 0) {
    session.diagnostics
        .error("damaged-lock", fmt::format("line {} of {} is not as 'sqlgen lock' writes it", line, path))
        .with_help(
            "take the file back from where the project is kept; after a merge, write it anew with 'sqlgen "
            "lock'");
  }
  check_locked(session, map, lock->first);
}

void check_list(Session& session, const graph::RevisionMap& map, const std::string& path) {
  const auto lock = read_lock(path);
  if (lock && lock->second == 0) {
    check_locked(session, map, lock->first);
  }
}

}  // namespace sqlgen::cli
