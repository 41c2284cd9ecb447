#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "cli/bundle/bundle.hpp"
#include "cli/client_options.hpp"
#include "cli/client_script.hpp"
#include "cli/commands/commands.hpp"
#include "cli/review/make_review.hpp"
#include "cli/script_options.hpp"
#include "cli/script_run.hpp"
#include "compile/client_syntax.hpp"
#include "emit/client/states.hpp"
#include "emit/plain_script.hpp"
#include "support/file.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::array kOptions{
    Option{"pg", 0, "VERSION", "the version of the server, 12 to 17 (default: 15), for the review"},
    Option{"rows", 0, "TABLE=COUNT", "how many rows a table has; or a file of such lines; for the review",
           true},
    Option{"tag", 0, "TAG", "what context.get_tag_argument() gives"},
    Option{"x", 'x', "KEY=VALUE", "what context.get_x_argument() gives", true},
    Option{"engine", 0, "NAME", "which database of a multi-database project"},
    kSqliteRebuildOption,
    kAssumeOption,
};

// A bundle's scripts are for the dialect's client: it is not chosen.
constexpr bool is_chosen(const Option& option) {
  return option.name != "for" && option.name != "guard";
}

constexpr auto client_choices() {
  std::array<Option, kClientOptions.size() - 2> options{};
  std::copy_if(kClientOptions.begin(), kClientOptions.end(), options.begin(), is_chosen);
  return options;
}

constexpr auto kBundleOptions = joined(kOptions, client_choices());

// The command line of the review: it is of the plain script.
Invocation for_review(Invocation invocation) {
  for (const Option& option : kClientOptions) {
    invocation.options.erase(std::string(option.name));
  }
  return invocation;
}

// The script of another command for the client, in a session of its own. Nothing where that fails, and then
// the session says why.
std::optional<std::string> client_script(Session& session, const Invocation& invocation,
                                         const std::string& command, Planner make_plan) {
  if (!session.load_settings()) {
    return std::nullopt;
  }
  const auto map = session.load_graph();
  if (!map) {
    return std::nullopt;
  }
  session.begin(*map, invocation.arguments.front());
  session.read_environment();
  const auto scripts = compile_parts(session, invocation, invocation.arguments, *map, make_plan);
  if (!scripts) {
    return std::nullopt;
  }
  const auto dialect = session.make_dialect();
  std::string text = print_scripts(session, {command, invocation.value("now")}, *scripts, *dialect);
  session.apply_strictness();
  return session.diagnostics.has_errors() ? std::nullopt : std::optional(std::move(text));
}

// Why there is no way back, as the errors say it.
std::string no_way_back(const Session& session) {
  Diagnostics errors;
  for (const Diagnostic& diagnostic : session.diagnostics.all()) {
    if (diagnostic.severity == Severity::error) {
      errors.add(diagnostic);
    }
  }
  return fmt::format(
      "# There is no downgrade script\n\nThe downgrade does not compile:\n\n```\n{}```\n\nThe way back is a "
      "backup "
      "that is made before the upgrade.\n",
      render(errors, session.sources, {.color = false}));
}

// Writes the folder as a whole: beside its place, and then renamed.
bool write_folder(const std::string& folder, const std::vector<BundleFile>& files, Diagnostics& diagnostics) {
  const fs::path place = fs::path(folder).has_filename() ? fs::path(folder) : fs::path(folder).parent_path();
  const fs::path partial = place.string() + ".partial";
  std::error_code error;
  fs::remove_all(partial, error);
  for (const auto& [name, bytes] : files) {
    fs::create_directories((partial / name).parent_path(), error);
    std::string why = error.message();
    if (error || !write_file_atomically((partial / name).string(), bytes, why)) {
      diagnostics.error("output-unwritable",
                        fmt::format("can't write '{}': {}", (partial / name).string(), why));
      fs::remove_all(partial, error);
      return false;
    }
  }
  fs::rename(partial, place, error);
  if (error) {
    diagnostics
        .error("output-unwritable", fmt::format("can't write '{}': {}", place.string(), error.message()))
        .with_help("name a folder that is empty, or not there yet");
    fs::remove_all(partial, error);
    return false;
  }
  return true;
}

std::string folder_of(const Invocation& invocation) {
  if (!invocation.has("output")) {
    throw UsageError{"'bundle' writes a folder, and none is named", "name it: -o DIR"};
  }
  std::string folder = invocation.value("output");
  if (folder.empty() || folder.ends_with(".zip") || folder.ends_with(".tar.gz") || folder.ends_with(".tgz")) {
    throw UsageError{fmt::format("'{}' is no name for a folder, and archives are not written", folder),
                     "name a folder, and pack it: tar czf bundle.tar.gz DIR"};
  }
  return folder;
}

Status run_bundle(const Invocation& invocation) {
  const std::string folder = folder_of(invocation);
  const Invocation reviewing = for_review(invocation);
  Session session(reviewing);
  const auto made = make_review(session, reviewing, review_choices(reviewing));
  session.settings.strict = true;
  session.apply_strictness();
  if (!made || session.diagnostics.has_errors()) {
    return session.finish(std::nullopt);
  }
  const std::string client(compile::client_syntax(made->dialect->name()).program);
  Invocation up = invocation;
  up.options["for"] = {client};
  up.options["dialect"] = {std::string(made->dialect->name())};
  Session up_session(up, false);
  const auto upgrade = client_script(up_session, up, "upgrade", upgrade_plan);
  if (!upgrade) {
    return up_session.finish(std::nullopt);
  }
  Invocation down = up;
  const std::vector<emit::VersionSet> states = emit::version_states(made->script.plan);
  down.arguments = {emit::state_argument(states.back()) + ":" + emit::state_argument(states.front())};
  Session down_session(down, false);
  const auto downgrade = client_script(down_session, down, "downgrade", downgrade_plan);
  const review::ReportContext context = report_context(session, *made);
  const BundleFacts facts{context.project, invocation.arguments.front(), client, downgrade.has_value()};
  std::vector<BundleFile> files{bundle_readme(made->script, facts), {"upgrade.sql", *upgrade}};
  files.push_back(downgrade ? BundleFile{"downgrade.sql", *downgrade}
                            : BundleFile{"DOWNGRADE-IMPOSSIBLE.md", no_way_back(down_session)});
  for (BundleFile& file :
       database_checks(made->script, *made->dialect, made->before->database(), made->after->database())) {
    files.push_back(std::move(file));
  }
  files.emplace_back("plain/upgrade.sql", emit::plain_script(made->script));
  files.emplace_back("review.md", review::markdown_report(made->review, context));
  files.emplace_back("review.html", review::html_report(made->review, context));
  files.emplace_back("review.json", review::json_report(made->review, context));
  files.push_back(bundle_manifest(session, made->script, facts, files));
  files.push_back(bundle_sums(files));
  if (write_folder(folder, files, session.diagnostics)) {
    session.tell_written(folder);
  }
  return session.finish(std::nullopt);
}

}  // namespace

const Command kBundle{
    "bundle",
    "[START:]DEST",
    "write a folder with the upgrade, the way back, checks, a review and digests",
    "For whoever applies the script elsewhere: upgrade.sql and downgrade.sql for the database's "
    "own client,\n"
    "precheck.sql and verify.sql, which say ok or FAIL of a database before and after, the "
    "plain script, its\n"
    "review, manifest.json and SHA256SUMS. -o names the folder. The same inputs give the same "
    "bytes.",
    1,
    1,
    kBundleOptions,
    run_bundle};

}  // namespace sqlgen::cli
