#include "runner/golden_case.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "harness/files.hpp"
#include "harness/process.hpp"
#include "runner/command_line.hpp"

namespace sqlgen::tests {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 2> kDialects{"postgresql", "sqlite"};
constexpr std::string_view kPlaceholder = "{dialect}";
const std::set<std::string> kOwnFiles{"cmd", "stdin", "expected"};

/// What a case's commands gave together.
struct Transcript {
  std::string out;
  std::string err;
  std::string statuses;  // a line each
  bool failed = false;
};

std::vector<fs::path> sorted_entries(const fs::path& folder) {
  std::vector<fs::path> entries;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    entries.push_back(entry.path());
  }
  std::sort(entries.begin(), entries.end());
  return entries;
}

std::string substitute(std::string text, std::string_view dialect) {
  for (std::size_t at = text.find(kPlaceholder); at != std::string::npos; at = text.find(kPlaceholder)) {
    text.replace(at, kPlaceholder.size(), dialect);
  }
  return text;
}

void run_commands(const std::vector<CommandLine>& commands, std::string_view dialect, const fs::path& sqlgen,
                  const ProcessOptions& base, bool headers, Transcript& into,
                  std::vector<std::string>& problems) {
  for (const CommandLine& command : commands) {
    ProcessOptions options = base;
    options.folder /= command.folder;
    options.environment["LC_ALL"] = "C";
    options.environment["HOME"] = base.folder.string();
    for (const auto& [name, value] : command.environment) {
      options.environment[name] = value;
    }
    std::vector<std::string> arguments{sqlgen.string()};
    for (const std::string& argument : command.arguments) {
      arguments.push_back(substitute(argument, dialect));
    }
    const ProcessResult result = run_process(arguments, options);
    if (result.status != 0 && result.status != 1 && result.status != 2) {
      problems.push_back("`sqlgen " + command.text + "` ended with " + std::to_string(result.status) + ":\n" +
                         result.err);
    }
    const std::string header = headers ? "$ sqlgen " + command.text + "\n" : "";
    into.out += result.out.empty() ? "" : header + result.out;
    into.err += result.err.empty() ? "" : header + result.err;
    into.statuses += std::to_string(result.status) + "\n";
    into.failed = into.failed || result.status != 0;
  }
}

void add_text(Expectations& texts, const fs::path& file, std::string text) {
  if (!text.empty()) {
    texts[file] = std::move(text);
  }
}

// Files that the commands wrote or changed.
void add_written_files(const GoldenCase& golden, const fs::path& folder, Expectations& texts) {
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    const fs::path name = entry.path().lexically_relative(folder);
    if (!entry.is_regular_file()) {
      continue;
    }
    std::string text = read_text(entry.path());
    const fs::path original = golden.path / name;
    if (!fs::is_regular_file(original) || read_text(original) != text) {
      texts[golden.path / "expected" / "files" / name] = std::move(text);
    }
  }
}

void copy_inputs(const GoldenCase& golden, const fs::path& to) {
  for (const fs::path& entry : sorted_entries(golden.path)) {
    if (!kOwnFiles.contains(entry.filename().string())) {
      fs::copy(entry, to / entry.filename(), fs::copy_options::recursive);
    }
  }
}

GoldenOutcome run_folder_case(const GoldenCase& golden, const fs::path& sqlgen) {
  GoldenOutcome outcome;
  const std::string text = read_text(golden.path / "cmd");
  const std::vector<CommandLine> commands = parse_commands(text);
  const bool by_dialect = text.find(kPlaceholder) != std::string::npos;
  const fs::path expected = golden.path / "expected";
  outcome.failed = true;
  for (const std::string_view dialect : kDialects) {
    const TempDir folder;
    copy_inputs(golden, folder.path());
    ProcessOptions options;
    options.folder = folder.path();
    if (fs::exists(golden.path / "stdin")) {
      options.input = read_text(golden.path / "stdin");
    }
    Transcript transcript;
    run_commands(commands, dialect, sqlgen, options, !by_dialect && commands.size() > 1, transcript,
                 outcome.problems);
    const std::string prefix = by_dialect ? std::string(dialect) + "." : "";
    add_text(outcome.texts, expected / (by_dialect ? prefix + "sql" : "stdout.txt"),
             std::move(transcript.out));
    add_text(outcome.texts, expected / (prefix + "stderr.txt"), std::move(transcript.err));
    add_text(outcome.texts, expected / (prefix + "status"), transcript.failed ? transcript.statuses : "");
    add_written_files(golden, folder.path(), outcome.texts);
    outcome.failed = outcome.failed && transcript.failed;
    if (!by_dialect) {
      break;
    }
  }
  return outcome;
}

fs::path compact_expectation(const GoldenCase& golden, std::string_view dialect, std::string_view kind) {
  return golden.path.parent_path() / (golden.name + "." + std::string(dialect) + "." + std::string(kind));
}

GoldenOutcome run_compact_case(const GoldenCase& golden, const fs::path& sqlgen) {
  static const std::vector<CommandLine> kCommands = parse_commands(
      "upgrade head --dialect {dialect} --revisions revisions\n"
      "downgrade head:base --dialect {dialect} --revisions revisions\n");
  GoldenOutcome outcome;
  outcome.failed = true;
  for (const std::string_view dialect : kDialects) {
    const TempDir folder;
    fs::create_directory(folder.path() / "revisions");
    fs::copy(golden.path, folder.path() / "revisions" / golden.path.filename());
    ProcessOptions options;
    options.folder = folder.path();
    Transcript transcript;
    run_commands(kCommands, dialect, sqlgen, options, false, transcript, outcome.problems);
    if (transcript.failed != (transcript.err.find("error[") != std::string::npos)) {
      outcome.problems.push_back("the exit status and the diagnostics contradict each other:\n" +
                                 transcript.statuses + transcript.err);
    }
    outcome.failed = outcome.failed && transcript.out.empty();
    add_text(outcome.texts, compact_expectation(golden, dialect, "sql"), std::move(transcript.out));
    add_text(outcome.texts, compact_expectation(golden, dialect, "stderr"), std::move(transcript.err));
  }
  return outcome;
}

}  // namespace

GoldenTree find_cases(const fs::path& root) {
  GoldenTree tree;
  for (const fs::path& area : sorted_entries(root)) {
    if (!fs::is_directory(area)) {
      tree.strays.push_back(area);
      continue;
    }
    std::set<fs::path> owned;
    for (const fs::path& entry : sorted_entries(area)) {
      GoldenCase golden{area.filename().string(), entry.stem().string(), GoldenCase::Form::compact, entry};
      if (fs::is_directory(entry) && fs::exists(entry / "cmd")) {
        golden.name = entry.filename().string();
        golden.form = GoldenCase::Form::folder;
      } else if (entry.extension() != ".py") {
        continue;
      }
      owned.insert(entry);
      for (const auto& [file, text] : read_expectations(golden)) {
        owned.insert(file);
      }
      tree.cases.push_back(std::move(golden));
    }
    for (const fs::path& entry : sorted_entries(area)) {
      if (!owned.contains(entry)) {
        tree.strays.push_back(entry);
      }
    }
  }
  return tree;
}

Expectations read_expectations(const GoldenCase& golden) {
  Expectations texts;
  if (golden.form == GoldenCase::Form::compact) {
    for (const std::string_view dialect : kDialects) {
      for (const std::string_view kind : {"sql", "stderr"}) {
        const fs::path file = compact_expectation(golden, dialect, kind);
        if (fs::exists(file)) {
          texts[file] = read_text(file);
        }
      }
    }
  } else if (fs::exists(golden.path / "expected")) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(golden.path / "expected")) {
      if (entry.is_regular_file()) {
        texts[entry.path()] = read_text(entry.path());
      }
    }
  }
  return texts;
}

GoldenOutcome run_case(const GoldenCase& golden, const fs::path& sqlgen) {
  return golden.form == GoldenCase::Form::folder ? run_folder_case(golden, sqlgen)
                                                 : run_compact_case(golden, sqlgen);
}

}  // namespace sqlgen::tests
