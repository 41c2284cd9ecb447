#include "fuzz/support/folder.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

#include "cli/main.hpp"

namespace sqlgen::fuzz {

namespace {

namespace fs = std::filesystem;

/// While it lives, what goes to a descriptor is kept.
class Capture {
 public:
  Capture(int descriptor, std::FILE* stream)
      : descriptor_(descriptor),
        stream_(stream),
        saved_(::dup(descriptor)),
        memory_(::memfd_create("captured", 0)) {
    std::fflush(stream_);
    if (saved_ < 0 || memory_ < 0 || ::dup2(memory_, descriptor_) < 0) {
      std::abort();
    }
  }
  Capture(const Capture&) = delete;
  Capture& operator=(const Capture&) = delete;
  ~Capture() {
    std::fflush(stream_);
    ::dup2(saved_, descriptor_);
    ::close(saved_);
    ::close(memory_);
  }

  [[nodiscard]] std::string text() const {
    std::fflush(stream_);
    std::string text(static_cast<std::size_t>(::lseek(memory_, 0, SEEK_END)), '\0');
    ::lseek(memory_, 0, SEEK_SET);
    for (std::size_t done = 0; done < text.size();) {
      const auto count = ::read(memory_, text.data() + done, text.size() - done);
      if (count <= 0) {
        std::abort();
      }
      done += static_cast<std::size_t>(count);
    }
    return text;
  }

 private:
  int descriptor_;
  std::FILE* stream_;
  int saved_, memory_;
};

/// Without the line that AddressSanitizer writes at the first generator of a process.
std::string without_sanitizer_warning(std::string text) {
  const std::size_t at = text.find("WARNING: ASan doesn't fully support makecontext");
  if (at != std::string::npos) {
    const std::size_t begin = text.rfind('\n', at) + 1;  // npos + 1 is the text's begin
    text.erase(begin, text.find('\n', at) + 1 - begin);
  }
  return text;
}

Outcome run_captured(const std::vector<std::string>& arguments) {
  std::vector<std::string> words{"sqlgen"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> line;
  for (auto& word : words) {
    line.push_back(word.data());
  }
  Outcome outcome;
  {
    const Capture out(STDOUT_FILENO, stdout);
    const Capture err(STDERR_FILENO, stderr);
    outcome.status = cli::run(static_cast<int>(line.size()), line.data());
    outcome.out = out.text();
    outcome.err = without_sanitizer_warning(err.text());
  }
  if (outcome.status != 0 && outcome.status != 1 && outcome.status != 2) {
    broken("status " + std::to_string(outcome.status) + ": " + outcome.err);
  }
  if (outcome.status != 0 && outcome.err.empty()) {
    broken("an error without a word");
  }
  for (const char byte : outcome.err) {
    if ((static_cast<unsigned char>(byte) < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7f) {
      broken("a control character in a message: " + outcome.err);
    }
  }
  return outcome;
}

}  // namespace

Folder::Folder() : before_(fs::current_path()) {
  const fs::path memory = "/dev/shm";
  std::string name =
      ((fs::exists(memory) ? memory : fs::temp_directory_path()) / "sqlgen-fuzz-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) {
    throw std::runtime_error("no folder for the inputs can be made");
  }
  path_ = name;
  fs::current_path(path_);
}

Folder::~Folder() {
  std::error_code ignored;
  fs::current_path(before_, ignored);
  fs::remove_all(path_, ignored);
}

void Folder::write(std::string_view name, std::string_view text) const {
  const fs::path file = path_ / name;
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary).write(text.data(), static_cast<std::streamsize>(text.size()));
}

Outcome Folder::run(const std::vector<std::string>& arguments) const {
  Outcome outcome = report(arguments);
  if (outcome.status != 0 && !outcome.out.empty()) {
    broken("standard output beside an error: " + outcome.out);
  }
  return outcome;
}

Outcome Folder::report(const std::vector<std::string>& arguments) const {
  return run_captured(arguments);
}

std::vector<std::string_view> parts_of(std::string_view input, std::string_view mark) {
  std::vector<std::string_view> parts;
  const std::string line = "\n" + std::string(mark) + "\n";
  for (auto at = input.find(line); at != std::string_view::npos; at = input.find(line)) {
    parts.push_back(input.substr(0, at + 1));
    input.remove_prefix(at + line.size());
  }
  parts.push_back(input);
  return parts;
}

std::size_t choose(std::string_view& input, std::size_t count) {
  if (input.empty()) {
    return 0;
  }
  const auto chosen = static_cast<unsigned char>(input.front()) % count;
  input.remove_prefix(1);
  return chosen;
}

void broken(std::string_view what) {
  std::fprintf(stderr, "broken promise: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

}  // namespace sqlgen::fuzz
