#include "project/overrides/overrides.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

#include "dialect/facts/known_dialects.hpp"
#include "frontend/sql/splitter.hpp"
#include "frontend/sql/sql_revision.hpp"
#include "project/overrides/overridden_body.hpp"
#include "support/text.hpp"

namespace sqlgen::project {

namespace {

constexpr std::string_view kEnding = ".sql";

std::string_view without_ending(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  return dot == std::string_view::npos || path.find('/', dot) != std::string_view::npos ? path
                                                                                        : path.substr(0, dot);
}

// What stands behind the last dot of a name.
std::string_view last_part(std::string_view name) {
  const std::string_view rest = without_ending(name);
  return rest.size() == name.size() ? std::string_view() : name.substr(rest.size() + 1);
}

bool has_statement(const SourceManager& sources, Span where) {
  Diagnostics told_elsewhere;
  const auto ranges = sql::split_statements(sources.text(where), where, told_elsewhere);
  return std::any_of(ranges.begin(), ranges.end(),
                     [](const sql::StatementRange& range) { return range.code_end > range.begin; });
}

class OverrideReader {
 public:
  OverrideReader(const SourceManager& sources, std::vector<ir::Revision>& revisions, Diagnostics& diagnostics)
      : sources_(sources), revisions_(revisions), diagnostics_(diagnostics) {}

  void add_sidecar(FileId file);
  void add_setting(const OverrideSetting& setting);

 private:
  void add(ir::Revision& revision, Override given);
  [[nodiscard]] bool is_known(const std::string& dialect, Span where);
  [[nodiscard]] std::shared_ptr<OverriddenBody> body_of(ir::Revision& revision);
  [[nodiscard]] ir::Revision* revision_beside(const SidecarName& name, Span where);

  const SourceManager& sources_;
  std::vector<ir::Revision>& revisions_;
  Diagnostics& diagnostics_;
};

std::shared_ptr<OverriddenBody> OverrideReader::body_of(ir::Revision& revision) {
  auto body = std::dynamic_pointer_cast<OverriddenBody>(revision.body);
  if (body == nullptr) {
    body = std::make_shared<OverriddenBody>(sources_, revision.file, revision.body);
    revision.body = body;
  }
  return body;
}

bool OverrideReader::is_known(const std::string& dialect, Span where) {
  const dialect::Facts* facts = dialect::find_dialect(dialect);
  if (dialect.empty() || (facts != nullptr && facts->written)) {
    return true;
  }
  std::vector<std::string> names;
  for (const dialect::Facts& known : dialect::known_dialects()) {
    if (known.written) {
      names.push_back(known.name);
    }
  }
  Diagnostic& error =
      diagnostics_.error("unknown-dialect", fmt::format("unknown dialect '{}'", dialect), where);
  if (const auto near = closest(dialect, names)) {
    error.with_help(fmt::format("did you mean '{}'?", *near));
  }
  error.with_help(fmt::format("dialects: {}", join(names, ", ")));
  return false;
}

ir::Revision* OverrideReader::revision_beside(const SidecarName& name, Span where) {
  std::vector<ir::Revision*> beside;
  for (ir::Revision& revision : revisions_) {
    if (without_ending(revision.path) == name.stem) {
      beside.push_back(&revision);
    }
  }
  if (beside.size() == 1) {
    return beside.front();
  }
  const std::string file = name.stem.substr(name.stem.rfind('/') + 1);
  if (beside.size() > 1) {
    diagnostics_
        .error("override-unknown",
               fmt::format("several revisions are called '{}': '{}' and '{}'", file, beside[0]->path,
                           beside[1]->path),
               where)
        .with_help("give one of the files another name, or use [overrides.\"ID\"] in sqlgen.toml");
    return nullptr;
  }
  std::vector<std::string> names;
  for (const ir::Revision& revision : revisions_) {
    names.emplace_back(without_ending(revision.path).substr(revision.path.rfind('/') + 1));
  }
  Diagnostic& error = diagnostics_.error(
      "override-unknown",
      fmt::format("this is SQL by hand for a revision '{}', and none is called so", name.stem), where);
  if (const auto near = closest(file, names)) {
    error.with_help(fmt::format("did you mean '{}'?", *near));
  }
  error.with_help(
      "its name begins with that of the revision's file: 0003_fill.upgrade.sql is beside 0003_fill.py");
  return nullptr;
}

void OverrideReader::add_sidecar(FileId file) {
  const std::string& path = sources_.path(file);
  const SidecarName name = *sidecar_name(path);
  const Span start{file, 0, 0};
  ir::Revision* revision = revision_beside(name, start);
  if (revision == nullptr || !is_known(name.dialect, start)) {
    return;
  }
  const Span all{file, 0, static_cast<std::uint32_t>(sources_.text(file).size())};
  add(*revision, {.direction = name.direction,
                  .dialect = name.dialect,
                  .part = sql::read_sql_part(sources_, all, name.direction, diagnostics_),
                  .origin = path,
                  .digest_line = "-- sqlgen: revision-sha256 {}",
                  .where = all});
}

void OverrideReader::add_setting(const OverrideSetting& setting) {
  const auto found = std::find_if(revisions_.begin(), revisions_.end(), [&](const ir::Revision& revision) {
    return revision.id == setting.revision.text;
  });
  if (found == revisions_.end()) {
    std::vector<std::string> ids;
    for (const ir::Revision& revision : revisions_) {
      ids.push_back(revision.id);
    }
    Diagnostic& error = diagnostics_.error("override-unknown",
                                           fmt::format("no revision has the id '{}'", setting.revision.text),
                                           setting.revision.span);
    if (const auto near = closest(setting.revision.text, ids)) {
      error.with_help(fmt::format("did you mean '{}'?", *near));
    }
    error.with_help("name the revision by its whole id");
    return;
  }
  if (!is_known(setting.dialect, setting.where)) {
    return;
  }
  Override given{.direction = setting.direction,
                 .dialect = setting.dialect,
                 .part = sql::read_sql_part(sources_, setting.text, setting.direction, diagnostics_),
                 .origin = fmt::format("[overrides.\"{}\"]", setting.revision.text),
                 .digest_line = "revision_sha256 = \"{}\"",
                 .where = setting.text};
  if (setting.revision_sha256.span.valid()) {
    given.part.revision_sha256 = setting.revision_sha256;
  }
  add(*found, std::move(given));
}

void OverrideReader::add(ir::Revision& revision, Override given) {
  const Span start{given.where.file, given.where.begin, given.where.begin};
  const bool empty = !has_statement(sources_, given.where);
  if (given.part.body == nullptr) {
    return;
  }
  if (empty != given.part.says_nothing) {
    diagnostics_
        .error("override-empty",
               empty ? fmt::format("'{}' has no statement", given.origin)
                     : fmt::format("'{}' says that there is nothing to do, and has statements", given.origin),
               start)
        .with_help(
            empty ? "write the step as SQL; where there is nothing to do, say it: '-- sqlgen: nothing-to-do'"
                  : "leave one of them out");
    return;
  }
  const auto body = body_of(revision);
  if (const Override* other = body->find(given.direction, given.dialect)) {
    diagnostics_
        .error("override-twice",
               fmt::format("both '{}' and '{}' stand in for the {} of '{}'", other->origin, given.origin,
                           given.direction == ir::Direction::upgrade ? "upgrade" : "downgrade", revision.id),
               start)
        .with_help("leave one of them out");
    return;
  }
  body->add(std::move(given));
}

}  // namespace

std::optional<SidecarName> sidecar_name(std::string_view path) {
  if (!path.ends_with(kEnding)) {
    return std::nullopt;
  }
  const auto direction_of = [](std::string_view word) {
    return word == "upgrade"     ? std::optional(ir::Direction::upgrade)
           : word == "downgrade" ? std::optional(ir::Direction::downgrade)
                                 : std::nullopt;
  };
  std::string_view rest = without_ending(path);
  SidecarName name;
  auto direction = direction_of(last_part(rest));
  if (!direction) {
    name.dialect = last_part(rest);
    rest = without_ending(rest);
    direction = direction_of(last_part(rest));
  }
  if (!direction) {
    return std::nullopt;
  }
  name.direction = *direction;
  name.stem = without_ending(rest);
  return name;
}

bool is_sidecar(std::string_view path, std::string_view text) {
  return sidecar_name(path) && !sql::declares_revision(text);
}

void apply_overrides(const SourceManager& sources, const std::vector<OverrideSetting>& settings,
                     const std::vector<FileId>& sidecars, std::vector<ir::Revision>& revisions,
                     Diagnostics& diagnostics) {
  OverrideReader reader(sources, revisions, diagnostics);
  for (const FileId file : sidecars) {
    reader.add_sidecar(file);
  }
  for (const OverrideSetting& setting : settings) {
    reader.add_setting(setting);
  }
}

}  // namespace sqlgen::project
