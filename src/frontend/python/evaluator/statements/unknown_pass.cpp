#include "frontend/python/evaluator/statements/unknown_pass.hpp"

#include <fmt/format.h>

#include "frontend/python/evaluator/evaluator.hpp"
#include "frontend/python/evaluator/statements/plain_loop.hpp"

namespace sqlgen::python {

namespace {

// What is gone over while it lives.
class PassScope {
 public:
  PassScope(Interpreter::State& state, Value rows)
      : state_(state),
        around_(std::exchange(state.unknown_rows, std::move(rows))),
        was_anew_(std::exchange(state.is_evaluated_anew, false)) {}
  PassScope(const PassScope&) = delete;
  PassScope& operator=(const PassScope&) = delete;
  ~PassScope() {
    state_.unknown_rows = std::move(around_);
    state_.is_evaluated_anew = was_anew_;
  }

 private:
  Interpreter::State& state_;
  Value around_;
  bool was_anew_;
};

// The list that a loop makes is made until it ends.
class ListScope {
 public:
  explicit ListScope(Interpreter::State& state)
      : state_(state), list_(state.collected_list), items_(state.collected_items) {}
  ListScope(const ListScope&) = delete;
  ListScope& operator=(const ListScope&) = delete;
  ~ListScope() {
    state_.collected_list = std::move(list_);
    state_.collected_items = std::move(items_);
  }

 private:
  Interpreter::State& state_;
  Value list_, items_;
};

std::string told(Interpreter& in, const LoopProblem& problem) {
  return fmt::format("{} (line {})", problem.what,
                     in.sources().locate(problem.where.file, problem.where.begin).line);
}

void refuse_pass(Interpreter& in, const LoopProblem& problem) {
  const Span where = problem.where;
  const Value refuse = in.get_attribute(in.state().unknown_rows, "__refuse_loop__", where);
  in.call(refuse, {Value::string(told(in, problem))}, where);
}

// print(), or a logger's method: it tells something to whoever runs the revision.
bool only_tells(const ast::Stmt& statement) {
  const auto* alone = statement.as<ast::ExprStmt>();
  const auto* call = alone == nullptr ? nullptr : alone->value->as<ast::Call>();
  const std::string_view name = call == nullptr ? std::string_view() : callee_name(*call->func);
  return name == "print" || name == "info" || name == "debug" || name == "warning";
}

bool is_row_value(const Value& value) {
  const auto* instance = value.cast<InstanceObject>();
  return instance != nullptr && instance->cls->find("__row_value__") != nullptr;
}

// Whether a value is one of a row, or holds one directly or in what it holds.
bool holds_row_value(const Value& value, int depth = 2) {
  if (is_row_value(value)) {
    return true;
  }
  if (depth == 0 || !value.is_object()) {
    return false;
  }
  const auto holds = [depth](const Value& item) { return holds_row_value(item, depth - 1); };
  if (const auto* items = sequence_items(value)) {
    return std::any_of(items->begin(), items->end(), holds);
  }
  const auto pairs = value.cast<DictObject>() != nullptr ? dict_items(value) : std::nullopt;
  return pairs && std::any_of(pairs->begin(), pairs->end(),
                              [&holds](const auto& pair) { return holds(pair.first) || holds(pair.second); });
}

// One of Python's own containers, or derived from one (Counter).
bool is_own_container(const Value& value) {
  const auto* instance = value.cast<InstanceObject>();
  const Value& made = instance == nullptr ? value : instance->native;
  return made.cast<DictObject>() != nullptr || made.cast<ListObject>() != nullptr ||
         made.cast<SetObject>() != nullptr;
}

}  // namespace

void require_plain_function(Interpreter& in, const FunctionObject& function) {
  Interpreter::State& state = in.state();
  if (state.unknown_rows.is_none() || state.is_evaluated_anew || function.definition == nullptr ||
      state.library_files.contains(function.span.file) ||
      state.plain_functions.count(function.definition) != 0) {
    return;
  }
  const PlainCode code = read_plain_function(*function.definition);
  if (code.problem) {
    refuse_pass(
        in, {fmt::format("it calls '{}', and {}", function.name, code.problem->what), code.problem->where});
  }
  state.plain_functions.insert(function.definition);
  state.may_change.insert(code.may_change.begin(), code.may_change.end());
}

void refuse_in_pass(Interpreter& in, const std::string& what, Span where) {
  if (!in.state().unknown_rows.is_none()) {
    refuse_pass(in, {what, where});
  }
}

bool is_certain_exception(Interpreter& in, const PythonException& exception) {
  return in.sources().text(exception.span).starts_with("raise") ||
         is_exception(exception.exception, "ImportError") ||
         in.str(exception.exception, exception.span).find("NoneType") != std::string::npos;
}

void require_certain_exception(Interpreter& in, const PythonException& exception, Span where) {
  if (!is_certain_exception(in, exception)) {
    refuse_pass(in, {"it handles " + in.describe(exception).message, where});
  }
}

// Each pass stands for some of the rows: what one gives a name is neither the next one's nor what the name
// has behind the loop.
std::optional<Completion> Evaluator::execute_unknown_rows(const ast::For& node, const Value& rows,
                                                          const Value& begin) {
  const Span where = node.iter->span;
  const PlainCode code = read_plain_loop(node);
  const ListScope list(state_);
  const auto at = in_.sources().locate(where.file, where.begin);
  const Value place = Value::string(fmt::format("{}:{}", in_.sources().path(where.file), at.line));
  const Value items =
      code.collected == nullptr || code.problem ? Value() : begin_list(rows, code, place, where);
  const Value passes =
      items.is_none()
          ? in_.call(begin, {code.problem ? Value::string(told(in_, *code.problem)) : Value(), place}, where)
          : in_.call(in_.get_attribute(items, "__passes__", where), std::vector<Value>{}, where);
  if (passes.is_none()) {
    return std::nullopt;
  }
  state_.may_change.insert(code.may_change.begin(), code.may_change.end());
  const auto next = in_.iterate(passes, where);
  const auto forget = [&] {
    for (const ast::Expr* name : code.assigned) {
      assign(*name, make_opaque("a name that a loop over unknown rows gives a value", name->span));
    }
  };
  forget();
  while (auto item = next()) {
    state_.step(where);
    const PassScope pass(state_, rows);
    assign(*node.target, std::move(*item));
    try {
      (void)run(node.body);
    } catch (const PythonException& exception) {  // which rows raise it can't be told
      const bool in_library = state_.library_files.contains(exception.span.file);
      refuse_pass(in_, {"it raises " + in_.describe(exception).message, in_library ? where : exception.span});
      throw;
    }
    forget();
  }
  if (!items.is_none()) {
    assign(*code.collected, items);
  }
  return run(node.orelse);
}

Value Evaluator::begin_list(const Value& rows, const PlainCode& code, const Value& place, Span where) {
  const auto begin = hook(rows, "__collect__", where);
  Value items = begin ? in_.call(*begin, {place}, where) : Value();
  if (items.is_none()) {
    return {};
  }
  const Value list = evaluate(*code.collected);
  const auto* known = list.cast<ListObject>();
  if (known == nullptr || !sequence_items(list)->empty() || !state_.unknown_rows.is_none()) {
    const PassScope pass(state_, rows);
    refuse_pass(in_, {"it appends to what is no empty list", code.collected->span});
  }
  state_.collected_list = list;
  state_.collected_items = items;
  return items;
}

std::optional<Value> Evaluator::collect_unknown_rows(const ast::ListComp& node, const Value& rows) {
  const ast::Comprehension& generator = node.generators[0];
  const Span where = generator.iter->span;
  const auto begin = hook(rows, "__collect__", where);
  const auto place = in_.sources().locate(where.file, where.begin);
  const Value list =
      begin
          ? in_.call(*begin,
                     {Value::string(fmt::format("{}:{}", in_.sources().path(where.file), place.line))}, where)
          : Value();
  if (list.is_none()) {
    return std::nullopt;
  }
  const Value add = in_.get_attribute(list, "__add_item__", where);
  const auto next =
      in_.iterate(in_.call(in_.get_attribute(list, "__passes__", where), std::vector<Value>{}, where), where);
  Frame frame = inner_frame(&node);
  Evaluator inner(in_, frame);
  while (auto item = next()) {
    state_.step(where);
    const PassScope pass(state_, rows);
    try {
      inner.assign(*generator.target, std::move(*item));
      bool wanted = true;
      for (const ast::Expr* condition : generator.ifs) {
        wanted = wanted && in_.truth(inner.evaluate(*condition), condition->span);
      }
      if (wanted) {
        in_.call(add, {inner.evaluate(*node.elt)}, where);
      }
    } catch (const PythonException& exception) {
      refuse_pass(in_, {"it raises " + in_.describe(exception).message, where});
      throw;
    }
  }
  return list;
}

std::optional<Completion> Evaluator::execute_if_any(const ast::If& node, const Value& rows, const Value& tell,
                                                    Span where) {
  const bool only_loops = hook(rows, "__only_loops__", where).has_value();
  std::vector<const ast::Expr*> assigned;
  for (const ast::Stmt* statement : node.body) {
    if (const auto* loop = statement->as<ast::For>()) {
      const PlainCode code = read_plain_loop(*loop);
      assigned.insert(assigned.end(), code.assigned.begin(), code.assigned.end());
    } else if ((statement->as<ast::ExprStmt>() == nullptr || only_loops) &&
               statement->as<ast::Pass>() == nullptr && !only_tells(*statement)) {
      return std::nullopt;
    }
  }
  if (!node.orelse.empty()) {
    return std::nullopt;
  }
  if (in_.call(tell, {Value::boolean(true)}, where).is_bool()) {
    return std::nullopt;
  }
  const Completion done = run(node.body);
  in_.call(tell, {Value::boolean(false)}, where);
  for (const ast::Expr* name : assigned) {
    assign(*name, make_opaque("a name that a loop over unknown rows gives a value", name->span));
  }
  return done;
}

std::optional<Value> Evaluator::call_in_pass(const ast::Expr& function, const Value& receiver,
                                             const Arguments& given, Span where) {
  const std::string_view name = callee_name(function);
  if (name == "append" && !state_.collected_list.is_none() && given.positional.size() == 1 &&
      identical(receiver, state_.collected_list)) {
    in_.call(in_.get_attribute(state_.collected_items, "__add_item__", where),
             {given.positional.front().value}, where);
    return Value();
  }
  const bool is_chance = name == "uuid4";  // asked of the rows, as is what they are passed to
  const bool sets_something = name == "set" && function.as<ast::Attribute>() != nullptr;  // no set()
  const bool is_anew = state_.is_evaluated_anew;
  const bool is_plain = !sets_something && (is_chance || is_plain_call(name) || is_sql_function(function));
  if (is_anew && name == "rollback") {
    refuse_in_pass(in_, "it takes back what was done before", where);
  }
  if (!is_anew && !is_plain) {
    refuse_pass(in_, {fmt::format("it calls '{}', which may give something else for each row", name), where});
  }
  if (!is_anew && state_.may_change.contains(&function) && is_own_container(receiver)) {
    refuse_pass(in_, {"it changes something that it has not made itself", where});
  }
  std::vector<Value> positional;
  bool has_row_value = is_chance;
  for (const Argument& argument : given.positional) {
    has_row_value = has_row_value || holds_row_value(argument.value);
    positional.push_back(argument.value);
  }
  std::vector<std::pair<Value, Value>> named;
  for (const KeywordArgument& argument : given.keywords) {
    has_row_value = has_row_value || holds_row_value(argument.value);
    named.emplace_back(Value::string(argument.name), argument.value);
  }
  if (!has_row_value) {
    return std::nullopt;
  }
  if (!is_plain) {
    refuse_pass(in_,
                {fmt::format("it gives a value of the row to '{}', which is not followed", name), where});
  }
  const Value known = in_.call(in_.get_attribute(state_.unknown_rows, "__call_native__", where),
                               {Value::string(std::string(name)), receiver, make_tuple(std::move(positional)),
                                make_dict(in_, std::move(named), where)},
                               where);
  const auto* made = sequence_items(known);
  return made == nullptr ? std::nullopt : std::optional(made->front());
}

std::optional<Value> Evaluator::percent_in_pass(const Value& left, const Value& right, Span where) {
  if (!left.is_string() || !holds_row_value(right)) {
    return std::nullopt;
  }
  const Value known =
      in_.call(in_.get_attribute(state_.unknown_rows, "__call_native__", where),
               {Value::string("%"), left, make_tuple({right}), make_dict(in_, {}, where)}, where);
  const auto* made = sequence_items(known);
  return made == nullptr ? std::nullopt : std::optional(made->front());
}

}  // namespace sqlgen::python
