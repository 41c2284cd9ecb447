#include "cli/review/review_options.hpp"

#include <fmt/format.h>

#include <charconv>

#include "graph/plan/plan.hpp"
#include "review/rules/rule.hpp"
#include "support/files/file.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

namespace {

constexpr int kFirstVersion = 12, kLastVersion = 17;

void require_rule(const std::string& name) {
  if (review::find_rule(name) != nullptr) {
    return;
  }
  std::vector<std::string> names;
  for (const review::Rule* rule : review::all_rules()) {
    names.emplace_back(rule->id);
  }
  const auto near = closest(name, names);
  throw UsageError{fmt::format("there is no rule '{}'", name),
                   near ? fmt::format("did you mean '{}'?", *near) : "docs/review.md lists the rules"};
}

void add_rows(const std::string& words, review::Options& options) {
  const std::size_t equals = words.rfind('=');
  std::uint64_t count = 0;
  const std::string_view number =
      equals == std::string::npos ? "" : trim(std::string_view(words).substr(equals + 1));
  const char* end = number.data() + number.size();
  if (number.empty() || std::from_chars(number.data(), end, count).ptr != end) {
    throw UsageError{fmt::format("'{}' names no table and number of rows", words), "write TABLE=COUNT"};
  }
  options.rows[std::string(trim(words.substr(0, equals)))] = count;
}

// A file has a line for each table; what begins with # is a comment.
void read_rows(const std::string& value, review::Options& options) {
  std::string why;
  const auto file = value.find('=') == std::string::npos ? read_file(value, why) : std::nullopt;
  if (!file) {
    if (value.find('=') == std::string::npos) {
      throw UsageError{fmt::format("can't read '{}': {}", value, why),
                       "--rows takes TABLE=COUNT or a file of such lines"};
    }
    add_rows(value, options);
    return;
  }
  for (const std::string& line : split(*file, '\n')) {
    if (!trim(line).empty() && !trim(line).starts_with("#")) {
      add_rows(std::string(trim(line)), options);
    }
  }
}

}  // namespace

ReviewChoices review_choices(const Invocation& invocation) {
  ReviewChoices choices;
  if (invocation.has("pg")) {
    const std::string version = invocation.value("pg");
    int number = 0;
    const auto result = std::from_chars(version.data(), version.data() + version.size(), number);
    if (result.ec != std::errc() || number < kFirstVersion || number > kLastVersion) {
      throw UsageError{fmt::format("'--pg {}' is unknown", version),
                       fmt::format("versions {} to {} are known", kFirstVersion, kLastVersion)};
    }
    choices.options.version = number;
    choices.version_is_given = true;
  }
  if (invocation.has("fail-on")) {
    choices.fail_on = review::level_named(invocation.value("fail-on"));
    if (!choices.fail_on || *choices.fail_on == review::Level::off) {
      throw UsageError{fmt::format("'--fail-on {}' is unknown", invocation.value("fail-on")),
                       "it is block, loss, slow or note"};
    }
  }
  for (const std::string& rule : invocation.values("only")) {
    require_rule(rule);
    choices.options.only.insert(rule);
  }
  for (const std::string& rule : invocation.values("skip")) {
    require_rule(rule);
    choices.options.skip.insert(rule);
  }
  for (const std::string& rows : invocation.values("rows")) {
    read_rows(rows, choices.options);
  }
  return choices;
}

bool apply_review_settings(const project::ReviewSettings& settings, const graph::RevisionMap& map,
                           ReviewChoices& choices, Diagnostics& diagnostics) {
  const std::size_t errors_before = diagnostics.error_count();
  for (const auto& [rule, level] : settings.levels) {
    const auto known = review::level_named(level.text);
    if (review::find_rule(rule) == nullptr) {
      diagnostics.error("unknown-rule", fmt::format("there is no rule '{}'", rule), level.span)
          .with_help("docs/review.md lists the rules");
    } else if (!known) {
      diagnostics.error("config-value", fmt::format("'{}' is no level", level.text), level.span)
          .with_help("it is block, loss, slow, note or off");
    } else {
      choices.options.levels[rule] = *known;
    }
  }
  if (settings.server_version && !choices.version_is_given) {
    if (*settings.server_version < kFirstVersion || *settings.server_version > kLastVersion) {
      diagnostics.error("config-value",
                        fmt::format("versions {} to {} are known", kFirstVersion, kLastVersion),
                        settings.server_version_span);
    }
    choices.options.version = static_cast<int>(*settings.server_version);
  }
  if (settings.fail_on && !choices.fail_on) {
    choices.fail_on = review::level_named(settings.fail_on->text);
    if (!choices.fail_on) {
      diagnostics
          .error("config-value", fmt::format("'{}' is no level", settings.fail_on->text),
                 settings.fail_on->span)
          .with_help("it is block, loss, slow or note");
    }
  }
  for (const auto& [table, rows] : settings.rows) {
    choices.options.rows.emplace(table, rows);
  }
  if (settings.baseline) {
    if (const auto plan = graph::plan_upgrade(map, *settings.baseline, diagnostics, std::nullopt)) {
      for (const graph::Step& step : plan->steps) {
        choices.options.settled.insert(step.revision->id);
      }
    }
  }
  return diagnostics.error_count() == errors_before;
}

std::optional<bool> online_transaction_per_revision(const project::Settings& settings) {
  std::string why;
  const auto text = settings.alembic ? read_file(join_path(settings.alembic->script_location, "env.py"), why)
                                     : std::nullopt;
  const std::size_t begin = text ? text->find("def run_migrations_online") : std::string::npos;
  if (begin == std::string::npos) {
    return std::nullopt;
  }
  std::string words;  // of the function, up to the next line that is not indented
  std::size_t end = text->find('\n', begin);
  while (end != std::string::npos && end + 1 < text->size() &&
         std::string_view(" \t\n\r").find((*text)[end + 1]) != std::string_view::npos) {
    end = text->find('\n', end + 1);
  }
  for (const char c : text->substr(begin, end == std::string::npos ? end : end - begin)) {
    if (std::string_view(" \t\n\r").find(c) == std::string_view::npos) {
      words += c;
    }
  }
  return words.find("transaction_per_migration=True") != std::string::npos;
}

std::string project_name(const project::Settings& settings) {
  const std::vector<std::string> folders = split(settings.configuration_file, '/');
  return folders.size() > 1 ? folders[folders.size() - 2] : "";
}

}  // namespace sqlgen::cli
