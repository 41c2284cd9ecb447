#include "frontend/alembic/ddl/ddl_events.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/ddl/statements.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/schema/constraints/schema_constraints.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/classes/reference_library.hpp"
#include "frontend/python/objects/containers.hpp"
#include "ir/sql_writer.hpp"
#include "support/text.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

using RecordedOperations = std::vector<ir::Operation>;

/// DDL("..."): formatted with its context, and with the table that an event is about, only when it is
/// written.
class DdlTextObject final : public python::Object {
 public:
  DdlTextObject(std::string statement, Value context)
      : statement_(std::move(statement)), context_(std::move(context)) {}
  [[nodiscard]] std::string type_name() const override { return "DDL"; }
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;
  bool truth(Interpreter& in, Span where) override { refuse_truth(in, where); }
  std::string str(Interpreter& in, Span where) override { return formatted(in, nullptr, where); }

  /// What text() makes of the formatted text: colons mean nothing in it.
  [[nodiscard]] std::string text(Interpreter& in, const ir::Table* table, Span where) const {
    return replace_all(formatted(in, table, where), ":", "\\:");
  }

 private:
  [[nodiscard]] std::string formatted(Interpreter& in, const ir::Table* table, Span where) const {
    std::vector<std::pair<Value, Value>> items;
    if (table != nullptr) {
      const auto& writer = *Evaluation::of(in).context().writer;
      items.emplace_back(Value::string("table"), Value::string(writer.name(table->name.name)));
      items.emplace_back(Value::string("schema"),
                         Value::string(table->name.schema ? writer.name(*table->name.schema) : ""));
      items.emplace_back(Value::string("fullname"), Value::string(writer.table(table->name)));
    }
    for (const auto& item : python::dict_items(context_).value_or(std::vector<std::pair<Value, Value>>{})) {
      items.push_back(item);
    }
    const Value context = python::make_dict(in, std::move(items), where);
    const Value formatted = in.binary(python::BinaryOperator::mod, Value::string(statement_), context, where);
    return in.str(formatted, where);
  }

  std::string statement_;
  Value context_;
};

std::optional<Value> DdlTextObject::attribute(Interpreter& /*in*/, std::string_view name, Span /*where*/) {
  if (name == "execute_if") {
    return conditional_ddl(Value::object(shared_from_this()));
  }
  if (name == "statement") {
    return Value::string(statement_);
  }
  return std::nullopt;
}

const python::Object* listened_object(const Value& value) {
  if (value.get<TableObject>() != nullptr || value.get<MetaDataObject>() != nullptr) {
    return value.as_object().get();
  }
  return nullptr;
}

/// event.listen(Table, "after_create", ...): of every table, the version table among them.
void refuse_listener_of_all(Interpreter& in, const std::string& event, Span where) {
  Diagnostic diagnostic{.id = "not-modelled",
                        .message = fmt::format("a function listens to '{}' of every table, which sqlgen does "
                                               "not tell it",
                                               event),
                        .span = where,
                        .help = {"listen to the tables that it is meant for: event.listen(table, ...)"}};
  if (const auto* env = Evaluation::of(in).environment_calls) {
    env->refused(std::move(diagnostic));
  } else {
    Evaluation::of(in).listens_to_all = std::move(diagnostic);
  }
}

/// Every Table and Column fires these when it is put together, also those of operations.
bool is_attachment(std::string_view event) {
  return event == "before_parent_attach" || event == "after_parent_attach";
}

/// What such a function changes is seldom part of a script (it checks, or fills in names): a warning.
void tell_of_attachments(Interpreter& in, const std::string& event, std::string_view what, Span where) {
  const std::string message =
      fmt::format("a function listens to '{}' of every {}, which sqlgen does not tell it", event, what);
  const std::string help = "what it changes in tables of the revisions is not in the script: write it there";
  const auto* env = Evaluation::of(in).environment_calls;
  if (env == nullptr) {
    in.warn("not-modelled", message, where, help);
    return;
  }
  Diagnostic warning{.id = "not-modelled", .message = message, .span = where, .help = {help}};
  warning.severity = Severity::warning;
  env->refused(std::move(warning));
}

void add_listener(Interpreter& in, const Value& target, const std::string& event, const Value& listener,
                  Span where) {
  constexpr std::array<std::string_view, 4> kEvents{"before_create", "after_create", "before_drop",
                                                    "after_drop"};
  const auto* target_class = target.get<python::NativeClass>();
  if (is_attachment(event) && target_class != nullptr) {
    const std::string path = python::class_path(in, *target_class);
    if (path == "sqlalchemy.sql.schema.Table" || path == "sqlalchemy.sql.schema.Column") {
      tell_of_attachments(in, event, path.ends_with("Table") ? "table" : "column", where);
    }
  }
  if (std::find(kEvents.begin(), kEvents.end(), event) == kEvents.end()) {
    return;
  }
  if (listened_object(target) != nullptr) {
    Evaluation::of(in).ddl_listeners.push_back({target, event, listener});
  } else if (target_class != nullptr &&
             python::class_path(in, *target_class) == "sqlalchemy.sql.schema.Table") {
    refuse_listener_of_all(in, event, where);
  }
}

Value listen(Interpreter& in, const BoundArguments& call) {
  if (const auto event = text_of(call.value("identifier"))) {
    add_listener(in, call.value("target"), *event, call.value("fn"), call.call_span());
  }
  return {};
}

Value listens_for(Interpreter& in, const BoundArguments& call) {
  const Value& target = call.value("target");
  const std::string event = text_of(call.value("identifier")).value_or("");
  (void)in;
  return python::make_function(
      "decorate(fn)", [target, event](Interpreter& inner, const BoundArguments& decorated) {
        add_listener(inner, target, event, decorated.value("fn"), decorated.call_span());
        return decorated.value("fn");
      });
}

Value remove_listener(Interpreter& in, const BoundArguments& call) {
  const auto event = text_of(call.value("identifier"));
  std::erase_if(Evaluation::of(in).ddl_listeners, [&](const Evaluation::DdlListener& known) {
    return listened_object(known.target) == listened_object(call.value("target")) && known.event == event &&
           in.equal(known.listener, call.value("fn"), call.call_span());
  });
  return {};
}

void run_listener(Interpreter& in, const Evaluation::DdlListener& listener, Span where) {
  if (is_left_out(in, listener.listener)) {
    return;
  }
  if (const auto* ddl = listener.listener.get<DdlTextObject>()) {
    const auto* table = listener.target.get<TableObject>();
    Recorder::of(in).add(
        ir::ExecuteText{ddl->text(in, table != nullptr ? table->table().get() : nullptr, where), where});
  } else if (listener.listener.get<DdlObject>() != nullptr) {
    execute_statement(in, listener.listener, where, where);
  } else {
    in.call(listener.listener, {listener.target, Evaluation::of(in).connection()}, where);
  }
}

void fire(Interpreter& in, const python::Object* target, std::string_view event, Span where) {
  const auto listeners = Evaluation::of(in).ddl_listeners;  // a listener may add others
  for (const auto& listener : listeners) {
    if (target != nullptr && listened_object(listener.target) == target && listener.event == event) {
      run_listener(in, listener, where);
    }
  }
}

/// Where what belongs to the table of a CREATE TABLE begins: with the sequences of its columns.
std::size_t first_of_table(const RecordedOperations& operations, std::size_t create) {
  const auto& columns = std::get<ir::CreateTable>(operations[create]).table->columns;
  auto sequences = std::count_if(columns.begin(), columns.end(), [](const ir::ColumnPtr& column) {
    return column->sequence && !column->sequence->optional;
  });
  std::size_t first = create;
  for (; sequences > 0 && first > 0 && std::holds_alternative<ir::CreateSequence>(operations[first - 1]);
       --sequences) {
    --first;
  }
  return first;
}

}  // namespace

std::vector<std::pair<std::string, Value>> event_names() {
  return {{"listen", python::make_function("event.listen(target, identifier, fn, *args, **kw)", listen)},
          {"remove", python::make_function("event.remove(target, identifier, fn)", remove_listener)},
          {"listens_for",
           python::make_function("event.listens_for(target, identifier, *args, **kw)", listens_for)}};
}

const Value& ddl_text_class() {
  static const Value value = Value::make<python::NativeClass>(
      "sqlalchemy.DDL(statement, context=None)", [](Interpreter& in, const BoundArguments& call) {
        return Value::make<DdlTextObject>(string_of(in, call.value("statement"), call.span("statement")),
                                          call.value("context"));
      });
  return value;
}

std::optional<std::string> ddl_text(Interpreter& in, const Value& value, Span where) {
  const auto* ddl = value.get<DdlTextObject>();
  return ddl != nullptr ? std::optional(ddl->text(in, nullptr, where)) : std::nullopt;
}

bool has_ddl_listeners(Interpreter& in, const TableObject& table) {
  const auto& listeners = Evaluation::of(in).ddl_listeners;
  return std::any_of(listeners.begin(), listeners.end(),
                     [&](const auto& listener) { return listened_object(listener.target) == &table; });
}

void record_with_events(Interpreter& in, MetaDataObject* metadata, TableObject* table,
                        RecordedOperations operations, Span where) {
  Recorder& recorder = Recorder::of(in);
  const auto object_of = [&](const ir::TableName& name) -> const python::Object* {
    return metadata == nullptr ? table : metadata->find(name.fullname()).get();
  };
  const bool drops = std::any_of(operations.begin(), operations.end(), [](const ir::Operation& operation) {
    return std::holds_alternative<ir::DropTable>(operation);
  });
  std::vector<const python::Object*> created(operations.size(), nullptr);  // whose parts begin there
  for (std::size_t i = 0; i < operations.size(); ++i) {
    if (const auto* create = std::get_if<ir::CreateTable>(&operations[i])) {
      created[first_of_table(operations, i)] = object_of(create->table->name);
    }
  }
  bool begun = false;
  for (std::size_t i = 0; i < operations.size(); ++i) {
    if (!begun && !std::holds_alternative<ir::CreateType>(operations[i])) {
      fire(in, metadata, drops ? "before_drop" : "before_create", where);
      begun = true;
    }
    fire(in, created[i], "before_create", where);
    const auto* create = std::get_if<ir::CreateTable>(&operations[i]);
    const auto* drop = std::get_if<ir::DropTable>(&operations[i]);
    const auto* after = create != nullptr ? object_of(create->table->name)
                        : drop != nullptr ? object_of(drop->table)
                                          : nullptr;
    if (drop != nullptr) {
      fire(in, after, "before_drop", where);
    }
    const bool dropped = drop != nullptr;
    recorder.add(std::move(operations[i]));
    if (!dropped || metadata != nullptr) {
      fire(in, after, dropped ? "after_drop" : "after_create", where);
    }
  }
  if (drops && metadata == nullptr) {  // a table alone takes its sequences and types with it
    fire(in, table, "after_drop", where);
  }
  if (!begun) {
    fire(in, metadata, drops ? "before_drop" : "before_create", where);
  }
  fire(in, metadata, drops ? "after_drop" : "after_create", where);
}

}  // namespace sqlgen::alembic
