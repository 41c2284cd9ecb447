#include <fmt/format.h>

#include "cli/check/check_result.hpp"
#include "support/spelling/json_string.hpp"

namespace sqlgen::cli {

std::string check_json(const CheckResult& result, const SourceManager& sources) {
  std::string out = "[";
  for (const CheckedDiagnostic& found : result.diagnostics) {
    const Diagnostic& d = found.diagnostic;
    out += fmt::format(R"({}{}  {{"severity": "{}", "id": {}, "message": {})", out.size() > 1 ? "," : "",
                       "\n", found.is_declared ? "note" : severity_name(d.severity), json_string(d.id),
                       json_string(d.message));
    if (d.span.valid()) {
      const LineColumn place = sources.locate(d.span.file, d.span.begin);
      out += fmt::format(R"(, "file": {}, "line": {}, "column": {})", json_string(sources.path(d.span.file)),
                         place.line, place.column);
    }
    if (found.revision != nullptr) {
      out += fmt::format(R"(, "revision": {}, "direction": "{}")", json_string(found.revision->id),
                         found.direction == ir::Direction::upgrade ? "upgrade" : "downgrade");
    }
    if (!found.dialect.empty()) {
      out += fmt::format(R"(, "dialect": "{}")", found.dialect);
    }
    if (!d.label.empty()) {
      out += fmt::format(R"(, "label": {})", json_string(d.label));
    }
    if (!d.help.empty()) {
      std::string help;
      for (const std::string& line : d.help) {
        help += (help.empty() ? "" : ", ") + json_string(line);
      }
      out += fmt::format(R"(, "help": [{}])", help);
    }
    out += "}";
  }
  return out + (out.size() > 1 ? "\n]\n" : "]\n");
}

}  // namespace sqlgen::cli
