#include "frontend/python/objects/signature.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "frontend/python/evaluator/interpreter.hpp"
#include "support/text.hpp"

namespace sqlgen::python {

namespace {

using Kind = Signature::Parameter::Kind;

// The pieces between the commas that are in no bracket and no quotes.
std::vector<std::string_view> split_parameters(std::string_view text) {
  std::vector<std::string_view> pieces;
  int depth = 0;
  char quote = '\0';
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quote != '\0') {
      quote = c == quote ? '\0' : quote;
    } else if (c == '\'' || c == '"') {
      quote = c;
    } else if (c == '(' || c == '[' || c == '{') {
      ++depth;
    } else if (c == ')' || c == ']' || c == '}') {
      --depth;
    } else if (c == ',' && depth == 0) {
      pieces.push_back(trim(text.substr(begin, i - begin)));
      begin = i + 1;
    }
  }
  const auto last = trim(text.substr(begin));
  if (!last.empty()) {
    pieces.push_back(last);
  }
  return pieces;
}

Signature::Parameter parse_parameter(std::string_view text, Kind kind) {
  Signature::Parameter parameter;
  parameter.kind = kind;
  if (text.starts_with("**")) {
    parameter.kind = Kind::var_keyword;
    text.remove_prefix(2);
  } else if (text.starts_with('*')) {
    parameter.kind = Kind::var_positional;
    text.remove_prefix(1);
  }
  const auto end = text.find_first_of(":=");
  parameter.name = std::string(trim(text.substr(0, end)));
  const bool variable = parameter.kind == Kind::var_keyword || parameter.kind == Kind::var_positional;
  parameter.required = !variable && text.find('=') == std::string_view::npos;
  return parameter;
}

std::uint16_t mark_of(std::string_view name) {
  const unsigned first = name.empty() ? 0 : static_cast<unsigned char>(name.front());
  return static_cast<std::uint16_t>((name.size() << 8U) | first);
}

bool accepts_keyword(const Signature::Parameter& parameter) {
  return parameter.kind == Kind::normal || parameter.kind == Kind::keyword_only;
}

}  // namespace

Signature::Signature(std::string_view declaration) {
  const auto open = declaration.find('(');
  function_ = std::string(trim(declaration.substr(0, open)));
  if (open == std::string_view::npos) {
    return;
  }
  const auto close = declaration.rfind(')');
  Kind kind = Kind::normal;
  for (const auto piece : split_parameters(declaration.substr(open + 1, close - open - 1))) {
    if (piece == "/") {
      for (auto& parameter : parameters_) {
        parameter.kind = Kind::positional_only;
      }
    } else if (piece == "*") {
      kind = Kind::keyword_only;
    } else {
      parameters_.push_back(parse_parameter(piece, kind));
      if (parameters_.back().kind == Kind::var_positional) {
        kind = Kind::keyword_only;
      }
    }
  }
  marks_.reserve(parameters_.size());
  for (const Parameter& parameter : parameters_) {
    marks_.push_back(mark_of(parameter.name));
  }
}

std::size_t Signature::index_of(std::string_view name) const {
  const std::uint16_t mark = mark_of(name);
  for (std::size_t i = 0; i < marks_.size(); ++i) {
    if (marks_[i] == mark && parameters_[i].name == name) {
      return i;
    }
  }
  return kNone;
}

const KeywordArgument* Arguments::find(std::string_view name) const {
  for (const auto& keyword : keywords) {
    if (keyword.name == name) {
      return &keyword;
    }
  }
  return nullptr;
}

namespace {

bool names_a_class(std::string_view name) {
  return !name.empty() && name.front() >= 'A' && name.front() <= 'Z';
}

// What Python's errors call it: without its module, a class by its __init__.
std::string called_name(const Signature& signature) {
  const std::string& full = signature.function();
  const std::string name = full.substr(full.rfind('.') + 1);
  return names_a_class(name) ? name + ".__init__" : name;
}

// 'a', 'b', and 'c'
std::string listed(const std::vector<std::string>& names) {
  if (names.size() < 3) {
    return join(names, " and ");
  }
  return join(std::vector(names.begin(), names.end() - 1), ", ") + ", and " + names.back();
}

}  // namespace

BoundArguments::BoundArguments(Interpreter& in, const Signature& signature, const Arguments& arguments)
    : signature_(&signature),
      values_(signature.parameters().size(), Argument{Value::unset(), arguments.span}),
      call_span_(arguments.span) {
  bind_positional(in, arguments);
  for (const auto& keyword : arguments.keywords) {
    bind_keyword(in, keyword);
  }
  require_all(in);
}

void BoundArguments::bind_positional(Interpreter& in, const Arguments& arguments) {
  const auto& parameters = signature_->parameters();
  std::size_t given = 0;
  for (std::size_t i = 0; i < parameters.size() && given < arguments.positional.size(); ++i) {
    if (parameters[i].kind == Kind::var_positional) {
      rest_.assign(arguments.positional.begin() + static_cast<std::ptrdiff_t>(given),
                   arguments.positional.end());
      return;
    }
    if (parameters[i].kind != Kind::normal && parameters[i].kind != Kind::positional_only) {
      break;
    }
    values_[i] = arguments.positional[given++];
  }
  if (given < arguments.positional.size()) {
    const auto count = arguments.positional.size();
    in.raise("TypeError",
             given == 0
                 ? fmt::format("{}() takes no positional arguments ({} given)", signature_->function(), count)
                 : fmt::format("{}() takes {} positional argument{} but {} {} given", signature_->function(),
                               given, given == 1 ? "" : "s", count, count == 1 ? "was" : "were"),
             arguments.positional[given].span);
  }
}

void BoundArguments::bind_keyword(Interpreter& in, const KeywordArgument& keyword) {
  const auto& parameters = signature_->parameters();
  bool takes_any = false;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    takes_any = takes_any || parameters[i].kind == Kind::var_keyword;
    if (parameters[i].name != keyword.name || !accepts_keyword(parameters[i])) {
      continue;
    }
    if (given(i)) {
      in.raise(
          "TypeError",
          fmt::format("{}() got multiple values for argument '{}'", signature_->function(), keyword.name),
          keyword.span);
    }
    values_[i] = {keyword.value, keyword.span};
    return;
  }
  if (takes_any) {
    keywords_.push_back(keyword);
    return;
  }
  std::vector<std::string> known;
  for (const auto& parameter : parameters) {
    if (accepts_keyword(parameter)) {
      known.push_back(parameter.name);
    }
  }
  const auto near = closest(keyword.name, known);
  in.raise("TypeError",
           fmt::format("{}() got an unexpected keyword argument '{}'{}", signature_->function(), keyword.name,
                       near ? fmt::format(". Did you mean '{}'?", *near) : ""),
           keyword.name_span.valid() ? keyword.name_span : keyword.span);
}

void BoundArguments::require_all(Interpreter& in) const {
  const auto& parameters = signature_->parameters();
  std::vector<std::string> missing;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    if (parameters[i].required && !given(i)) {
      missing.push_back(fmt::format("'{}'", parameters[i].name));
    }
  }
  if (!missing.empty()) {
    in.raise("TypeError",
             fmt::format("{}() missing {} required positional argument{}: {}", called_name(*signature_),
                         missing.size(), missing.size() == 1 ? "" : "s", listed(missing)),
             call_span_);
  }
}

const Argument* BoundArguments::find(std::string_view name) const {
  const std::size_t index = signature_->index_of(name);
  return index != Signature::kNone && given(index) ? &values_[index] : nullptr;
}

const Value& BoundArguments::value(std::string_view name) const {
  static const Value none;
  const auto* argument = find(name);
  return argument != nullptr ? argument->value : none;
}

Span BoundArguments::span(std::string_view name) const {
  const auto* argument = find(name);
  return argument != nullptr ? argument->span : call_span_;
}

const Value& BoundArguments::value(std::size_t index) const {
  static const Value none;
  return given(index) ? values_[index].value : none;
}

Span BoundArguments::span(std::size_t index) const {
  return values_[index].span;
}

Arguments BoundArguments::all() const {
  Arguments arguments{rest_, {}, call_span_};
  const auto& parameters = signature_->parameters();
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    if (given(i)) {
      arguments.keywords.push_back({parameters[i].name, values_[i].value, values_[i].span, values_[i].span});
    }
  }
  arguments.keywords.insert(arguments.keywords.end(), keywords_.begin(), keywords_.end());
  return arguments;
}

}  // namespace sqlgen::python
