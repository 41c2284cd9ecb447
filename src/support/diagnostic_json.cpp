#include "support/diagnostic_json.hpp"

#include <fmt/format.h>

namespace sqlgen {

namespace {

std::string json_text(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
    }
    if (static_cast<unsigned char>(c) < 0x20) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  return out + '"';
}

}  // namespace

std::string render_json(const Diagnostics& diagnostics, const SourceManager& sources) {
  std::string out = "[";
  for (const Diagnostic& d : diagnostics.all()) {
    out += fmt::format("{}\n  {{\"severity\": {}, \"id\": {}, \"message\": {}", out.size() > 1 ? "," : "",
                       json_text(d.severity == Severity::error ? "error" : "warning"), json_text(d.id),
                       json_text(d.message));
    if (d.span.valid()) {
      const LineColumn place = sources.locate(d.span.file, d.span.begin);
      out += fmt::format(", \"file\": {}, \"line\": {}, \"column\": {}", json_text(sources.path(d.span.file)),
                         place.line, place.column);
    }
    if (!d.label.empty()) {
      out += fmt::format(", \"label\": {}", json_text(d.label));
    }
    if (!d.help.empty()) {
      out += ", \"help\": [";
      for (std::size_t i = 0; i < d.help.size(); ++i) {
        out += (i == 0 ? "" : ", ") + json_text(d.help[i]);
      }
      out += "]";
    }
    out += "}";
  }
  return out + (out.size() > 1 ? "\n]\n" : "]\n");
}

}  // namespace sqlgen
