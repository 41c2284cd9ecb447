#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "frontend/python/evaluator/imports/project_files.hpp"
#include "frontend/python/objects/signature.hpp"
#include "frontend/python/objects/value.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::python {

namespace ast {
struct Module;
struct Stmt;
}  // namespace ast
class SyntaxTrees;

/// A Python exception on its way up: thrown in C++, caught by `except` clauses of the evaluated code.
struct PythonException {
  Value exception;  // an instance of an exception class
  Span span;        // where it was raised
};

/// Bounds on what an evaluation may use; passing one is an error with the span that passed it.
struct Limits {
  std::uint64_t steps = 5'000'000;
  int recursion = 1000;  // as Python's own
  std::uint64_t bytes = 256ULL << 20U;
};

/// What the natives of one evaluation share, such as the operations recorded so far. The interpreter only
/// keeps it.
class Host {
 public:
  Host() = default;
  Host(const Host&) = delete;
  Host& operator=(const Host&) = delete;
  virtual ~Host() = default;

  /// A class statement over these bases ended with an error, which its module may outlive: what the bases
  /// were to learn of the class they never will.
  virtual void class_not_made(Interpreter& /*in*/, const std::vector<Value>& /*bases*/,
                              const Diagnostic& /*error*/) {}
};

/// Whether Python's standard library, as far as it is known here, has a module of this name.
[[nodiscard]] bool is_library_module(std::string_view name);

/// Makes a native module on its first import, or gives nothing for a module that it does not know.
using ModuleProvider = std::function<std::optional<Value>(Interpreter&, const std::string& dotted_name)>;

/// Finds the source of one of the project's own modules, for `from app.helpers import x`; nothing where there
/// is none.
using SourceLoader = std::function<std::optional<FileId>(const std::string& dotted_name)>;

/// Evaluates Python's source in a closed world: nothing outside the process is reachable from it. What
/// modules hold is the interpreter's; the objects of native modules too. What is evaluated in it, one file
/// after the other, counts against the limits for itself (`begin`).
class Interpreter {
 public:
  /// `trees` may be shared with other interpreters over the same sources.
  Interpreter(SourceManager& sources, Diagnostics& diagnostics, Limits limits = {},
              std::shared_ptr<SyntaxTrees> trees = nullptr);
  Interpreter(const Interpreter&) = delete;
  Interpreter& operator=(const Interpreter&) = delete;
  ~Interpreter();

  /// Asked in the order added, after the builtin standard-library modules.
  void add_modules(ModuleProvider provider);
  void set_source_loader(SourceLoader loader);
  /// os.environ.
  void set_environment(std::map<std::string, std::string> environment);
  /// What now() and today() give: seconds since 1970 and the text of --now; the first use of it warns.
  void set_now(std::int64_t seconds_since_epoch);
  /// Seed of uuid4(): the revision's id.
  void set_seed(std::string seed);
  /// Warns again of what was warned of before: nobody was told.
  void forget_warnings();
  /// What is evaluated from here on counts against these limits anew, and reports to `diagnostics`.
  void begin(Diagnostics& diagnostics, Limits limits = {});

  /// The evaluation's host, which must outlive the interpreter's use of natives.
  void set_host(Host* host) { host_ = host; }
  [[nodiscard]] Host* host() const { return host_; }

  /// Runs a file as a module (`name` is its __name__) and gives the module object. Errors: PythonException,
  /// CompileError.
  Value run_module(FileId file, const std::string& name);

  /// Gives up a module that run_module() made, once it is done with: it goes, and its tree, unless something
  /// that stays refers to it (a function of its own that a module of the project holds).
  void release_module(Value&& module);

  /// The same for a file whose statements count one by one: where one ends with an error, `failed` is told
  /// what there is to report, and which statement it was, and the next one runs; a name that is missing from
  /// then on is opaque. `globals` are there from the beginning.
  using Failed = std::function<void(Diagnostic, const ast::Stmt&)>;
  Value run_statements(FileId file, const std::string& name,
                       const std::vector<std::pair<std::string, Value>>& globals, const Failed& failed);
  /// The tree of a file that was run.
  [[nodiscard]] const ast::Module& tree_of(FileId file);

  // What natives call.
  Value import_module(const std::string& dotted_name, Span where);
  Value get_attribute(const Value& object, std::string_view name, Span where);
  [[nodiscard]] std::optional<Value> find_attribute(const Value& value, std::string_view name, Span where);
  void set_attribute(const Value& object, std::string_view name, const Value& value, Span where);
  Value call(const Value& callee, const Arguments& arguments);
  Value call(const Value& callee, std::vector<Value> positional, Span where);
  bool truth(const Value& value, Span where);
  std::string str(const Value& value, Span where);
  std::string repr(const Value& value, Span where);
  bool equal(const Value& a, const Value& b, Span where);
  Value binary(BinaryOperator op, const Value& left, const Value& right, Span where);
  Value compare(Comparison op, const Value& left, const Value& right, Span where);
  Value subscript(const Value& object, const Value& key, Span where);
  Iteration iterate(const Value& value, Span where);
  std::vector<Value> to_vector(const Value& iterable, Span where);
  [[nodiscard]] bool is_callable(const Value& value) const;
  /// "str", "int", the class's name.
  [[nodiscard]] std::string type_name(const Value& value) const;

  /// Raises a builtin exception: raise("TypeError", "...", where).
  [[noreturn]] void raise(std::string_view exception_class, std::string message, Span where);
  /// Ends the evaluation with a diagnostic that no `except` catches.
  [[noreturn]] void fail(Diagnostic diagnostic);

  /// Counts work done by natives against the limits.
  void count_steps(std::uint64_t steps, Span where);
  void count_bytes(std::uint64_t bytes, Span where);

  [[nodiscard]] SourceManager& sources();
  [[nodiscard]] Diagnostics& diagnostics();

  /// What open(), os and pathlib may read, asked for when a revision first does; no file at all where this is
  /// not said.
  using ProjectFilesProvider = std::function<const ProjectFiles&()>;
  void set_project_files(ProjectFilesProvider provider);

  /// type(value).
  Value type_of(const Value& value);
  /// isinstance(value, class_or_tuple), issubclass(class_object, class_or_tuple).
  bool is_instance(const Value& value, const Value& class_or_tuple, Span where);
  bool is_subclass(const Value& class_object, const Value& class_or_tuple, Span where);
  /// The global `name` of a module, or nothing.
  [[nodiscard]] std::optional<Value> global(const Value& module, std::string_view name);
  /// repr() of a global of a file that is run as a module; what tests and debuggers call.
  std::string evaluate_global(FileId file, std::string_view name);
  /// format(value, spec), as f-strings and str.format ask for it.
  std::string format(const Value& value, std::string_view spec, Span where);
  Value unary(UnaryOperator op, const Value& operand, Span where);
  std::size_t hash(const Value& value, Span where);
  std::int64_t length(const Value& value, Span where);
  bool contains(const Value& container, const Value& item, Span where);
  void set_subscript(const Value& object, const Value& key, const Value& value, Span where);
  void delete_subscript(const Value& object, const Value& key, Span where);
  void delete_attribute(const Value& object, std::string_view name, Span where);

  /// What to report where an exception was not caught: `python-exception` at the raise, with the calls on the
  /// way to it as notes.
  [[nodiscard]] Diagnostic describe(const PythonException& exception);
  /// Warns once for each place.
  void warn(const std::string& id, std::string message, Span where, std::string help = {});

  /// A module of the project or of a package that is importable, without an error where there is none.
  std::optional<Value> find_submodule(const std::string& dotted_name);

  /// What only the evaluator's own files know.
  struct State;
  [[nodiscard]] State& state() { return *state_; }

 private:
  std::unique_ptr<State> state_;
  Host* host_ = nullptr;
};

}  // namespace sqlgen::python
