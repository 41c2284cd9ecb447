#include "support/diagnostic.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace sqlgen {

Diagnostic& Diagnostic::with_label(std::string text) {
  label = std::move(text);
  return *this;
}

Diagnostic& Diagnostic::with_note(std::string text, Span where, std::string text_label) {
  notes.push_back({std::move(text), where, std::move(text_label)});
  return *this;
}

Diagnostic& Diagnostic::with_help(std::string text) {
  help.push_back(std::move(text));
  return *this;
}

CompileError::CompileError(std::string id, std::string message, Span span, std::string help) {
  diagnostic_.id = std::move(id);
  diagnostic_.message = std::move(message);
  diagnostic_.span = span;
  if (!help.empty()) {
    diagnostic_.help.push_back(std::move(help));
  }
}

Diagnostic& Diagnostics::error(std::string id, std::string message, Span span) {
  ++errors_;
  return all_.emplace_back(Diagnostic{Severity::error, std::move(id), std::move(message), span, {}, {}, {}});
}

Diagnostic& Diagnostics::warning(std::string id, std::string message, Span span) {
  return all_.emplace_back(
      Diagnostic{Severity::warning, std::move(id), std::move(message), span, {}, {}, {}});
}

Diagnostic& Diagnostics::note(std::string id, std::string message, Span span) {
  return all_.emplace_back(Diagnostic{Severity::note, std::move(id), std::move(message), span, {}, {}, {}});
}

void Diagnostics::add(Diagnostic diagnostic) {
  errors_ += diagnostic.severity == Severity::error ? 1 : 0;
  all_.push_back(std::move(diagnostic));
}

void Diagnostics::add(Diagnostics others) {
  errors_ += others.errors_;
  std::move(others.all_.begin(), others.all_.end(), std::back_inserter(all_));
}

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      break;
  }
  return "note";
}

}  // namespace sqlgen
