// The whole way from a folder to a script: the input names its files in lines `==== NAME`.
#include <string>

#include "fuzz/support/folder.hpp"
#include "fuzz/support/target.hpp"

namespace sqlgen::fuzz {

namespace {

bool is_plain_name(std::string_view name) {
  return !name.empty() && name.size() < 80 && name.find("..") == std::string_view::npos &&
         name.front() != '/' && name.back() != '/' &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./") ==
             std::string_view::npos;
}

}  // namespace

void project(std::string_view input) {
  const Folder folder;
  while (input.starts_with("==== ")) {
    const auto line = input.substr(5, input.find('\n') - 5);
    input.remove_prefix(std::min(input.size(), line.size() + 6));
    const auto end = std::min(input.find("\n==== "), input.size());
    if (is_plain_name(line)) {
      try {
        folder.write(line, input.substr(0, end));
      } catch (const std::exception&) {
        // A name that is a folder already.
      }
    }
    input.remove_prefix(std::min(input.size(), end + 1));
  }
  (void)folder.run({"heads"});
  (void)folder.run({"history", "-v"});
  (void)folder.run({"upgrade", "heads"});
  (void)folder.run({"upgrade", "heads", "--for", "psql", "--dialect", "postgresql"});
  (void)folder.run({"downgrade", "heads:base", "--dialect", "sqlite"});
  (void)folder.report({"check"});
}

}  // namespace sqlgen::fuzz
