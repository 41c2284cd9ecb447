#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "cli/check/check_result.hpp"
#include "cli/check/lock_file.hpp"
#include "cli/check/schema_check.hpp"
#include "cli/commands/commands.hpp"
#include "cli/dialects.hpp"
#include "cli/output.hpp"
#include "cli/script_options.hpp"
#include "cli/session.hpp"
#include "compile/compiler.hpp"
#include "graph/plan/plan.hpp"
#include "review/script/way_back.hpp"
#include "support/file.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

namespace {

constexpr std::array kCheckOptions{
    Option{"since", 0, "REV|FILE", "only the revisions after REV, or those whose id does not stand in FILE"},
    Option{"max-errors", 0, "N", "how many causes, and places of each, are told (default: 20), or 'all'"},
    Option{"format", 0, "NAME", "text or json", false, "text json"},
    Option{"round-trip", 0, "",
           "also replay the scripts, up and down: what the database refuses, and what is not as before"},
    kStrictOption,
    kBindParametersOption,
    kSqliteRebuildOption,
    kAssumeOption,
};
constexpr std::size_t kMostErrors = 20;

ErrorLimit error_limit(const Invocation& invocation) {
  const std::string value = invocation.value("max-errors");
  if (value == "all" || (value.empty() && !invocation.has("max-errors"))) {
    return value.empty() ? ErrorLimit(kMostErrors) : std::nullopt;
  }
  std::size_t limit = 0;
  const auto end = value.data() + value.size();
  if (std::from_chars(value.data(), end, limit).ptr != end || limit == 0) {
    throw UsageError{fmt::format("'--max-errors {}' is unknown", value), "it is a number from 1, or all"};
  }
  return limit;
}

// On a terminal, a line that says how far it is.
class Progress {
 public:
  Progress(bool quiet, std::string_view dialect, ir::Direction direction, std::size_t steps)
      : title_(fmt::format("{} {}", dialect, direction == ir::Direction::upgrade ? "upgrade" : "downgrade")),
        steps_(steps),
        is_shown_(!quiet && steps > kFew && ::isatty(STDERR_FILENO) == 1) {}
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() {
    if (is_shown_) {
      fmt::print(stderr, "\r\x1b[K");
    }
  }

  void step() {
    ++done_;
    if (is_shown_ && done_ % kEvery == 0) {
      fmt::print(stderr, "\r\x1b[K{}: {} of {}", title_, done_, steps_);
    }
  }

 private:
  static constexpr std::size_t kFew = 50, kEvery = 10;
  std::string title_;
  std::size_t steps_, done_ = 0;
  bool is_shown_;
};

class Checker {
 public:
  Checker(Session& session, const Invocation& invocation, const graph::RevisionMap& map)
      : session_(session), invocation_(invocation), map_(map) {}

  CheckResult run() {
    take("", nullptr, ir::Direction::upgrade, 0);
    result_.revisions = map_.size();
    result_.heads = map_.heads().size();
    for (const std::string& dialect : dialects()) {
      result_.dialects.push_back(dialect);
      check_dialect(dialect);
    }
    return std::move(result_);
  }

 private:
  // The project's own, or those that --dialect names with commas between; where nothing tells, all.
  std::vector<std::string> dialects() {
    if (invocation_.has("dialect")) {
      return split(invocation_.value("dialect"), ',');
    }
    if (session_.settings.dialect) {
      return {*session_.settings.dialect};
    }
    return dialect_names();
  }

  void check_dialect(const std::string& name) {
    session_.settings.dialect = name;
    const std::size_t before = session_.diagnostics.all().size();
    const auto dialect = session_.make_dialect();
    if (dialect != nullptr) {
      const std::string range = range_of();
      const auto up = graph::plan_upgrade(map_, range, session_.diagnostics, width());
      if (up) {
        const auto upgrade = compile(*up, ir::Direction::upgrade, *dialect);
        const std::string start = up->start_heads.empty() ? "base" : join(up->start_heads, ",");
        std::optional<compile::Script> downgrade;
        if (const auto down = graph::plan_downgrade(map_, join(up->end_heads, ",") + ":" + start,
                                                    session_.diagnostics, width())) {
          downgrade = compile(*down, ir::Direction::downgrade, *dialect);
        }
        if (invocation_.has("round-trip")) {
          replay(upgrade, downgrade, up->start_heads.empty(), *dialect);
        }
      }
    }
    take(name, nullptr, ir::Direction::upgrade, before);
  }

  /// Only whole scripts can be replayed, and only from the empty database on is everything known.
  void replay(const std::optional<compile::Script>& up, const std::optional<compile::Script>& down,
              bool from_base, const dialect::Dialect& dialect) {
    const auto tell = [&](std::string_view what, std::string_view why) {
      session_.diagnostics
          .warning("no-round-trip", fmt::format("{} is replayed for {}: {}", what, dialect.name(), why), {})
          .with_help("a replay is of whole scripts, from base up and down again");
    };
    if (!from_base || !up) {
      tell("nothing", from_base ? "the upgrade does not compile" : "the range does not begin at base");
      return;
    }
    SchemaCheck check(dialect, make_catalog(dialect.name()), session_.diagnostics);
    check.follow_up(*up);
    if (!down) {
      tell("only the upgrade", "the downgrade does not compile");
      return;
    }
    check.follow_down(*down);
  }

  [[nodiscard]] std::string range_of() const {
    const std::string range = invocation_.arguments.empty() ? "heads" : invocation_.arguments.front();
    const std::string since = invocation_.value("since");
    return since.empty() || is_file() || range.find(':') != std::string::npos ? range : since + ":" + range;
  }

  [[nodiscard]] bool is_file() const {
    const std::string since = invocation_.value("since");
    std::string why;
    return !since.empty() && !map_.find(since) && read_file(since, why).has_value();
  }

  std::optional<std::size_t> width() const { return session_.settings.version_table.width(); }

  // What arises in a step is that revision's; what the plan or env.py has is nobody's.
  std::optional<compile::Script> compile(const graph::Plan& plan, ir::Direction direction,
                                         const dialect::Dialect& dialect) {
    graph::Plan wanted = plan;
    const std::set<std::string> known = known_revisions();
    std::erase_if(wanted.steps, [&](const graph::Step& step) {
      return step.revision != nullptr && known.count(step.revision->id) != 0;
    });
    Progress progress(invocation_.has("quiet"), dialect.name(), direction, wanted.steps.size());
    Diagnostics& diagnostics = session_.diagnostics;
    const ir::Revision* revision = nullptr;
    std::size_t begin = diagnostics.all().size();
    compile::ScriptOptions options = script_options(session_.settings, dialect);
    options.sources = &session_.sources;
    if (!add_assumptions(session_.settings, map_, options, diagnostics)) {
      return std::nullopt;
    }
    options.applied = [&] { return applied_revisions(map_, plan); };
    options.unresolved_manual = false;  // here it is told
    options.at_step = [&](const graph::Step& step) {
      take(dialect.name(), revision, direction, begin);
      begin = diagnostics.all().size();
      revision = step.revision;
      progress.step();
    };
    auto script =
        compile::compile_script(std::move(wanted), dialect, options, session_.script_context(), diagnostics);
    take(dialect.name(), revision, direction, begin);
    return script;
  }

  // The ids that stand in the file of --since: a lock file, or any list of them.
  std::set<std::string> known_revisions() {
    std::set<std::string> known;
    std::string why;
    const auto text = is_file() ? read_file(invocation_.value("since"), why) : std::nullopt;
    if (!text) {
      return known;
    }
    std::string word;
    for (const char c : *text + "\n") {
      if (std::string_view(" \t\r\n,;\"'=[]{}").find(c) == std::string_view::npos) {
        word += c;
      } else {
        known.insert(std::exchange(word, {}));
      }
    }
    return known;
  }

  void take(const std::string& dialect, const ir::Revision* revision, ir::Direction direction,
            std::size_t from) {
    const auto& all = session_.diagnostics.all();
    for (std::size_t i = std::max(from, taken_); i < all.size(); ++i) {
      const bool declared = direction == ir::Direction::downgrade && revision != nullptr &&
                            review::is_declared_irreversible(all[i]);
      result_.diagnostics.push_back({all[i], dialect, revision, direction, declared});
    }
    taken_ = all.size();
  }

  Session& session_;
  const Invocation& invocation_;
  const graph::RevisionMap& map_;
  CheckResult result_;
  std::size_t taken_ = 0;  // of the session's diagnostics
};

void make_strict(CheckResult& result, const Session& session) {
  for (CheckedDiagnostic& found : result.diagnostics) {
    if (session.settings.strict && found.diagnostic.severity == Severity::warning &&
        is_about_script(found.diagnostic)) {
      found.diagnostic.severity = Severity::error;
    }
  }
}

Status report_check(Session& session, const Invocation& invocation, const CheckResult& result,
                    const graph::RevisionMap& map, ErrorLimit limit) {
  const bool failed = result.error_count() != 0;
  const std::string summary = unresolved_table(result, session.sources) + check_summary(result, map);
  session.diagnostics = Diagnostics();  // they are told here, in another order
  if (invocation.value("format") == "json") {
    const Status status = session.finish_with_report(check_json(result, session.sources));
    return failed ? Status::bad_input : status;
  }
  const std::string text = check_text(result, session.sources, limit, use_color(invocation.value("color")),
                                      invocation.has("quiet"));
  std::fwrite(text.data(), 1, text.size(), stderr);
  if (failed) {
    std::fwrite(summary.data(), 1, summary.size(), stderr);
    (void)session.finish(std::nullopt);
    return Status::bad_input;
  }
  return session.finish(summary + fmt::format("{} revision{}, {} head{}: no errors\n", result.revisions,
                                              result.revisions == 1 ? "" : "s", result.heads,
                                              result.heads == 1 ? "" : "s"));
}

Status run_check(const Invocation& invocation) {
  const std::string format = invocation.has("format") ? invocation.value("format") : "text";
  if (format != "text" && format != "json") {
    throw UsageError{fmt::format("'--format {}' is unknown", format), "it is text or json"};
  }
  const ErrorLimit limit = error_limit(invocation);
  Session session(invocation);
  std::optional<graph::RevisionMap> map;
  if (session.load_settings()) {
    if (!invocation.has("output")) {
      session.settings.output.reset();
    }
    if (invocation.has("dialect")) {  // several are no dialect of a script
      session.settings.dialect = split(invocation.value("dialect"), ',').front();
    }
    session.modules()->trees()->keep_revisions();
    map = session.load_graph();
  }
  if (!map) {
    if (format == "json") {
      CheckResult result;
      for (const Diagnostic& diagnostic : session.diagnostics.all()) {
        result.diagnostics.push_back({diagnostic, ""});
      }
      return session.finish_with_report(check_json(result, session.sources));
    }
    return session.finish(std::nullopt);
  }
  session.begin(*map, invocation.arguments.empty() ? "heads" : invocation.arguments.front());
  session.read_environment();
  session.report_environment();
  check_lock(session, *map, lock_path(session.settings));
  if (!invocation.value("since").empty() && invocation.value("since") != lock_path(session.settings)) {
    check_lock(session, *map, invocation.value("since"));
  }
  CheckResult result = Checker(session, invocation, *map).run();
  make_strict(result, session);
  return report_check(session, invocation, result, *map, limit);
}

}  // namespace

const Command kCheck{"check",
                     "[START:][DEST]",
                     "compile revisions, up and down, and report what is wrong",
                     "All of them, or those of the range, for the project's dialect; --dialect "
                     "postgresql,sqlite names several.\n"
                     "A downgrade that says itself that there is none is a note. Writes no script.",
                     0,
                     1,
                     kCheckOptions,
                     run_check};

}  // namespace sqlgen::cli
