#include "frontend/alembic/live/region.hpp"

#include <algorithm>
#include <string_view>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/live/answer.hpp"
#include "frontend/alembic/live/row_kinds.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/evaluator/statements/exception_guard.hpp"
#include "frontend/python/evaluator/statements/unknown_pass.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/containers.hpp"
#include "ir/sql_writer.hpp"
#include "support/spelling/ascii.hpp"
#include "support/text.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

// Values of unknown rows are at hand while it lives, from the first that is read.
class WayScope {
 public:
  explicit WayScope(Interpreter::State& state) : state_(state) {}
  WayScope(const WayScope&) = delete;
  WayScope& operator=(const WayScope&) = delete;
  ~WayScope() {
    state_.unknown_rows = {};
    state_.is_evaluated_anew = false;
  }

 private:
  Interpreter::State& state_;
};

// The first word of a statement, behind its comments.
std::string first_word(std::string_view sql) {
  while (!sql.empty()) {
    if (sql.starts_with("--")) {
      sql.remove_prefix(std::min(sql.find('\n'), sql.size()));
    } else if (sql.starts_with("/*")) {
      const auto end = sql.find("*/");
      sql.remove_prefix(end == std::string_view::npos ? sql.size() : end + 2);
    } else if (std::string_view(" \t\r\n\f").find(sql.front()) != std::string_view::npos ||
               sql.front() == '(') {
      sql.remove_prefix(1);
    } else {
      break;
    }
  }
  const auto end = std::find_if_not(sql.begin(), sql.end(), is_ascii_alnum);
  return to_upper(sql.substr(0, static_cast<std::size_t>(end - sql.begin())));
}

// A text that is a value of the row is read by _live_region itself.
bool changes_rows(const std::vector<std::string>& texts) {
  return !texts.empty() && std::all_of(texts.begin(), texts.end(), [](const std::string& text) {
    const std::string word = first_word(text);
    return text.starts_with("sqlgen_value_") || word == "INSERT" || word == "UPDATE" || word == "DELETE";
  });
}

Value current_region(Interpreter& in, const BoundArguments& /*call*/) {
  return Evaluation::of(in).region;
}

Value begin_region(Interpreter& in, const BoundArguments& call) {
  Evaluation::of(in).region = call.value("region");
  in.state().unknown_rows = call.value("region");
  in.state().is_evaluated_anew = true;
  return {};
}

// What was recorded since `first`, as tuples of the operation's number, its line, its texts, what the values
// of a row in it are put into, and whether it only changes rows. What does, or is a query (`is_asked`),
// leaves the script; anything else stays.
Value take_way(Interpreter& in, const BoundArguments& call) {
  Evaluation& evaluation = Evaluation::of(in);
  std::vector<Value> taken;
  const auto first = static_cast<std::size_t>(optional_integer(in, call, "first").value_or(0));
  for (std::size_t i = first; i < evaluation.recorded().size(); ++i) {
    if (evaluation.is_left_out(i)) {
      continue;
    }
    const std::vector<std::string> texts = evaluation.writer().operation(evaluation.recorded()[i]);
    const bool is_change = changes_rows(texts);
    const bool is_query = flag(in, call, "is_asked") && texts.size() == 1 &&
                          (first_word(texts[0]) == "SELECT" || first_word(texts[0]) == "WITH");
    if (is_change || is_query) {
      evaluation.leave_out(i);
    }
    std::vector<Value> said;
    for (const std::string& text : texts) {
      said.push_back(Value::string(text));
    }
    std::vector<Value> kinds;
    for (const auto& [number, kind] : bound_kinds(evaluation.recorded()[i], evaluation.dialect())) {
      kinds.push_back(
          python::make_tuple({Value::integer(static_cast<std::int64_t>(number)), Value::string(kind)}));
    }
    const Span span = ir::span_of(evaluation.recorded()[i]);
    taken.push_back(python::make_tuple(
        {Value::integer(static_cast<std::int64_t>(i)),
         Value::integer(in.sources().locate(span.file, span.begin).line), python::make_list(std::move(said)),
         python::make_list(std::move(kinds)), Value::boolean(is_change || is_query)}));
  }
  return python::make_list(std::move(taken));
}

// Puts complete statements before the operation at `place`; the operations `kept`, which stand behind them,
// are in the script again.
Value place_block(Interpreter& in, const BoundArguments& call) {
  Evaluation& evaluation = Evaluation::of(in);
  const Span where = call.call_span();
  for (const Value& number : in.to_vector(call.value("kept"), where)) {
    evaluation.put_back(static_cast<std::size_t>(number.as_int()));
  }
  std::vector<ir::Operation> block;
  for (const Value& text : in.to_vector(call.value("texts"), where)) {
    block.emplace_back(ir::ExecuteText{text.as_string(), where, true});
  }
  const auto* answer = call.value("answer").get<AnswerObject>();
  if (answer != nullptr && !block.empty()) {
    in.warn("loop-in-sql", "what follows from these rows is said in SQL, which reads them where they are",
            answer->asked());
  }
  const auto place = static_cast<std::size_t>(optional_integer(in, call, "place").value_or(0));
  evaluation.insert(place, std::move(block));
  return {};
}

Value has_exception_handler(Interpreter& in, const BoundArguments& /*call*/) {
  return Value::boolean(python::has_handler(in));
}

}  // namespace

bool follow_way(Interpreter& in, Span start, const std::function<void()>& evaluate) {
  const WayScope scope(in.state());
  const auto is_in_region = [&in] { return in.state().is_evaluated_anew; };
  const auto tell = [&in](std::string_view name, std::vector<Value> arguments, Span where) {
    const Value asked = in.get_attribute(Evaluation::of(in).region, name, where);
    return in.call(asked, std::move(arguments), where);
  };
  try {
    evaluate();
  } catch (const python::PythonException& exception) {
    if (!is_in_region()) {
      throw;
    }
    tell("__raised__",
         {Value::string(in.describe(exception).message),
          Value::boolean(python::is_certain_exception(in, exception))},
         exception.span);
  }
  return is_in_region() && in.truth(tell("__ended__", {}, start), start);
}

std::vector<std::pair<std::string, Value>> region_functions() {
  return {
      {"region", python::make_function("region()", current_region)},
      {"begin_region", python::make_function("begin_region(region)", begin_region)},
      {"take_way", python::make_function("take_way(first, is_asked)", take_way)},
      {"place_block", python::make_function("place_block(texts, place, kept, answer)", place_block)},
      {"has_handler", python::make_function("has_handler()", has_exception_handler)},
  };
}

}  // namespace sqlgen::alembic
