#include "cli/revision/revision_maker.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <system_error>

#include "cli/clock.hpp"
#include "cli/revision/new_id.hpp"
#include "graph/plan/plan.hpp"
#include "graph/symbols/resolver.hpp"
#include "support/files/file.hpp"
#include "support/spelling/control_characters.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

namespace {

constexpr std::size_t kDefaultSlugLength = 40;

}  // namespace

bool RevisionMaker::find_parents(const std::vector<std::string>& symbols) {
  if (map_ == nullptr) {
    return true;
  }
  const graph::Resolver resolver(*map_);
  std::set<graph::NodeId> seen;
  for (const std::string& symbol : symbols) {
    for (const graph::Place& place : resolver.revisions(symbol)) {
      if (place.kind != graph::Place::Kind::revision) {
        continue;
      }
      if (!seen.insert(place.node).second) {
        error("duplicate-head", fmt::format("'{}' is named twice", map_->id(place.node)));
        return false;
      }
      if (!map_->node(place.node).is_head() && !invocation_.has("splice")) {
        error("not-a-head", fmt::format("revision '{}' is not a head", map_->id(place.node)))
            .with_help("say --splice to make a new branch from it");
        return false;
      }
      parents_.push_back(place.node);
      revision_.parents.push_back(map_->id(place.node));
    }
  }
  return true;
}

bool RevisionMaker::find_dependencies() {
  for (const std::string& symbol : invocation_.values("depends-on")) {
    const auto node = map_ != nullptr ? graph::Resolver(*map_).revision(symbol) : std::nullopt;
    if (!node) {
      error("unknown-revision", fmt::format("can't locate revision identified by '{}'", symbol));
      return false;
    }
    bool is_label = false;
    for (const ir::Located& label : map_->revision(*node).branch_labels) {
      is_label = is_label || label.text == symbol;
    }
    revision_.depends_on.push_back(is_label ? symbol : map_->id(*node));
  }
  return true;
}

bool RevisionMaker::check_id() {
  revision_.id = invocation_.has("rev-id") ? invocation_.value("rev-id") : new_id(map_);
  if (revision_.id.empty() || revision_.id.find_first_of("@-+:") != std::string::npos ||
      find_control(revision_.id)) {
    error("bad-revision-id", fmt::format("'{}' can't be a revision id", escape_controls(revision_.id)))
        .with_help("an id has none of the characters @ - + : and no control characters");
    return false;
  }
  for (const std::string& label : invocation_.values("branch-label")) {
    if (label.empty() || find_control(label)) {
      error("bad-revision-id", fmt::format("'{}' can't be a branch label", escape_controls(label)))
          .with_help("a label has no control characters");
      return false;
    }
  }
  if (map_ != nullptr && map_->find(revision_.id)) {
    error("duplicate-revision", fmt::format("there is a revision '{}' already", revision_.id));
    return false;
  }
  if (utf8_length(revision_.id) > graph::kVersionColumnWidth) {
    session_.diagnostics
        .warning("id-too-long",
                 fmt::format("revision id '{}' is longer than the version column ({} characters)",
                             revision_.id, graph::kVersionColumnWidth))
        .with_help("PostgreSQL refuses to store it; give the revision a shorter id");
  }
  return true;
}

bool RevisionMaker::is_read(const std::string& folder) const {
  const auto whole = [](const std::string& path) {
    std::error_code ignored;  // a folder that is not there yet
    return std::filesystem::weakly_canonical(std::filesystem::absolute(path, ignored), ignored);
  };
  const auto wanted = whole(folder);
  const auto& folders = session_.settings.revisions;
  return std::any_of(folders.begin(), folders.end(), [&](const std::string& known) {
    const auto inner = wanted.lexically_relative(whole(known));
    return inner == "." || (session_.settings.recursive && !inner.empty() && *inner.begin() != "..");
  });
}

std::optional<std::string> RevisionMaker::folder() {
  const auto& folders = session_.settings.revisions;
  if (invocation_.has("version-path")) {
    const std::string& folder = invocation_.value("version-path");
    if (!is_read(folder)) {
      error("no-version-path", fmt::format("'{}' is none of the project's folders of revisions", folder))
          .with_help(fmt::format("the project has: {}", fmt::join(folders, ", ")));
      return std::nullopt;
    }
    return folder;
  }
  if (folders.size() == 1) {
    return folders.front();
  }
  if (!parents_.empty()) {
    const std::string& path = map_->revision(parents_.front()).path;
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? "." : path.substr(0, slash);
  }
  error("no-version-path", "the project has several folders of revisions")
      .with_help("name one with --version-path DIR");
  return std::nullopt;
}

std::optional<project::Format> RevisionMaker::format() {
  if (invocation_.has("format")) {
    const auto format = project::format_of_name(invocation_.value("format"));
    if (!format) {
      throw UsageError{fmt::format("'--format {}' is unknown", invocation_.value("format")),
                       "it is py, toml, xml or sql"};
    }
    return format;
  }
  if (parents_.empty()) {
    return session_.settings.alembic ? project::Format::python : project::Format::toml;
  }
  const std::string& path = map_->revision(parents_.front()).path;
  return project::format_of_name(path.substr(path.rfind('.') + 1));
}

bool RevisionMaker::create_folders(const std::string& path) {
  for (std::size_t slash = path.find('/', 1); slash != std::string::npos; slash = path.find('/', slash + 1)) {
    if (::mkdir(path.substr(0, slash).c_str(), 0777) != 0 && errno != EEXIST) {
      return false;
    }
  }
  return true;
}

std::optional<std::string> RevisionMaker::make(const std::vector<std::string>& head_symbols) {
  if (!find_parents(head_symbols) || !find_dependencies() || !check_id()) {
    return std::nullopt;
  }
  revision_.labels = invocation_.values("branch-label");
  revision_.message = invocation_.has("message") ? invocation_.value("message") : "empty message";
  revision_.created = project::moment_of(present_time(invocation_.value("now")));
  const auto& alembic = session_.settings.alembic;
  const auto where = folder();
  const auto notation = format();
  if (!where || !notation) {
    return std::nullopt;
  }
  const std::string pattern =
      alembic && alembic->file_template ? *alembic->file_template : "%(rev)s_%(slug)s";
  const std::size_t length = alembic && alembic->truncate_slug_length
                                 ? static_cast<std::size_t>(std::atoi(alembic->truncate_slug_length->c_str()))
                                 : kDefaultSlugLength;
  const auto name = project::revision_file_name(revision_, *notation, pattern, length);
  if (!name) {
    error("config-type", fmt::format("can't make a file name of file_template '{}'", pattern))
        .with_help("its tokens are rev, slug, epoch, year, month, day, hour, minute, second");
    return std::nullopt;
  }
  const std::string path = join_path(*where, *name);
  const std::string schema(project::schema_file_name(*notation));
  if (name->find('/') == std::string::npos && !schema.empty() &&
      ::access(join_path(*where, schema).c_str(), R_OK) == 0) {
    revision_.schema = schema;
  }
  std::string why = "the file exists already";
  if (!create_folders(path) || ::access(path.c_str(), F_OK) == 0 ||
      !write_file_atomically(path, project::revision_text(revision_, *notation), why)) {
    error("output-unwritable", fmt::format("can't write '{}': {}", path, why));
    return std::nullopt;
  }
  return path;
}

}  // namespace sqlgen::cli
