// Whatever bytes a revision file holds, reading it ends in a tree or in a diagnostic.
#include <array>
#include <string>
#include <string_view>

#include "frontend/python/syntax/module_scan.hpp"
#include "frontend/python/syntax/parser/parser.hpp"
#include "frontend/python/syntax/tree/ast_dump.hpp"
#include "fuzz/support/folder.hpp"
#include "fuzz/support/target.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::fuzz {

void python_source(std::string_view input) {
  SourceManager sources;
  const FileId file = sources.add("fuzz.py", std::string(input));
  Diagnostics parsed;
  const auto module = python::parse_module(sources, file, parsed);
  if ((module == nullptr) != parsed.has_errors()) {
    broken("no tree and no error, or both");
  }
  if (module != nullptr) {
    try {
      (void)python::dump(*module, &sources);
    } catch (const CompileError&) {
      // The tree is only too deep to be printed.
    }
  } else {
    (void)render(parsed, sources);
  }
  constexpr std::array<std::string_view, 2> kNames{"revision", "down_revision"};
  (void)python::scan_module(sources.text(file), file, kNames, 1, "upgrade_");
}

}  // namespace sqlgen::fuzz
