#pragma once

#include <optional>
#include <string>
#include <vector>

#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/syntax/tree/ast.hpp"

namespace sqlgen::python {

struct PlainCode;

/// How a statement ended, other than by an exception.
enum class Completion { normal, break_, continue_, return_ };

/// Walks the tree of one frame. Its members are spread over the files that are named for what they do:
/// statements, assignment, expressions, calls, comprehensions, try_statement, match, imports, ...
class Evaluator {
 public:
  Evaluator(Interpreter& in, Frame& frame) : in_(in), state_(in.state()), frame_(frame) {}

  Completion run(ast::Body body);
  Value evaluate(const ast::Expr& expression);
  void assign(const ast::Expr& target, Value value);

 private:
  // Statements.
  Completion execute(const ast::Stmt& statement);
  Completion execute_compound(const ast::Stmt& statement);
  Completion execute_if(const ast::If& node);
  /// Whether `body` only gives names of the module the values that they have: then it does not matter
  /// whether it runs, and a condition that is not known decides nothing.
  bool changes_nothing(const ast::Body& body);
  Completion execute_while(const ast::While& node);
  Completion execute_for(const ast::For& node);
  /// A loop over what asks to see it first (__for_loop__, which is `begin`): rows that are not known. Nothing
  /// where it is an ordinary one after all.
  std::optional<Completion> execute_unknown_rows(const ast::For& node, const Value& rows, const Value& begin);
  Completion execute_with(const ast::With& node, std::size_t index);
  Completion execute_try(const ast::Try& node);
  Completion execute_try_star(const ast::Try& node);
  Completion execute_match(const ast::Match& node);
  void execute_assert(const ast::Assert& node, Span where);
  [[noreturn]] void execute_raise(const ast::Raise& node, Span where);
  void execute_delete(const ast::Expr& target);
  void execute_import(const ast::Import& node);
  void execute_import_from(const ast::ImportFrom& node, Span where);
  void import_as_submodule(const Value& module, const std::string& full_name, const ast::Alias& alias,
                           std::optional<Value>& value);
  void import_star(const Value& module, const std::string& name, Span where);
  std::string absolute_module(const ast::ImportFrom& node, Span where);
  void execute_function(const ast::FunctionDef& node, Span where);
  void execute_class(const ast::ClassDef& node, Span where);
  void make_class(const ast::ClassDef& node, const std::vector<Value>& bases, Span where);

  // Assignment.
  void execute_annotated(const ast::AnnAssign& node);
  void execute_augmented(const ast::AugAssign& node, Span where);
  Value augment(ast::Operator op, const Value& target, const Value& value, Span where);
  void unpack(ast::Seq<ast::Expr*> targets, const Value& value, Span where);
  void store_name(const ast::Name& name, Value value, Span where);
  void store_identifier(std::string_view name, Value value, Span where);
  void delete_identifier(std::string_view name);

  // Expressions.
  Value load_name(const ast::Name& name, Span where);
  Value load_global(Binding& binding, std::string_view name, Span where);
  [[noreturn]] void undefined_name(std::string_view name, Span where);
  Value constant(const ast::Constant& node, Span where);
  Value evaluate_rare(const ast::Expr& expression);
  Value bool_op(const ast::BoolOp& node);
  Value binary_chain(const ast::Expr& expression);
  Value compare(const ast::Compare& node);
  bool compare_pair(ast::CompareOperator op, const Value& left, const Value& right, Span where,
                    Value& result);
  Value subscript(const ast::Subscript& node, Span where);
  /// What an instance says of itself where a type of Python's own is used with it; nothing for others.
  std::optional<Value> hook(const Value& value, std::string_view name, Span where);
  Value display_dict(const ast::Dict& node, Span where);
  Value joined(const ast::JoinedStr& node, Span where);
  std::string formatted(const ast::FormattedValue& node, Value value, Span where);
  std::vector<Value> items(ast::Seq<ast::Expr*> elements);
  Value slice(const ast::Expr& expression);

  // Passes of loops over unknown rows.
  /// Begins a loop that appends to a list of the code around it: what takes its items in the place of the
  /// list.
  Value begin_list(const Value& rows, const PlainCode& code, const Value& place, Span where);
  /// A list of what each of such rows gives, which `rows` makes; nothing where they are known.
  std::optional<Value> collect_unknown_rows(const ast::ListComp& node, const Value& rows);
  /// `if rows:` of rows of which it is not known whether there are any (__if_any__, which is `tell`): a body
  /// that only goes over them does nothing where there are none. Nothing where it may do something else.
  std::optional<Completion> execute_if_any(const ast::If& node, const Value& rows, const Value& tell,
                                           Span where);
  /// Whether code of the revision's runs in such a pass.
  [[nodiscard]] bool in_unknown_pass(Span where) const {
    return !state_.unknown_rows.is_none() && !state_.library_files.contains(where.file);
  }
  /// What a call of a native gives where values of a row are passed to it; nothing where it gives what it
  /// always does. Refuses the loop where it may give something else each time.
  std::optional<Value> call_in_pass(const ast::Expr& function, const Value& receiver, const Arguments& given,
                                    Span where);
  /// The same for "..." % values.
  std::optional<Value> percent_in_pass(const Value& left, const Value& right, Span where);

  // Calls and functions.
  Value call(const ast::Call& node, Span where);
  Value call_method(const Value& object, const ast::Attribute& attribute, const ast::Call& node, Span where);
  Arguments arguments(const ast::Call& node, Span where);
  Arguments own_arguments(const ast::Call& node, Span where);
  void spread_mapping(const ast::Keyword& keyword, Arguments& arguments);
  Value make_function(const void* node, std::string name, const ast::Parameters& parameters, Span where);
  Value decorate(ast::Seq<ast::Expr*> decorators, Value value);
  [[nodiscard]] std::string qualified(std::string_view name) const;

  // Comprehensions and generators.
  struct Comprehension;
  void comprehend(const void* node, ast::Seq<ast::Comprehension> generators,
                  const std::function<void(Evaluator&)>& element, Span where,
                  const Value* iterable = nullptr);
  void comprehend_level(ast::Seq<ast::Comprehension> generators, std::size_t level, const Value& first,
                        const std::function<void(Evaluator&)>& element);
  Frame inner_frame(const void* node);
  Value list_comprehension(const ast::ListComp& node, Span where);
  Value set_comprehension(const ast::SetComp& node, Span where);
  /// {a, b, c}.
  Value set_display(const ast::Set& node, Span where);
  /// What a `for` goes over: a display of constants is one frozenset there.
  Value evaluate_iterable(const ast::Expr& node);
  Value dict_comprehension(const ast::DictComp& node, Span where);
  Value generator_expression(const ast::GeneratorExp& node, Span where);
  Value yield(const Value& value, Span where);
  bool calls_unknown_function(const ast::Expr& callee);
  void tell_unknown_call(const ast::Expr& statement, const std::string& result);
  Value yield_from(const Value& iterable, Span where);

  // Match.
  bool matches(const ast::Pattern& pattern, const Value& subject);
  bool matches_sequence(const ast::MatchSequence& pattern, const Value& subject, Span where);
  bool matches_mapping(const ast::MatchMapping& pattern, const Value& subject, Span where);
  bool matches_class(const ast::MatchClass& pattern, const Value& subject, Span where);

  // Exceptions.
  template <class Run>
  Completion guarded(std::optional<PythonException>& pending, const Run& run);
  bool handles(const ast::ExceptHandler& handler, const Value& exception);
  Completion run_handler(const ast::ExceptHandler& handler, const PythonException& exception);

  Interpreter& in_;
  Interpreter::State& state_;
  Frame& frame_;

  friend class GeneratorExpression;
};

/// The operator of an object protocol for an operator of the tree.
[[nodiscard]] BinaryOperator binary_operator(ast::Operator op);

/// The text of the string that opens a body, or null.
[[nodiscard]] const std::string_view* docstring(ast::Body body);

/// Fills the slots of a function's parameters. Errors: TypeError, as Python words it.
void bind_parameters(Interpreter& in, const FunctionObject& function, const Arguments& arguments,
                     const Value* self, Environment& environment);
/// The generator that a call of a generator function gives.
Value make_generator(Interpreter& in, FunctionObject& function,
                     const std::shared_ptr<Environment>& environment, Span where);
/// What a call of an `async def` gives; `await` and asyncio.run() run it to its end.
Value make_coroutine(Interpreter& in, FunctionObject& function, std::shared_ptr<Environment> environment,
                     Span where);
std::optional<Value> run_coroutine(Interpreter& in, const Value& value, Span where);
/// The asynchronous generator over an iterator's items.
Value make_async_generator(Value iterator);
/// What `await` gives. Errors: TypeError for what can't be awaited.
Value await_value(Interpreter& in, const Value& value, Span where);
/// The items of an `async for`. Errors: TypeError for what has no __aiter__().
Iteration iterate_awaiting(Interpreter& in, const Value& value, Span where);
/// Runs a function's body in a frame of its own.
Value run_body(Interpreter& in, FunctionObject& function, std::shared_ptr<Environment> environment,
               Span where, Frame* frame_of_generator = nullptr);

}  // namespace sqlgen::python
