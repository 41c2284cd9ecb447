// An archive that says it is a bundle.
#include "fuzz/support/folder.hpp"
#include "fuzz/support/target.hpp"

namespace sqlgen::fuzz {

void bundle_archive(std::string_view input) {
  const Folder folder;
  folder.write("r/a.sql", "-- id: a\n-- sqlgen:upgrade\nSELECT 1;\n");
  folder.write("bundle.zip", std::string(input));
  (void)folder.report({"verify", "bundle.zip", "--revisions", "r", "--dialect", "sqlite"});
}

}  // namespace sqlgen::fuzz
