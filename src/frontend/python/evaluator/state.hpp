#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "frontend/python/evaluator/imports/file_view.hpp"
#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/evaluator/scopes/scope.hpp"
#include "frontend/python/evaluator/syntax_trees.hpp"
#include "frontend/python/objects/callables.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/classes/reference_library.hpp"
#include "frontend/python/objects/objects.hpp"
#include "frontend/python/syntax/tree/ast.hpp"
#include "support/limits/stack.hpp"

namespace sqlgen::python {

/// One running piece of code: a module, a function, a class body or a comprehension.
struct Frame {
  Frame* parent = nullptr;
  const ScopeInfo* scope = nullptr;
  const ScopeTable* scopes = nullptr;
  std::shared_ptr<Environment> environment;  // of the nearest function; null in a module
  DictObject* class_names = nullptr;         // in a class body
  ModuleObject* module = nullptr;
  FunctionObject* function = nullptr;  // null in a module or class body
  Value return_value;
  std::vector<FunctionObject*>* made = nullptr;  // functions made in a class body
  std::vector<Value>* kept = nullptr;            // keeps them alive until the class is made
  Span call_span;
  Value handled;  // the exception that a bare `raise` raises again
};

class Fiber;

struct Interpreter::State {
  State(Interpreter& interpreter, SourceManager& source_manager, Diagnostics& diags, Limits bounds,
        std::shared_ptr<SyntaxTrees> syntax_trees)
      : in(interpreter),
        sources(source_manager),
        diagnostics(&diags),
        limits(bounds),
        trees(std::move(syntax_trees)) {}

  Interpreter& in;
  SourceManager& sources;
  Diagnostics* diagnostics;
  Limits limits;
  std::shared_ptr<SyntaxTrees> trees;
  std::uint64_t steps = 0;
  std::uint64_t bytes = 0;
  std::uint64_t checkpoint = 0;      // of the steps: there it is looked at what was allocated meanwhile
  std::uint64_t allocated_seen = 0;  // up to the last checkpoint
  std::uint64_t steps_seen = 0;
  int depth = 0;
  Frame* frame = nullptr;
  int catching = 0;                      // statements that run and may catch an exception
  int handling = 0;                      // of those: with an `except`, or suppress()
  const Frame* importing = nullptr;      // whose `try` that runs has an `except ImportError`
  bool taking_attribute_errors = false;  // an `except` around what runs takes an AttributeError

  /// Binds a name of a module. Most modules bind the same ones: each text is made once.
  void bind(HashTable& names, std::string_view name, Value value);

  /// Calls what is no function of the evaluated code, and counts what its result took.
  Value call_object(Object& object, const Arguments& arguments);
  /// Counts what making a value took, where it is an object.
  void weigh(const Value& value, Span where) {
    if (value.is_object()) {
      weigh_object(*value.as_object(), where);
    }
  }
  void weigh_object(const Object& object, Span where);

  std::vector<ModuleProvider> providers;
  SourceLoader loader;
  std::shared_ptr<const ReferenceLibrary> reference;  // null: natives stand for nothing
  ProjectFilesProvider project_files;
  WrittenFiles written_files;
  std::map<std::string, std::string> environment;
  std::optional<std::int64_t> now;
  std::string seed;
  std::uint64_t random_position = 0;  // how many random values were given

  // Emptied before anything else goes: what it tracks may use the rest.
  std::map<std::string, Value, std::less<>> types;
  HashTable builtins;
  HashTable known_names;  // that modules bind
  std::map<std::string, Value> modules;
  std::vector<std::shared_ptr<ModuleObject>> all_modules;
  std::map<std::string, Diagnostic, std::less<>>
      unfinished;                                 // names and modules of the project that an error took
  const ast::ClassDef* isolated_class = nullptr;  // the statement of a project's module that runs isolated
  const ast::FunctionDef* isolated_function = nullptr;  // the same, in a class of the module too
  std::set<FileId> library_files;                       // written for the evaluator; never named in a message
  /// The span itself, or that of the call which led into such a file.
  [[nodiscard]] Span span_of_caller(Span span) const;
  std::set<std::tuple<std::string, FileId, std::uint32_t>> warned;
  std::vector<std::weak_ptr<Environment>> captured;
  std::vector<const Object*> in_repr;    // being printed: a container in itself prints as [...]
  std::map<ObjectPtr, std::size_t> ids;  // id(x); keeps x, so that no other object gets its number
  std::vector<void*> free_stacks;
  std::size_t live_fibers = 0;
  Value unknown_rows;  // while a pass of a loop over rows that are not known runs: what it goes over
  // Whether that is no loop, but code that is evaluated anew for each way through it: it leaves nothing.
  bool is_evaluated_anew = false;
  Value collected_list, collected_items;  // where it makes a list: which one, and what takes its items
  std::set<const ast::FunctionDef*> plain_functions;  // those that such passes may call
  std::set<const ast::Expr*> may_change;              // functions in them that must be of no container
  Fiber* fiber = nullptr;                             // the generator that runs
  Heap heap;

  ~State();

  void step(Span where) {
    if (++steps > checkpoint) {
      check_costs(where);
    }
  }
  /// Adds to the steps what was copied since the last checkpoint. Errors: `evaluation-limit`.
  void check_costs(Span where);
  [[noreturn]] void out_of_steps(Span where);
  [[noreturn]] void out_of_stack(Span where);
  [[noreturn]] void out_of_memory(Span where);
  void check_stack(Span where) {
    if (Stack::is_low()) {
      out_of_stack(where);
    }
  }

  /// The builtin of that name, made when it is first asked for.
  std::optional<Value> builtin(std::string_view name);
  /// The builtin type of that name; a stand-in that cannot be called where there is none.
  Value type(std::string_view name);
  /// A builtin exception class.
  std::shared_ptr<ClassObject> exception_class(std::string_view name);
  /// The source of a library module written in Python, or nothing.
  std::optional<FileId> library_source(const std::string& name);
};

/// Counts one level of recursion while it lives.
class DepthGuard {
 public:
  DepthGuard(Interpreter& in, Span where) : state_(in.state()) {
    state_.check_stack(where);
    if (++state_.depth > state_.limits.recursion) {
      --state_.depth;
      state_.out_of_stack(where);
    }
  }
  DepthGuard(const DepthGuard&) = delete;
  DepthGuard& operator=(const DepthGuard&) = delete;
  ~DepthGuard() { --state_.depth; }

 private:
  Interpreter::State& state_;
};

/// Makes a frame the running one while it lives.
class FrameGuard {
 public:
  FrameGuard(Interpreter::State& state, Frame& frame) : state_(state), frame_(frame) {
    frame.parent = state.frame;
    state.frame = &frame;
  }
  FrameGuard(const FrameGuard&) = delete;
  FrameGuard& operator=(const FrameGuard&) = delete;
  ~FrameGuard() { state_.frame = frame_.parent; }

 private:
  Interpreter::State& state_;
  Frame& frame_;
};

/// Calls an evaluated function; `self` comes before the positional arguments where it is given.
Value call_function(Interpreter& in, FunctionObject& function, const Arguments& arguments,
                    const Value* self = nullptr);
/// A new instance of a builtin exception class.
Value make_exception(Interpreter& in, std::string_view exception_class, std::vector<Value> arguments);
/// Raises an exception instance.
[[noreturn]] void throw_exception(Interpreter& in, const Value& exception, Span where);
/// Whether an exception instance is one of the builtin class of that name.
bool is_exception(const Value& exception, std::string_view class_name);

}  // namespace sqlgen::python
