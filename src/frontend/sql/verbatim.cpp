#include "frontend/sql/verbatim.hpp"

#include "frontend/sql/splitter.hpp"

namespace sqlgen::sql {

std::vector<ir::ExecuteText> verbatim_statements(std::string_view text, Span where,
                                                 Diagnostics& diagnostics) {
  std::vector<ir::ExecuteText> statements;
  for (const StatementRange& range : split_statements(text, where, diagnostics)) {
    std::string sql(text.substr(range.begin, range.code_end - range.begin));
    if (range.code_end > range.begin) {
      sql += ';';
    }
    std::string_view rest = text.substr(range.code_end, range.end - range.code_end);
    if (rest.starts_with(';')) {
      rest.remove_prefix(1);
    }
    while (!rest.empty() && (rest.back() == ' ' || rest.back() == '\n' || rest.back() == '\r')) {
      rest.remove_suffix(1);
    }
    sql.append(rest);
    // Where the text is written otherwise than it reads (escapes), offsets in it say nothing about the file.
    const bool same = where.end - where.begin == text.size();
    const Span span = same ? Span{where.file, where.begin + range.begin, where.begin + range.end} : where;
    statements.push_back({std::move(sql), span, true});
  }
  return statements;
}

}  // namespace sqlgen::sql
