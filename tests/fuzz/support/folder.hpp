#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace sqlgen::fuzz {

/// What a command of the program gave.
struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
};

/// The folder in which the program runs, empty for each input. One a process: the process's working folder.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  /// Writes a file of the folder, and the folders above it. `name` must be relative and lead nowhere else.
  void write(std::string_view name, std::string_view text) const;

  /// Runs a command line in this process, and ends the process where it breaks a promise: an internal fault,
  /// anything on standard output beside an error, a control character in a message.
  [[nodiscard]] Outcome run(const std::vector<std::string>& arguments) const;

  /// The same for a command whose standard output is a report, which holds the errors too.
  [[nodiscard]] Outcome report(const std::vector<std::string>& arguments) const;

 private:
  std::filesystem::path path_, before_;
};

/// The parts of an input that a line `mark` separates.
[[nodiscard]] std::vector<std::string_view> parts_of(std::string_view input, std::string_view mark);

/// Takes one of `count` by the input's first byte, which is cut off.
[[nodiscard]] std::size_t choose(std::string_view& input, std::size_t count);

/// Ends the process, with a line that says why.
[[noreturn]] void broken(std::string_view what);

}  // namespace sqlgen::fuzz
