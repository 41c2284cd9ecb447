// Revisions in TOML, XML and SQL, and what they are converted to.
#include <array>
#include <string>

#include "fuzz/support/folder.hpp"
#include "fuzz/support/target.hpp"

namespace sqlgen::fuzz {

void native_revision(std::string_view input) {
  constexpr std::array<std::string_view, 3> kEndings{"toml", "xml", "sql"};
  const std::size_t format = choose(input, kEndings.size());
  const Folder folder;
  const std::string name = "r/a." + std::string(kEndings.at(format));
  folder.write(name, input);
  for (const std::string dialect : {"postgresql", "sqlite"}) {
    (void)folder.run({"upgrade", "heads", "--dialect", dialect, "--revisions", "r"});
    (void)folder.run({"downgrade", "heads:base", "--dialect", dialect, "--revisions", "r"});
  }
  (void)folder.run({"convert", name, "--to", std::string(kEndings.at((format + 1) % kEndings.size()))});
}

}  // namespace sqlgen::fuzz
