#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <map>

#include "cli/commands/commands.hpp"
#include "cli/dialects.hpp"
#include "cli/scripts/script_options.hpp"
#include "cli/session.hpp"
#include "convert/convert.hpp"
#include "graph/plan/plan.hpp"
#include "project/project.hpp"
#include "support/files/file.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::array kConvertOptions{
    Option{"to", 0, "FORMAT", "toml, xml or sql", false, "toml xml sql"},
    Option{"engine", 0, "NAME", "which engine's part of multi-database revisions"},
    Option{"partial", 0, "", "of a folder, write what can be converted though the rest can't"},
    kStrictOption,
};

convert::Format format_of(const Invocation& invocation) {
  const std::string name = invocation.value("to");
  if (name == "toml") {
    return convert::Format::toml;
  }
  if (name == "xml") {
    return convert::Format::xml;
  }
  if (name == "sql") {
    return convert::Format::sql;
  }
  throw UsageError{name.empty() ? "'convert' needs '--to FORMAT'" : fmt::format("'--to {}' is unknown", name),
                   "it is toml, xml or sql"};
}

convert::Context context_of(Session& session, const Invocation& invocation) {
  convert::Context context{session.sources, {}, session.evaluation_context()};
  context.one_transaction = [&session](const dialect::Dialect& dialect) {
    const auto options = script_options(session.settings, dialect);
    return options.transactional_ddl && !options.transaction_per_revision;
  };
  if (invocation.has("dialect")) {
    if (auto dialect = session.make_dialect()) {
      context.dialects.push_back(std::move(dialect));
    }
    return context;
  }
  for (const std::string& name : dialect_names()) {
    context.dialects.push_back(make_dialect(name));
  }
  return context;
}

// "versions/ae10_x.py" in "versions" as "NEW/ae10_x.toml".
std::string target_path(const std::string& path, const std::string& folder, const std::string& new_folder,
                        std::string_view extension) {
  std::string_view name = path;
  name.remove_prefix(std::min(folder.size(), name.size()));
  while (name.starts_with('/')) {
    name.remove_prefix(1);
  }
  return fmt::format("{}/{}.{}", new_folder, name.substr(0, name.rfind('.')), extension);
}

// The revisions that the database has before `revision` runs, oldest first.
std::vector<const ir::Revision*> ancestors_of(const graph::RevisionMap& map, const ir::Revision& revision) {
  std::vector<const ir::Revision*> before;
  Diagnostics ignored;
  const auto plan = graph::plan_upgrade(map, revision.id, ignored);
  for (const graph::Step& step : plan ? plan->steps : std::vector<graph::Step>()) {
    if (step.revision != nullptr && step.revision->id != revision.id) {
      before.push_back(step.revision);
    }
  }
  return before;
}

Status convert_file(Session& session, convert::Context& context, const std::string& path,
                    convert::Format format) {
  const auto revision = project::read_revision(session.sources, session.settings, path, session.diagnostics);
  if (!revision) {
    return session.finish(std::nullopt);
  }
  return session.finish(convert::convert_revision(*revision, format, context, session.diagnostics));
}

Status convert_folder(Session& session, convert::Context& context, const std::string& folder,
                      convert::Format format, const Invocation& invocation) {
  if (!invocation.has("output")) {
    throw UsageError{"converting a folder needs '-o FOLDER'", "name the folder for the new files"};
  }
  const std::string new_folder = *session.settings.output;
  session.settings.output.reset();
  session.settings.revisions = {folder};
  const auto map = session.load_graph();
  if (!map) {
    return session.finish(std::nullopt);
  }
  context.ancestors = [&](const ir::Revision& revision) { return ancestors_of(*map, revision); };
  std::map<std::string, std::string> files;
  for (graph::NodeId node = 0; node < map->size(); ++node) {
    const ir::Revision& revision = map->revision(node);
    if (auto text = convert::convert_revision(revision, format, context, session.diagnostics)) {
      const std::string target = target_path(revision.path, folder, new_folder, invocation.value("to"));
      if (!files.emplace(target, *std::move(text)).second) {
        session.diagnostics.error("output-unwritable",
                                  fmt::format("two revisions would be written to '{}'", target),
                                  revision.id_span);
      }
    }
  }
  session.apply_strictness();
  const bool write = !session.diagnostics.has_errors() || invocation.has("partial");
  for (const auto& [path, text] : write ? files : std::map<std::string, std::string>()) {
    std::string why;
    std::error_code error;
    fs::create_directories(fs::path(path).parent_path(), error);
    if (!write_file_atomically(path, text, why)) {
      session.diagnostics.error("output-unwritable", fmt::format("can't write '{}': {}", path, why));
      break;
    }
  }
  const Status status = session.finish(std::nullopt);
  if (write && status == Status::done) {
    session.tell_written(
        fmt::format("{} file{} to {}", files.size(), files.size() == 1 ? "" : "s", new_folder));
  }
  return status;
}

Status run_convert(const Invocation& invocation) {
  const convert::Format format = format_of(invocation);
  Session session(invocation);
  if (!session.load_settings()) {
    return session.finish(std::nullopt);
  }
  if (!invocation.has("output")) {
    session.settings.output.reset();
  }
  convert::Context context = context_of(session, invocation);
  if (session.diagnostics.has_errors()) {
    return session.finish(std::nullopt);
  }
  const std::string& path = invocation.arguments[0];
  return fs::is_directory(path) ? convert_folder(session, context, path, format, invocation)
                                : convert_file(session, context, path, format);
}

}  // namespace

const Command kConvert{
    "convert",
    "FILE | FOLDER",
    "write a revision, or a folder of them, in TOML, XML or SQL",
    "A file's new text goes to standard output, a folder's new files to the folder that -o names. What is\n"
    "written compiles to the same script for every dialect, or for the one that --dialect names.",
    1,
    1,
    kConvertOptions,
    run_convert};

}  // namespace sqlgen::cli
