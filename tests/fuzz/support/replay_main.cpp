// usage: fuzz_replay TARGET FILE|FOLDER...: runs each file through a target, as libFuzzer did that found it.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "fuzz/support/target.hpp"

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_of(const std::vector<std::string>& arguments) {
  std::vector<fs::path> files;
  for (const auto& argument : arguments) {
    if (!fs::is_directory(argument)) {
      files.emplace_back(fs::absolute(argument));
      continue;
    }
    for (const auto& entry : fs::directory_iterator(argument)) {
      files.push_back(fs::absolute(entry.path()));
    }
  }
  return files;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string name = argc > 1 ? argv[1] : "";
  for (const auto& target : sqlgen::fuzz::kTargets) {
    if (target.name != name) {
      continue;
    }
    const auto files = files_of({argv + 2, argv + argc});
    for (const auto& file : files) {
      std::printf("%s\n", file.filename().c_str());
      std::fflush(stdout);
      std::ifstream stream(file, std::ios::binary);
      const std::string input{std::istreambuf_iterator<char>(stream), {}};
      target.run(input);
    }
    std::printf("%zu inputs\n", files.size());
    return files.empty() ? 1 : 0;
  }
  std::fprintf(stderr, "no target '%s'\n", name.c_str());
  return 2;
}
