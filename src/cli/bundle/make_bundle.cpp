#include "cli/bundle/make_bundle.hpp"

#include <fmt/format.h>

#include <set>

#include "cli/check/lock_file.hpp"
#include "cli/review/make_review.hpp"
#include "cli/scripts/client_options.hpp"
#include "cli/scripts/client_script.hpp"
#include "cli/scripts/script_run.hpp"
#include "compile/checks/client_syntax.hpp"
#include "compile/steps/step_transactions.hpp"
#include "emit/client/states.hpp"
#include "emit/plain_script.hpp"
#include "support/spelling/url_passwords.hpp"

namespace sqlgen::cli {

namespace {

// The command line of the review: it is of the plain script, with the values that the client's has.
Invocation for_review(Invocation invocation) {
  for (const Option& option : kClientOptions) {
    invocation.options.erase(std::string(option.name));
  }
  invocation.options["bind-parameters"] = {""};
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

// The script that the review is of, as it is compiled for the client; nothing where that is another one.
std::optional<compile::Script> same_script(const compile::Script& script,
                                           const project::ClientSettings& client) {
  const bool one = client.transactions == "one";
  if (client.program.empty() || compile::find_client(client.program)->line_commands ||
      client.transactions == "none" || !script.transactional_ddl || compile::begins_transaction(script) ||
      (one && script.transaction_per_revision)) {
    return std::nullopt;
  }
  return one || script.transaction_per_revision ? script : compile::with_step_transactions(script);
}

// What the options and the configuration ask of a client's script.
project::ClientSettings client_settings(const Invocation& invocation) {
  Session session(invocation, false);
  return session.load_settings() ? session.settings.client : project::ClientSettings{};
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

std::vector<std::pair<std::string, std::string>> recorded_options(const Invocation& invocation) {
  std::vector<std::pair<std::string, std::string>> recorded;
  for (const auto& [option, values] : invocation.options) {
    for (const std::string& value : values) {
      if (is_recorded_option(option)) {
        recorded.emplace_back(option, value);
      }
    }
  }
  return recorded;
}

}  // namespace

bool is_recorded_option(std::string_view name) {
  const std::set<std::string_view> left_out{"output", "config",  "name",  "revisions", "import-path",
                                            "env",    "env-all", "quiet", "color",     "verbose"};
  return !left_out.contains(name);
}

std::optional<std::vector<BundleFile>> make_bundle(const Invocation& invocation) {
  const Invocation reviewing = for_review(invocation);
  Session session(reviewing);
  const auto made = make_review(session, reviewing, review_choices(reviewing));
  session.settings.strict = true;
  if (made) {
    check_lock(session, *made->map, lock_path(session.settings));
  }
  if (session.finish(std::nullopt) != Status::done || !made) {
    return std::nullopt;
  }
  const std::string client(compile::client_syntax(made->dialect->name()).program);
  Invocation up = invocation;
  up.options["for"] = {client};
  up.options["dialect"] = {std::string(made->dialect->name())};
  Session up_session(up, false);
  std::optional<std::string> upgrade;
  session.settings.client = client_settings(up);
  if (const auto same = same_script(made->script, session.settings.client)) {
    upgrade = print_scripts(session, {"upgrade", up.value("now")}, {&*same, 1}, *made->dialect);
  } else {
    upgrade = client_script(up_session, up, "upgrade", upgrade_plan);
  }
  if (!upgrade) {
    (void)up_session.finish(std::nullopt);
    return std::nullopt;
  }
  Invocation down = up;
  const std::vector<emit::VersionSet> states = emit::version_states(made->script.plan);
  down.arguments = {emit::state_argument(states.back()) + ":" + emit::state_argument(states.front())};
  Session down_session(down, false);
  const auto downgrade = client_script(down_session, down, "downgrade", downgrade_plan);
  const review::ReportContext context = report_context(session, *made);
  const BundleFacts facts{context.project, invocation.arguments.front(), client, downgrade.has_value(),
                          recorded_options(invocation)};
  std::vector<BundleFile> files{bundle_readme(made->script, facts), {"upgrade.sql", *upgrade}};
  files.push_back(downgrade ? BundleFile{"downgrade.sql", *downgrade}
                            : BundleFile{"DOWNGRADE-IMPOSSIBLE.md", no_way_back(down_session)});
  for (BundleFile& file :
       database_checks(made->script, *made->dialect, made->before->database(), made->after->database())) {
    files.push_back(std::move(file));
  }
  files.emplace_back("plain/upgrade.sql", emit::plain_script(made->script));
  files.emplace_back("review.md", mask_url_passwords(review::markdown_report(made->review, context)));
  files.emplace_back("review.html", mask_url_passwords(review::html_report(made->review, context)));
  files.emplace_back("review.json", mask_url_passwords(review::json_report(made->review, context)));
  files.push_back(bundle_manifest(session, made->script, facts, files));
  files.push_back(digests_of(files));
  return files;
}

}  // namespace sqlgen::cli
