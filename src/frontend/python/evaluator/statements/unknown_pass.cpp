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

}  // namespace sqlgen::python
