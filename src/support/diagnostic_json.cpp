#include "support/diagnostic_json.hpp"

#include <fmt/format.h>

#include "support/spelling/json_string.hpp"
#include "support/spelling/url_passwords.hpp"

namespace sqlgen {

std::string render_json(const Diagnostics& diagnostics, const SourceManager& sources) {
  std::string out = "[";
  for (const Diagnostic& d : diagnostics.all()) {
    out += fmt::format("{}\n  {{\"severity\": {}, \"id\": {}, \"message\": {}", out.size() > 1 ? "," : "",
                       json_string(severity_name(d.severity)), json_string(d.id),
                       json_string(mask_url_passwords(d.message)));
    if (d.span.valid()) {
      const LineColumn place = sources.locate(d.span.file, d.span.begin);
      out += fmt::format(", \"file\": {}, \"line\": {}, \"column\": {}",
                         json_string(sources.path(d.span.file)), place.line, place.column);
    }
    if (!d.label.empty()) {
      out += fmt::format(", \"label\": {}", json_string(mask_url_passwords(d.label)));
    }
    if (!d.help.empty()) {
      out += ", \"help\": [";
      for (std::size_t i = 0; i < d.help.size(); ++i) {
        out += (i == 0 ? "" : ", ") + json_string(mask_url_passwords(d.help[i]));
      }
      out += "]";
    }
    out += "}";
  }
  return out + (out.size() > 1 ? "\n]\n" : "]\n");
}

}  // namespace sqlgen
