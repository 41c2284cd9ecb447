#include "frontend/native/operations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "frontend/alembic/names.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/sql/verbatim.hpp"
#include "support/text.hpp"

namespace sqlgen::native {

using python::Arguments;
using python::Value;

namespace {

// Runs operations against `target`: alembic.op, or the object that op.batch_alter_table gives.
class Runner {
 public:
  Runner(ValueMaker& maker, Value target, bool in_batch, std::string dialect)
      : maker_(maker),
        in_(maker.interpreter()),
        target_(std::move(target)),
        in_batch_(in_batch),
        dialect_(std::move(dialect)) {}

  void run(const Node& list);

 private:
  using Special = void (Runner::*)(const Node&, const OperationModel&);

  void run_one(const Node& node);
  void run_plain(const Node& node, const OperationModel& model);
  void create_table(const Node& node, const OperationModel& model);
  void create_exclude(const Node& node, const OperationModel& model);
  void batch(const Node& node, const OperationModel& model);
  void autocommit(const Node& node, const OperationModel& model);
  void execute(const Node& node, const OperationModel& model);
  void insert(const Node& node, const OperationModel& model);
  void update(const Node& node, const OperationModel& model);
  void remove(const Node& node, const OperationModel& model);
  void type(const Node& node, const OperationModel& model);
  void sequence(const Node& node, const OperationModel& model);
  void drop_table(const Node& node, const OperationModel& model);
  void fail(const Node& node, const OperationModel& model);
  void schema(const Node& node, const OperationModel& model);

  Arguments table_arguments(const Node& node, const OperationModel& model);
  Value table_object(const Node& node);
  [[nodiscard]] ir::TableMaker maker_of(const Node& node) const;
  Value data_table(const Node& node, const std::vector<std::string>& columns);
  Value made(const Parameter& parameter, const Node& node);
  Arguments keywords(const Node& node, const OperationModel& model,
                     std::span<const std::string_view> without = {});
  void execute_value(const Value& statement, Span where);
  [[nodiscard]] const std::string& operation_name(const Node& node) const;

  ValueMaker& maker_;
  python::Interpreter& in_;
  Value target_;
  bool in_batch_;
  std::string dialect_;
};

// Entries of every operation that are not arguments of its function.
bool is_own_entry(std::string_view name) {
  return name == "op" || name == "dialect" || name == "name_is_final";
}

const std::string& Runner::operation_name(const Node& node) const {
  const Node* named = node.find("op");
  if (named == nullptr || named->text() == nullptr) {
    throw CompileError("missing-key", "an operation needs 'op', its name", node.span,
                       "write op = \"create_table\", or another operation of alembic.op");
  }
  return *named->text();
}

// What is wrong with one operation says nothing about the next: all of it is reported.
void Runner::run(const Node& list) {
  for (const Node* node : maker_.items(list)) {
    try {
      if (node->map() == nullptr) {
        throw CompileError("wrong-value", "an operation is a map of its arguments", node->span);
      }
      run_one(*node);
    } catch (const python::PythonException& exception) {
      in_.diagnostics().add(in_.describe(exception));
    } catch (const CompileError& error) {
      if (error.diagnostic().id == "evaluation-limit") {
        throw;
      }
      in_.diagnostics().add(error.diagnostic());
    }
  }
}

void Runner::run_one(const Node& node) {
  const std::string& name = operation_name(node);
  const OperationModel* model = find_operation(name);
  if (model == nullptr || (in_batch_ && !model->in_batch)) {
    std::vector<std::string> names;
    for (const OperationModel& known : operation_models()) {
      if (!in_batch_ || known.in_batch) {
        names.emplace_back(known.name);
      }
    }
    Diagnostic diagnostic;
    diagnostic.id = "unknown-operation";
    diagnostic.message =
        fmt::format("{} operation '{}'", model == nullptr ? "unknown" : "a batch has no", name);
    diagnostic.span = node.find("op")->span;
    if (const auto near = closest(name, names)) {
      diagnostic.with_label(fmt::format("did you mean '{}'?", *near));
    }
    diagnostic.with_help(fmt::format("operations: {}", join(names, ", ")));
    throw CompileError(std::move(diagnostic));
  }
  if (const Node* dialect = node.find("dialect")) {
    const auto dialects = maker_.items(*dialect);
    if (std::none_of(dialects.begin(), dialects.end(),
                     [&](const Node* d) { return maker_.text(*d, "dialect") == dialect_; })) {
      return;
    }
  }
  static const std::map<std::string_view, Special> kSpecial{
      {"create_table", &Runner::create_table},
      {"drop_table", &Runner::drop_table},
      {"fail", &Runner::fail},
      {"create_exclude_constraint", &Runner::create_exclude},
      {"batch_alter_table", &Runner::batch},
      {"autocommit", &Runner::autocommit},
      {"execute", &Runner::execute},
      {"insert", &Runner::insert},
      {"update", &Runner::update},
      {"delete", &Runner::remove},
      {"create_type", &Runner::type},
      {"drop_type", &Runner::type},
      {"create_sequence", &Runner::sequence},
      {"drop_sequence", &Runner::sequence},
      {"create_schema", &Runner::schema},
      {"drop_schema", &Runner::schema},
  };
  const auto special = kSpecial.find(name);
  (this->*(special == kSpecial.end() ? &Runner::run_plain : special->second))(node, *model);
}

Value Runner::made(const Parameter& parameter, const Node& node) {
  if (parameter.name == "column") {
    return maker_.column(node);
  }
  if (parameter.name == "identity" || parameter.name == "existing_identity") {
    return maker_.identity(node, parameter.inner);
  }
  return maker_.make(parameter, node);
}

Arguments Runner::keywords(const Node& node, const OperationModel& model,
                           std::span<const std::string_view> without) {
  Arguments arguments;
  arguments.span = node.span;
  for (const auto& [name, value] : *node.map()) {
    if (is_own_entry(name) || std::find(without.begin(), without.end(), name) != without.end()) {
      continue;
    }
    const Parameter& parameter =
        maker_.parameter(model.parameters, name, value, model.name, model.dialect_options);
    if (&parameter == &other_options_model()) {
      add_other_options(maker_, value, arguments);
      continue;
    }
    Value argument = (name == "constraint_name" || name == "index_name")
                         ? maker_.name(value, node.find("name_is_final"))
                         : made(parameter, value);
    // Python's own words for these are keywords or builtins there.
    const std::string keyword = name == "type"                ? "type_"
                                : name == "identity"          ? "server_default"
                                : name == "existing_identity" ? "existing_server_default"
                                                              : name;
    arguments.keywords.push_back({keyword, std::move(argument), value.span, value.name_span});
  }
  for (const Parameter& parameter : model.parameters) {
    const bool names_table = parameter.name == "table_name" || parameter.name == "source_table";
    if (parameter.required && !(in_batch_ && names_table) && node.find(parameter.name) == nullptr) {
      throw CompileError("missing-key", fmt::format("'{}' needs '{}'", model.name, parameter.name), node.span,
                         fmt::format("{}: {}", parameter.name, parameter.help));
    }
  }
  // A name that is left out is for the naming convention, or the database, to make.
  for (const std::string_view name : {"constraint_name", "index_name"}) {
    const bool has = std::any_of(model.parameters.begin(), model.parameters.end(),
                                 [&](const Parameter& parameter) { return parameter.name == name; });
    if (has && node.find(name) == nullptr) {
      arguments.keywords.push_back({std::string(name), Value::none(), node.span, node.span});
    }
  }
  return arguments;
}

void Runner::run_plain(const Node& node, const OperationModel& model) {
  in_.call(in_.get_attribute(target_, model.name, node.span), keywords(node, model));
}

Arguments Runner::table_arguments(const Node& node, const OperationModel& model) {
  constexpr std::array<std::string_view, 6> kOwn{"table_name", "columns", "constraints",
                                                 "indexes",    "maker",   "naming_convention"};
  Arguments arguments = keywords(node, model, kOwn);
  const Node& named = *node.find("table_name");
  arguments.positional.push_back({maker_.identifier(named, "table_name"), named.span});
  std::optional<CompileError> last;
  const auto fail = [&](const CompileError& error) {
    if (last) {
      in_.diagnostics().add(last->diagnostic());
    }
    last = error;
  };
  const auto add = [&](std::string_view key, auto make) {
    const Node* list = node.find(key);
    for (const Node* item : list != nullptr ? maker_.items(*list) : std::vector<const Node*>()) {
      try {
        arguments.positional.push_back({make(*item), item->span});
      } catch (const python::PythonException& exception) {
        fail(CompileError(in_.describe(exception)));
      } catch (const CompileError& error) {
        fail(error);
      }
    }
  };
  add("columns", [&](const Node& item) { return maker_.column(item); });
  add("constraints", [&](const Node& item) { return maker_.constraint(item); });
  add("indexes", [&](const Node& item) { return maker_.index(item); });
  if (last) {
    throw *last;
  }
  return arguments;
}

// A Table of its own, in a MetaData of its own.
Value Runner::table_object(const Node& node) {
  const OperationModel& model = *find_operation("create_table");
  if (node.map() == nullptr || node.find("table_name") == nullptr) {
    throw CompileError("missing-key", "this is a table: it needs 'table_name' and 'columns'", node.span);
  }
  Arguments of_table = table_arguments(node, model);
  std::erase_if(of_table.keywords, [](const auto& keyword) { return keyword.name == "if_not_exists"; });
  Arguments of_metadata;
  of_metadata.span = node.span;
  if (const Node* given = node.find("naming_convention")) {
    of_metadata.keywords.push_back({"naming_convention",
                                    maker_.make({"naming_convention", Kind::set}, *given), given->span,
                                    given->name_span});
  }
  const Value metadata = in_.call(maker_.sqlalchemy("MetaData", node.span), of_metadata);
  of_table.positional.insert(of_table.positional.begin() + 1, {metadata, node.span});
  return in_.call(maker_.sqlalchemy("Table", node.span), of_table);
}

ir::TableMaker Runner::maker_of(const Node& node) const {
  const Node* given = node.find("maker");
  const std::string written = given != nullptr ? maker_.text(*given, "maker") : "operation";
  return written == "table"       ? ir::TableMaker::table
         : written == "statement" ? ir::TableMaker::statement
                                  : ir::TableMaker::operation;
}

void Runner::create_table(const Node& node, const OperationModel& model) {
  if (node.find("maker") == nullptr && node.find("naming_convention") == nullptr) {
    in_.call(in_.get_attribute(target_, "create_table", node.span), table_arguments(node, model));
    return;
  }
  const Value table = table_object(node);
  const Node* if_not_exists = node.find("if_not_exists");
  alembic::Recorder::of(in_).add(ir::CreateTable{
      alembic::snapshot(*alembic::find_table(in_, table, node.span)),
      if_not_exists != nullptr && maker_.flag(*if_not_exists, "if_not_exists"), node.span, maker_of(node)});
}

void Runner::drop_table(const Node& node, const OperationModel& model) {
  const Node* definition = node.find("definition");
  if (definition == nullptr && node.find("maker") == nullptr) {
    return run_plain(node, model);
  }
  constexpr std::array<std::string_view, 2> kOwn{"definition", "maker"};
  const Arguments arguments = keywords(node, model, kOwn);
  ir::DropTable operation;
  for (const auto& keyword : arguments.keywords) {
    if (keyword.name == "table_name") {
      operation.table.name = alembic::identifier_of(in_, keyword.value, keyword.span);
    } else if (keyword.name == "schema") {
      operation.table.schema = alembic::identifier_of(in_, keyword.value, keyword.span);
    } else if (keyword.name == "if_exists") {
      operation.if_exists = in_.truth(keyword.value, keyword.span);
    }
  }
  if (definition != nullptr) {
    operation.definition =
        alembic::snapshot(*alembic::find_table(in_, table_object(*definition), definition->span));
  }
  operation.maker = maker_of(node);
  operation.span = node.span;
  alembic::Recorder::of(in_).add(std::move(operation));
}

void Runner::fail(const Node& node, const OperationModel& model) {
  (void)keywords(node, model);
  const Node& message = *node.find("message");
  throw CompileError("revision-fails", maker_.text(message, "message"), message.span,
                     "the revision says so itself: it can't be compiled here");
}

void Runner::create_exclude(const Node& node, const OperationModel& model) {
  constexpr std::array<std::string_view, 3> kPositional{"constraint_name", "table_name", "elements"};
  Arguments arguments = keywords(node, model, kPositional);
  std::erase_if(arguments.keywords, [](const auto& keyword) { return keyword.name == "constraint_name"; });
  const Node* named = node.find("constraint_name");
  arguments.positional.push_back(
      {named != nullptr ? maker_.name(*named, node.find("name_is_final")) : Value::none(), node.span});
  if (!in_batch_) {
    const Node& table = *node.find("table_name");
    arguments.positional.push_back({maker_.identifier(table, "table_name"), table.span});
  }
  for (python::Argument& element : maker_.exclude_elements(*node.find("elements"))) {
    arguments.positional.push_back(std::move(element));
  }
  in_.call(in_.get_attribute(target_, "create_exclude_constraint", node.span), arguments);
}

void Runner::batch(const Node& node, const OperationModel& model) {
  constexpr std::array<std::string_view, 4> kOwn{"operations", "copy_from", "table_args", "table_indexes"};
  Arguments arguments = keywords(node, model, kOwn);
  if (const Node* given = node.find("copy_from")) {
    arguments.keywords.push_back({"copy_from", table_object(*given), given->span, given->name_span});
  }
  std::vector<Value> table_args;
  if (const Node* given = node.find("table_args")) {
    for (const Node* item : maker_.items(*given)) {
      table_args.push_back(maker_.constraint(*item));
    }
  }
  if (const Node* given = node.find("table_indexes")) {
    for (const Node* item : maker_.items(*given)) {
      table_args.push_back(maker_.index(*item));
    }
  }
  if (!table_args.empty()) {
    arguments.keywords.push_back(
        {"table_args", python::make_tuple(std::move(table_args)), node.span, node.span});
  }
  const Value context = in_.call(in_.get_attribute(target_, "batch_alter_table", node.span), arguments);
  const auto batch_op = context.as<python::Object>()->enter(in_, node.span);
  if (const Node* operations = node.find("operations")) {
    Runner(maker_, *batch_op, true, dialect_).run(*operations);
  }
  context.as<python::Object>()->exit(in_, Value::none(), node.span);
}

void Runner::autocommit(const Node& node, const OperationModel& model) {
  (void)keywords(node, model, std::array<std::string_view, 1>{"operations"});
  alembic::Recorder& recorder = alembic::Recorder::of(in_);
  recorder.add(ir::AutocommitBegin{node.span});
  run(*node.find("operations"));
  recorder.add(ir::AutocommitEnd{node.span});
}

void Runner::execute(const Node& node, const OperationModel& model) {
  (void)keywords(node, model);
  if (const Node* whole = node.find("statement")) {
    alembic::Recorder::of(in_).add(
        ir::ExecuteText{maker_.text(*whole, "statement") + ";", whole->span, true});
    return;
  }
  if (node.find("sql") == nullptr) {
    throw CompileError("missing-key", "'execute' needs 'sql', or 'statement'", node.span,
                       "sql: statements, taken as they are");
  }
  const Node& sql = *node.find("sql");
  for (ir::ExecuteText& statement :
       sql::verbatim_statements(maker_.text(sql, "sql"), sql.span, in_.diagnostics())) {
    alembic::Recorder::of(in_).add(std::move(statement));
  }
}

Value Runner::data_table(const Node& node, const std::vector<std::string>& columns) {
  std::map<std::string, Value> types;
  if (const Node* given = node.find("columns")) {
    for (const Node* item : maker_.items(*given)) {
      const Node* name = item->find("name");
      const Node* type = item->find("type");
      if (name == nullptr || type == nullptr) {
        throw CompileError("missing-key", "a column here has a 'name' and a 'type'", item->span);
      }
      types.emplace(maker_.text(*name, "name"), maker_.type(*type));
    }
  }
  const Node& named = *node.find("table_name");
  Arguments arguments;
  arguments.span = node.span;
  arguments.positional.push_back({maker_.identifier(named, "table_name"), named.span});
  for (const std::string& column : columns) {
    std::vector<Value> of_column;
    of_column.push_back(Value::string(column));
    if (const auto type = types.find(column); type != types.end()) {
      of_column.push_back(type->second);
    }
    arguments.positional.push_back(
        {in_.call(maker_.sqlalchemy("column", node.span), of_column, node.span), node.span});
  }
  if (const Node* schema = node.find("schema")) {
    arguments.keywords.push_back(
        {"schema", maker_.identifier(*schema, "schema"), schema->span, schema->name_span});
  }
  return in_.call(maker_.sqlalchemy("table", node.span), arguments);
}

void Runner::execute_value(const Value& statement, Span where) {
  in_.call(in_.get_attribute(target_, "execute", where), {statement}, where);
}

void Runner::insert(const Node& node, const OperationModel& model) {
  constexpr std::array<std::string_view, 1> kOwn{"columns"};
  (void)keywords(node, model, kOwn);
  const Node& rows = *node.find("rows");
  std::vector<std::string> columns;
  for (const Node* row : maker_.items(rows)) {
    if (row->map() == nullptr) {
      throw CompileError("wrong-value", "a row is a map of column to value", row->span);
    }
    for (const auto& [column, value] : *row->map()) {
      if (std::find(columns.begin(), columns.end(), column) == columns.end()) {
        columns.push_back(column);
      }
    }
  }
  const Value made_rows = maker_.make({"rows", Kind::rows}, rows);
  in_.call(in_.get_attribute(target_, "bulk_insert", node.span), {data_table(node, columns), made_rows},
           node.span);
}

void Runner::update(const Node& node, const OperationModel& model) {
  constexpr std::array<std::string_view, 1> kOwn{"columns"};
  (void)keywords(node, model, kOwn);
  const Node& set = *node.find("set");
  std::vector<std::string> columns;
  for (const auto& [column, value] : set.map() != nullptr ? *set.map() : Map{}) {
    columns.push_back(column);
  }
  Value statement = in_.call(maker_.sqlalchemy("update", node.span), {data_table(node, columns)}, node.span);
  if (const Node* where = node.find("where")) {
    statement = in_.call(in_.get_attribute(statement, "where", where->span),
                         {ValueMaker::sql(maker_.text(*where, "where"))}, where->span);
  }
  execute_value(in_.call(in_.get_attribute(statement, "values", set.span),
                         {maker_.make({"set", Kind::set}, set)}, set.span),
                node.span);
}

void Runner::remove(const Node& node, const OperationModel& model) {
  (void)keywords(node, model);
  Value statement = in_.call(maker_.sqlalchemy("delete", node.span), {data_table(node, {})}, node.span);
  if (const Node* where = node.find("where")) {
    statement = in_.call(in_.get_attribute(statement, "where", where->span),
                         {ValueMaker::sql(maker_.text(*where, "where"))}, where->span);
  }
  execute_value(statement, node.span);
}

void Runner::type(const Node& node, const OperationModel& model) {
  (void)keywords(node, model);
  const Node& written = *node.find("type");
  Arguments arguments;
  arguments.span = node.span;
  arguments.positional.push_back({alembic::Evaluation::of(in_).connection(), node.span});
  const Node* checkfirst = node.find("checkfirst");
  arguments.keywords.push_back(
      {"checkfirst", Value::boolean(checkfirst != nullptr && maker_.flag(*checkfirst, "checkfirst")),
       node.span, node.span});
  const std::string_view method = model.name == "create_type" ? "create" : "drop";
  in_.call(in_.get_attribute(maker_.type(written), method, written.span), arguments);
}

void Runner::sequence(const Node& node, const OperationModel& model) {
  const bool create = model.name == "create_sequence";
  const Value made = maker_.sequence(node, model.parameters);
  if (const Node* where = node.find("where_supported");
      where != nullptr && maker_.flag(*where, "where_supported")) {
    in_.call(in_.get_attribute(made, create ? "create" : "drop", node.span), std::vector<Value>{}, node.span);
    return;
  }
  Arguments of_ddl;
  of_ddl.span = node.span;
  of_ddl.positional.push_back({made, node.span});
  for (const std::string_view key : {"if_not_exists", "if_exists"}) {
    if (const Node* given = node.find(key)) {
      of_ddl.keywords.push_back(
          {std::string(key), Value::boolean(maker_.flag(*given, key)), given->span, given->name_span});
    }
  }
  execute_value(
      in_.call(maker_.sqlalchemy(create ? "schema.CreateSequence" : "schema.DropSequence", node.span),
               of_ddl),
      node.span);
}

void Runner::schema(const Node& node, const OperationModel& model) {
  constexpr std::array<std::string_view, 1> kOwn{"name"};
  Arguments arguments = keywords(node, model, kOwn);
  const Node& named = *node.find("name");
  arguments.positional.push_back({maker_.identifier(named, "name"), named.span});
  const bool create = model.name == "create_schema";
  execute_value(
      in_.call(maker_.sqlalchemy(create ? "schema.CreateSchema" : "schema.DropSchema", node.span), arguments),
      node.span);
}

}  // namespace

void run_operations(ValueMaker& maker, const Node& list, const std::string& dialect) {
  const Value op = maker.interpreter().import_module("alembic.op", list.span);
  Runner(maker, op, false, dialect).run(list);
}

}  // namespace sqlgen::native
