#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "cli/command.hpp"
#include "dialect/dialect.hpp"
#include "frontend/alembic/revision/frontend.hpp"
#include "graph/map/revision_map.hpp"
#include "ir/revision.hpp"
#include "project/revision_directory.hpp"
#include "project/settings/settings.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::cli {

/// Whether a warning is about what the script holds, and so an error where --strict asks for that: what is
/// found out about an Alembic project's settings is not.
[[nodiscard]] bool is_about_script(const Diagnostic& diagnostic);

/// What most commands start from: the configuration, and then the revisions that it names.
class Session {
 public:
  /// `announces`: says which configuration it is where it was found elsewhere.
  explicit Session(const Invocation& invocation, bool announces = true);

  /// Where a configuration is looked for when none is named.
  enum class Search { here, around };

  /// Reads the configuration, with the options that stand in for parts of it.
  [[nodiscard]] bool load_settings(Search search = Search::around);
  /// Says what revisions and env.py may ask about the command: its graph, and START and DEST. The map must
  /// outlive what is compiled.
  void begin(const graph::RevisionMap& map, const std::string& range);
  /// Reads an Alembic project's env.py into the settings, once.
  void read_environment();
  /// Reports what of env.py the script would lack.
  void report_environment();
  /// Reads the revisions and links them.
  [[nodiscard]] std::optional<graph::RevisionMap> load_graph();
  /// The same, where an empty folder, or none yet, is no error: what makes the first revision begins there.
  [[nodiscard]] std::optional<graph::RevisionMap> load_graph_or_empty();
  /// The dialect that the option, the configuration or an Alembic project's env.py names: it is read
  /// here, for what follows is a script.
  [[nodiscard]] std::unique_ptr<dialect::Dialect> make_dialect();
  /// What a revision may ask about this command, evaluated by itself.
  [[nodiscard]] ir::EvaluationContext evaluation_context() const;
  /// What the revisions of one script may ask, each script evaluated in a run of its own.
  [[nodiscard]] ir::EvaluationContext script_context();
  /// The modules of the project, which all scripts of the command share.
  [[nodiscard]] const std::shared_ptr<alembic::ProjectSources>& modules();

  /// Says on a terminal what was written where, unless --quiet.
  void tell_written(const std::string& path) const;
  /// Makes warnings about the script's content errors, where --strict or the configuration asks for that.
  void apply_strictness();

  /// Prints what was reported, and `output` where nothing failed: to the file that is asked for, or to
  /// standard output.
  Status finish(const std::optional<std::string>& output);

  /// Prints `report`, which holds the diagnostics already, whether anything failed or not.
  Status finish_with_report(const std::string& report);

  project::Settings settings;
  SourceManager sources;
  Diagnostics diagnostics;

 private:
  [[nodiscard]] std::optional<project::Settings> find_configuration(Search search);
  [[nodiscard]] bool apply_options();
  [[nodiscard]] bool add_import_paths();
  void add_assumptions_of_options();
  void report_no_project();
  void report_no_dialect();
  void add_candidates(Diagnostic& error) const;
  [[nodiscard]] std::optional<std::string> dialect_of_databases();
  void print_diagnostics();

  [[nodiscard]] std::map<std::string, std::string> variables() const;
  void report_variables();

  const Invocation& invocation_;
  bool announces_;
  std::shared_ptr<alembic::ProjectSources> modules_;
  std::shared_ptr<ir::Run> run_;  // in which env.py was evaluated
  bool run_is_used_ = false;
  std::shared_ptr<ir::VariableUses> variable_uses_;
  std::shared_ptr<const ir::Configuration> configuration_;
  std::unique_ptr<project::RevisionDirectory> directory_;
  std::optional<std::string> start_, destination_;
};

}  // namespace sqlgen::cli
