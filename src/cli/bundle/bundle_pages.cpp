#include <fmt/format.h>

#include "cli/bundle/bundle.hpp"
#include "cli/version.hpp"
#include "compile/checks/client_syntax.hpp"
#include "emit/client/states.hpp"
#include "support/digest/sha256.hpp"
#include "support/spelling/control_characters.hpp"
#include "support/spelling/json_string.hpp"

namespace sqlgen::cli {

namespace {

std::string json_list(const std::vector<std::string>& items) {
  std::string out = "[";
  for (const std::string& item : items) {
    out += (out.size() > 1 ? ", " : "") + json_string(item);
  }
  return out + "]";
}

// How the client is called with a file of the folder.
std::string call(std::string_view client, std::string_view file) {
  return compile::find_client(client)->line_commands ? fmt::format("sqlite3 -batch DATABASE < {}", file)
                                                     : fmt::format("psql -X -d DATABASE -f {}", file);
}

std::string steps_text(const BundleFacts& facts) {
  const auto& client = facts.client;
  std::string out = fmt::format(
      "## How it is applied\n\n"
      "1. `sha256sum -c SHA256SUMS`: the folder is whole, and nobody changed it.\n"
      "2. `{}`: the database is where the script begins. The last line is `ok` or `FAIL`; nothing is "
      "written.\n"
      "3. Read `review.html` (or `review.md`): locks, what is lost, what an application does not survive. "
      "Its "
      "lines are those of `plain/upgrade.sql`.\n"
      "4. `{}`: the last line begins with `done`. The status is not 0 after any failure.\n"
      "5. `{}`: every object that the script makes, changes or drops is as it should be. The last line is "
      "`ok` "
      "or `FAIL`; nothing is written.\n\n",
      call(client, "precheck.sql"), call(client, "upgrade.sql"), call(client, "verify.sql"));
  out +=
      "## To stop and to resume\n\nInterrupt the client: what is not committed is not there. Apply "
      "`upgrade.sql` "
      "again, unchanged: it goes on where it stopped, and where all is done it does nothing.\n\n## The way "
      "back\n\n";
  out += facts.has_way_back
             ? fmt::format(
                   "`{}`, and then `precheck.sql` again. What the upgrade dropped is made again empty.\n",
                   call(client, "downgrade.sql"))
             : "There is none: `DOWNGRADE-IMPOSSIBLE.md` says why. Make a backup before step 4.\n";
  return out;
}

}  // namespace

BundleFile bundle_readme(const compile::Script& script, const BundleFacts& facts) {
  const std::vector<emit::VersionSet> states = emit::version_states(script.plan);
  std::string out = fmt::format("# {}{}{} to {}\n\n", facts.project, facts.project.empty() ? "" : ": ",
                                emit::state_name(states.front()), emit::state_name(states.back()));
  out +=
      fmt::format("{} step{} for {}, made by sqlgen {} (`sqlgen bundle {}`).\n\n", script.plan.steps.size(),
                  script.plan.steps.size() == 1 ? "" : "s", facts.client, kVersion, facts.range);
  for (const graph::Step& step : script.plan.steps) {
    if (step.revision != nullptr) {
      out += fmt::format("- `{}` (`{}`)\n", step.revision->id, escape_controls(step.revision->path));
    }
  }
  return {"README.md", out + "\n" + steps_text(facts)};
}

BundleFile bundle_manifest(const Session& session, const compile::Script& script, const BundleFacts& facts,
                           const std::vector<BundleFile>& files) {
  const std::vector<emit::VersionSet> states = emit::version_states(script.plan);
  std::string out = fmt::format(
      "{{\n  \"schema\": 1,\n  \"sqlgen\": {},\n  \"project\": {},\n  \"range\": {},\n  \"dialect\": {},\n"
      "  \"client\": {},\n  \"from\": {},\n  \"to\": {},\n  \"revisions\": [",
      json_string(kVersion), json_string(facts.project), json_string(facts.range),
      json_string(script.dialect), json_string(facts.client), json_list(states.front()),
      json_list(states.back()));
  const char* between = "\n";
  for (const graph::Step& step : script.plan.steps) {
    if (step.revision != nullptr) {
      out += fmt::format("{}    {{\"id\": {}, \"file\": {}, \"sha256\": \"{}\"}}", between,
                         json_string(step.revision->id), json_string(step.revision->path),
                         sha256_of_text(session.sources.text(step.revision->file)));
      between = ",\n";
    }
  }
  out += "\n  ],\n  \"files\": [";
  between = "\n";
  for (const auto& [name, bytes] : files) {
    out += fmt::format("{}    {{\"name\": {}, \"sha256\": \"{}\"}}", between, json_string(name),
                       sha256_hex(bytes));
    between = ",\n";
  }
  out += "\n  ],\n  \"options\": [";
  between = "\n";
  for (const auto& [name, value] : facts.options) {
    out +=
        fmt::format("{}    {{\"name\": {}, \"value\": {}}}", between, json_string(name), json_string(value));
    between = ",\n";
  }
  return {"manifest.json", out + (facts.options.empty() ? "]\n}\n" : "\n  ]\n}\n")};
}

}  // namespace sqlgen::cli
