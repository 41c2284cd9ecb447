#pragma once

#include <cstddef>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include "support/source.hpp"

namespace sqlgen {

/// A note tells what was decided; only a warning may be made an error (--strict).
enum class Severity { error, warning, note };

/// What is said about one problem. Texts are lower case, without a full stop, code in quotes.
struct Diagnostic {
  struct Note {
    std::string message;
    Span span = {};          // may point nowhere
    std::string label = {};  // beside the marked text
  };

  Severity severity = Severity::error;
  std::string id;       // stable, kebab-case; every id is documented in docs/diagnostics.md
  std::string message;  // what is wrong
  Span span = {};
  std::string label = {};  // said beside the marked text
  std::vector<Note> notes = {};
  std::vector<std::string> help = {};  // what to do about it

  Diagnostic& with_label(std::string text);
  Diagnostic& with_note(std::string text, Span where = {}, std::string text_label = {});
  Diagnostic& with_help(std::string text);
};

/// Thrown where a value or a statement can't be made at all; the stage that asked for it catches it at its
/// boundary (a revision body, an operation) and collects the diagnostic.
class CompileError : public std::exception {
 public:
  explicit CompileError(Diagnostic diagnostic) : diagnostic_(std::move(diagnostic)) {}
  CompileError(std::string id, std::string message, Span span = {}, std::string help = {});

  [[nodiscard]] const Diagnostic& diagnostic() const { return diagnostic_; }
  [[nodiscard]] Diagnostic& diagnostic() { return diagnostic_; }
  [[nodiscard]] const char* what() const noexcept override { return diagnostic_.message.c_str(); }

 private:
  Diagnostic diagnostic_;
};

/// Collects what the stages report.
class Diagnostics {
 public:
  /// Adds an error (a warning, a note) and gives it back for labels, notes and help.
  Diagnostic& error(std::string id, std::string message, Span span = {});
  Diagnostic& warning(std::string id, std::string message, Span span = {});
  Diagnostic& note(std::string id, std::string message, Span span = {});
  void add(Diagnostic diagnostic);
  /// Adds all that others have told, in their order.
  void add(Diagnostics others);

  [[nodiscard]] bool has_errors() const { return errors_ != 0; }
  [[nodiscard]] std::size_t error_count() const { return errors_; }
  [[nodiscard]] const std::vector<Diagnostic>& all() const { return all_; }

 private:
  std::vector<Diagnostic> all_;
  std::size_t errors_ = 0;
};

/// "error", "warning", "note".
[[nodiscard]] std::string_view severity_name(Severity severity);

/// How diagnostics are printed.
struct RenderOptions {
  bool color = false;
  std::size_t max_errors = 20;  // further ones are only counted
};

/// All diagnostics as text for a person, in the order in which they were reported, repeated ones once.
[[nodiscard]] std::string render(const Diagnostics& diagnostics, const SourceManager& sources,
                                 const RenderOptions& options = {});

}  // namespace sqlgen
