#include <fmt/format.h>

#include <algorithm>

#include "frontend/python/evaluator/calls/class_creation.hpp"
#include "frontend/python/evaluator/evaluator.hpp"
#include "frontend/python/evaluator/imports/partial_module.hpp"
#include "frontend/python/evaluator/statements/unknown_pass.hpp"
#include "frontend/python/objects/classes/reference_library.hpp"

namespace sqlgen::python {

namespace {

void mark_captured(Interpreter::State& state, const std::shared_ptr<Environment>& environment) {
  for (auto* current = environment.get(); current != nullptr && !current->captured;
       current = current->parent.get()) {
    current->captured = true;
    state.captured.push_back(current->weak_from_this());
  }
}

}  // namespace

Value Evaluator::make_function(const void* node, std::string name, const ast::Parameters& parameters,
                               Span where) {
  auto function = std::make_shared<FunctionObject>();
  in_.count_bytes(sizeof(FunctionObject) + 64, where);
  function->qualified_name = qualified(name);
  function->name = std::move(name);
  function->scope = &frame_.scopes->of(node);
  function->parameters = &parameters;
  function->span = where;
  // A default of a function of the project that can't be made matters only where it is used.
  const bool is_isolated = node == state_.isolated_function;
  const auto default_of = [&](const ast::Arg& parameter, const ast::Expr& expression) {
    if (!is_isolated) {
      return evaluate(expression);
    }
    Value value;
    if (const auto error = isolated_error(in_, [&] { value = evaluate(expression); })) {
      value =
          lost_value(in_, fmt::format("{}.{}.{}", frame_.module->name, function->name, parameter.arg.text),
                     expression.span, *error);
    }
    return value;
  };
  const auto& first = parameters.posonlyargs;
  const std::size_t required = first.size() + parameters.args.size() - parameters.defaults.size();
  for (std::size_t i = 0; i < parameters.defaults.size(); ++i) {
    const std::size_t place = required + i;
    const ast::Arg& parameter = place < first.size() ? first[place] : parameters.args[place - first.size()];
    function->defaults.push_back(default_of(parameter, *parameters.defaults[i]));
  }
  for (std::size_t i = 0; i < parameters.kw_defaults.size(); ++i) {
    const ast::Expr* value = parameters.kw_defaults[i];
    function->keyword_defaults.push_back(value != nullptr ? default_of(parameters.kwonlyargs[i], *value)
                                                          : Value::unset());
  }
  function->closure = frame_.environment;
  mark_captured(state_, frame_.environment);
  function->module = std::static_pointer_cast<ModuleObject>(frame_.module->shared_from_this());
  if (frame_.made != nullptr) {
    frame_.made->push_back(function.get());
    frame_.kept->push_back(Value::object(function));
  } else if (frame_.function != nullptr) {
    function->owner = frame_.function->owner;
  }
  return Value::object(std::move(function));
}

std::string Evaluator::qualified(std::string_view name) const {
  if (frame_.class_names != nullptr) {
    const auto* own = frame_.class_names->table.find("__qualname__");
    return own != nullptr && own->is_string() ? fmt::format("{}.{}", own->as_string(), name)
                                              : std::string(name);
  }
  return frame_.function != nullptr ? fmt::format("{}.<locals>.{}", frame_.function->qualified_name, name)
                                    : std::string(name);
}

Value Evaluator::decorate(ast::Seq<ast::Expr*> decorators, Value value) {
  std::vector<Value> callees;
  for (const auto* decorator : decorators) {
    callees.push_back(evaluate(*decorator));
  }
  for (std::size_t i = callees.size(); i-- > 0;) {
    value = in_.call(callees[i], std::vector{value}, decorators[i]->span);
  }
  return value;
}

void Evaluator::execute_function(const ast::FunctionDef& node, Span where) {
  Value function = make_function(&node, std::string(node.name.text), *node.args, where);
  function.cast<FunctionObject>()->definition = &node;
  store_identifier(node.name.text, decorate(node.decorator_list, std::move(function)), where);
}

void Evaluator::execute_class(const ast::ClassDef& node, Span where) {
  const std::vector<Value> bases = items(node.bases);
  if (bases.empty() || in_.host() == nullptr) {
    make_class(node, bases, where);
    return;
  }
  try {
    make_class(node, bases, where);
  } catch (const CompileError& error) {
    in_.host()->class_not_made(in_, bases, error.diagnostic());
    throw;
  } catch (const PythonException& exception) {
    in_.host()->class_not_made(in_, bases, in_.describe(exception));
    throw;
  }
}

void Evaluator::make_class(const ast::ClassDef& node, const std::vector<Value>& bases, Span where) {
  std::vector<KeywordArgument> keywords;
  for (const auto& keyword : node.keywords) {
    if (keyword.arg) {
      keywords.push_back(
          {std::string(keyword.arg.text), evaluate(*keyword.value), keyword.value->span, keyword.arg.span});
    }
  }
  const std::string name(node.name.text);
  auto names = std::make_shared<DictObject>();
  const auto& reference = in_.state().reference;
  names->table.set(
      "__module__",
      Value::string(reference ? reference->module_of_class(frame_.module->name, name) : frame_.module->name));
  names->table.set("__qualname__", Value::string(qualified(name)));
  std::vector<FunctionObject*> made;
  std::vector<Value> kept;
  Frame frame;
  frame.scope = &frame_.scopes->of(&node);
  frame.scopes = frame_.scopes;
  frame.environment = frame_.environment;
  frame.class_names = names.get();
  frame.module = frame_.module;
  frame.made = &made;
  frame.kept = &kept;
  frame.call_span = where;
  {
    const DepthGuard depth(in_, where);
    const FrameGuard guard(state_, frame);
    if (!node.body.empty()) {
      if (const auto* text = docstring(node.body)) {
        names->table.set("__doc__", Value::string(std::string(*text)));
      }
    }
    Evaluator body(in_, frame);
    const bool is_plain = std::all_of(bases.begin(), bases.end(), [&](const Value& base) {
      return base.is_object() && base.as_object() == state_.type("object").as_object();
    });
    if (state_.isolated_class == &node && is_plain && keywords.empty()) {
      const std::string owner = fmt::format("{}.{}", frame_.module->name, name);
      for (ast::Stmt*& statement : node.body) {
        run_isolated(in_, Names{names->table, owner}, *statement,
                     [&] { body.run(ast::Body(&statement, 1)); });
      }
    } else {
      body.run(node.body);
    }
  }
  Value cls = create_class(in_, name, bases, names, keywords, node.name.span);
  if (const auto object = cls.as<ClassObject>()) {
    for (auto* function : made) {
      function->owner = object;
    }
  }
  store_identifier(node.name.text, decorate(node.decorator_list, std::move(cls)), where);
}

const std::string_view* docstring(ast::Body body) {
  const auto* statement = body.empty() ? nullptr : body[0]->as<ast::ExprStmt>();
  const auto* constant = statement != nullptr ? statement->value->as<ast::Constant>() : nullptr;
  return constant != nullptr ? std::get_if<std::string_view>(&constant->value) : nullptr;
}

Value run_body(Interpreter& in, FunctionObject& function, std::shared_ptr<Environment> environment,
               Span where, Frame* frame_of_generator) {
  Frame own;
  Frame& frame = frame_of_generator != nullptr ? *frame_of_generator : own;
  frame.scope = function.scope;
  frame.scopes = function.module->source->scopes.get();
  frame.environment = std::move(environment);
  frame.module = function.module.get();
  frame.function = &function;
  frame.call_span = where;
  const FrameGuard guard(in.state(), frame);
  Evaluator evaluator(in, frame);
  if (function.body != nullptr) {
    return evaluator.evaluate(*function.body);
  }
  return evaluator.run(function.definition->body) == Completion::return_ ? std::move(frame.return_value)
                                                                         : Value();
}

Value call_function(Interpreter& in, FunctionObject& function, const Arguments& arguments,
                    const Value* self) {
  const DepthGuard depth(in, arguments.span);
  in.state().step(arguments.span);
  require_plain_function(in, function);
  auto environment = std::make_shared<Environment>(function.scope->locals.size(), function.closure);
  bind_parameters(in, function, arguments, self, *environment);
  if (function.scope->is_generator) {
    Value generator = make_generator(in, function, environment, arguments.span);
    return function.scope->is_async ? make_async_generator(std::move(generator)) : generator;
  }
  if (function.scope->is_async) {
    return make_coroutine(in, function, std::move(environment), arguments.span);
  }
  return run_body(in, function, std::move(environment), arguments.span);
}

}  // namespace sqlgen::python
