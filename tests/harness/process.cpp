#include "harness/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <stdexcept>

namespace sqlgen::tests {

namespace {

using Clock = std::chrono::steady_clock;

struct Pipe {
  int read = -1;
  int write = -1;
};

Pipe make_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
    throw std::runtime_error(std::string("pipe: ") + std::strerror(errno));
  }
  return {ends[0], ends[1]};
}

Pipe make_terminal() {
  Pipe ends;
  if (::openpty(&ends.read, &ends.write, nullptr, nullptr, nullptr) != 0) {
    throw std::runtime_error(std::string("openpty: ") + std::strerror(errno));
  }
  ::fcntl(ends.read, F_SETFD, FD_CLOEXEC);
  ::fcntl(ends.write, F_SETFD, FD_CLOEXEC);
  return ends;
}

void close_end(int& end) {
  if (end >= 0) {
    ::close(end);
    end = -1;
  }
}

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> out;
  for (std::string& word : words) {
    out.push_back(word.data());
  }
  out.push_back(nullptr);
  return out;
}

// Takes what is there; false at the end. A terminal whose other side is gone gives EIO.
bool take(int from, std::string& into) {
  std::array<char, 65536> buffer{};
  const ssize_t count = ::read(from, buffer.data(), buffer.size());
  if (count > 0) {
    into.append(buffer.data(), static_cast<std::size_t>(count));
  }
  return count > 0;
}

// Feeds the child and drains it until it has closed both of its outputs; false when the time is over.
bool exchange(int& to, int& out, int& err, const ProcessOptions& options, ProcessResult& result) {
  const Clock::time_point end = Clock::now() + options.timeout;
  std::size_t sent = 0;
  while (out >= 0 || err >= 0) {
    if (sent == options.input.size()) {
      close_end(to);
    }
    std::array<pollfd, 3> waiting{{{out, POLLIN, 0}, {err, POLLIN, 0}, {to, POLLOUT, 0}}};
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
    if (left <= 0) {
      return false;
    }
    if (::poll(waiting.data(), waiting.size(), static_cast<int>(left)) <= 0) {
      continue;
    }
    if (waiting[0].revents != 0 && !take(out, result.out)) {
      close_end(out);
    }
    if (waiting[1].revents != 0 && !take(err, result.err)) {
      close_end(err);
    }
    if (waiting[2].revents != 0) {
      const ssize_t count = ::write(to, options.input.data() + sent, options.input.size() - sent);
      sent = count > 0 ? sent + static_cast<std::size_t>(count) : options.input.size();
    }
  }
  return true;
}

[[noreturn]] void become(const std::vector<char*>& arguments, const std::vector<char*>& environment,
                         const char* folder, int input, int output, int error) {
  ::signal(SIGPIPE, SIG_DFL);
  if (::dup2(input, 0) < 0 || ::dup2(output, 1) < 0 || ::dup2(error, 2) < 0 ||
      (*folder != '\0' && ::chdir(folder) != 0)) {
    ::_exit(126);
  }
  ::execve(arguments[0], arguments.data(), environment.data());
  ::_exit(127);
}

/// The address sanitizer says once a process that it does not know fibers, and what it then may do; they tell
/// it themselves (python/evaluator/generators/fiber.cpp).
void drop_sanitizer_notice(std::string& text) {
  const auto at = text.find("WARNING: ASan doesn't fully support makecontext");
  if (at == std::string::npos) {
    return;
  }
  const auto begin = text.rfind('\n', at) + 1;  // npos + 1 is the beginning
  text.erase(begin, text.find('\n', at) + 1 - begin);
}

}  // namespace

ProcessResult run_process(const std::vector<std::string>& command, const ProcessOptions& options) {
  std::vector<std::string> arguments = command;
  std::vector<std::string> variables;
  const char* path = std::getenv("PATH");
  variables.push_back(std::string("PATH=") + (path != nullptr ? path : "/usr/bin:/bin"));
  for (const std::string name :
       {"ASAN_OPTIONS", "LLVM_PROFILE_FILE", "SQLGEN_MUTANT", "SQLGEN_MUTANT_REACHED"}) {
    if (const char* value =
            std::getenv(name.c_str())) {  // of a test of the tests, or of the build under test
      variables.push_back(name + "=" + value);
    }
  }
  for (const auto& [name, value] : options.environment) {
    variables.push_back(name + "=" + value);
  }
  const std::vector<char*> argument_pointers = pointers(arguments);
  const std::vector<char*> variable_pointers = pointers(variables);
  const std::string folder = options.folder.string();

  ::signal(SIGPIPE, SIG_IGN);
  Pipe out = make_pipe();
  Pipe err = options.terminal ? make_terminal() : make_pipe();
  Pipe in = options.terminal && options.typed
                ? Pipe{::fcntl(err.write, F_DUPFD_CLOEXEC, 0), ::fcntl(err.read, F_DUPFD_CLOEXEC, 0)}
                : make_pipe();
  if (options.close_output) {
    close_end(out.read);
  }
  const pid_t child = ::fork();
  if (child < 0) {
    throw std::runtime_error(std::string("fork: ") + std::strerror(errno));
  }
  if (child == 0) {
    become(argument_pointers, variable_pointers, folder.c_str(), in.read, out.write, err.write);
  }
  close_end(in.read);
  close_end(out.write);
  close_end(err.write);
  ProcessResult result;
  const bool in_time = exchange(in.write, out.read, err.read, options, result);
  drop_sanitizer_notice(result.err);
  if (!in_time) {
    ::kill(child, SIGKILL);
  }
  close_end(in.write);
  close_end(out.read);
  close_end(err.read);
  int status = 0;
  ::waitpid(child, &status, 0);
  result.status = !in_time ? 124 : WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return result;
}

}  // namespace sqlgen::tests
