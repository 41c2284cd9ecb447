// Whatever bytes a revision file holds, reading it ends in a tree or in a diagnostic.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "frontend/python/syntax/module_scan.hpp"
#include "frontend/python/syntax/parser/parser.hpp"
#include "frontend/python/syntax/tree/ast_dump.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sqlgen;
  SourceManager sources;
  const FileId file = sources.add("fuzz.py", std::string(reinterpret_cast<const char*>(data), size));
  Diagnostics parsed;
  const auto module = python::parse_module(sources, file, parsed);
  if ((module == nullptr) != parsed.has_errors()) {
    std::abort();
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
  return 0;
}
