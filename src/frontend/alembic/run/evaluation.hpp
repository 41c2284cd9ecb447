#pragma once

#include <cassert>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "frontend/alembic/run/recorder.hpp"
#include "frontend/python/evaluator/scopes/variables.hpp"
#include "frontend/python/objects/signature.hpp"
#include "frontend/python/objects/value.hpp"
#include "ir/database/answer.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::alembic {

/// What env.py does to the script, told while it runs.
struct EnvironmentCalls {
  using Called = std::function<void(python::Interpreter&, const python::BoundArguments&)>;
  Called configured, ran;                   // configure(), run_migrations()
  std::function<void(Span)> began, ended;   // begin_transaction()
  std::function<void(Span)> unknown;        // a statement that is executed and not known
  std::function<void(Diagnostic)> refused;  // what would change what every revision writes, and is not done
  std::function<bool()> is_configured;      // whether there is a migration context
  /// The Table of the version table, as configure() has made it; the place where another may be put.
  std::function<python::Value&(python::Interpreter&, Span)> version_table;
};

/// What the natives of one run share: the operations of the body that is evaluated, what modules and bodies
/// have registered, and the objects of which there is one in a run.
class Evaluation final : public Recorder, public python::VariableListener {
 public:
  Evaluation() = default;
  Evaluation(const Evaluation&) = delete;
  Evaluation& operator=(const Evaluation&) = delete;
  ~Evaluation() override;

  /// The next body: forgets what was recorded and explained of the one before. What was registered stays, as
  /// in Alembic's process.
  void begin(const ir::EvaluationContext& context);

  /// That of the run whose interpreter it is: a Run gives its interpreter no other host.
  static Evaluation& of(python::Interpreter& in) {
    assert(dynamic_cast<Evaluation*>(in.host()) != nullptr);
    return static_cast<Evaluation&>(*in.host());
  }

  /// An operation that the project adds to `op` (Operations.register_operation): the class and its method.
  struct CustomOperation {
    std::string name;
    python::Value op_class;
    std::string method;
    bool batch = false;
  };
  void register_operation(CustomOperation operation) { custom_.push_back(std::move(operation)); }
  [[nodiscard]] const CustomOperation* find_operation(std::string_view name, bool batch) const;

  /// What runs an operation of a class of the project (Operations.implementation_for).
  /// Whether something is registered for Alembic's own operation of this name: "create_table".
  [[nodiscard]] bool is_replaced(std::string_view operation) const;
  void register_implementation(python::Value op_class, python::Value function) {
    implementations_.emplace_back(std::move(op_class), std::move(function));
  }
  [[nodiscard]] std::optional<python::Value> find_implementation(python::Interpreter& in,
                                                                 const python::Value& operation,
                                                                 Span where) const;

  /// Functions that write the SQL of a class's elements (sqlalchemy.ext.compiler); no dialect: for all that
  /// have none of their own.
  void register_compiler(const python::Value& class_object, std::vector<std::string> dialects,
                         const python::Value& function);
  void forget_compilers(const python::Value& class_object);
  [[nodiscard]] std::optional<python::Value> find_compiler(const python::Value& class_object) const {
    return find_compiler(class_object, dialect());
  }
  [[nodiscard]] std::optional<python::Value> find_compiler(const python::Value& class_object,
                                                           std::string_view dialect) const;
  [[nodiscard]] bool has_compilers() const { return !compilers_.empty(); }

  /// What listens to a Table or a MetaData (ddl_events.hpp), in the order given.
  struct DdlListener {
    python::Value target;
    std::string event;
    python::Value listener;
  };
  std::vector<DdlListener> ddl_listeners;
  /// Why no table can be created or dropped: somebody listens to what happens to every one.
  std::optional<Diagnostic> listens_to_all;
  /// Statements whose execute_if() says that this dialect does without.
  std::vector<python::Value> left_out;

  /// What is to happen once a column belongs to a table (Column._on_table_attach).
  using AttachHook = std::function<void(const ir::ColumnPtr&, const ir::TablePtr&)>;
  void when_attached(const ir::ColumnPtr& column, AttachHook hook) {
    attach_hooks_[column].push_back(std::move(hook));
  }
  void column_attached(const ir::ColumnPtr& column, const ir::TablePtr& table);

  /// Says what an exception means that is raised at diagnostic.span: it is reported if nothing catches that
  /// exception, so that `except` clauses see what they would see under Alembic.
  void explain(Diagnostic diagnostic) {
    asked_ = true;
    explanations_.push_back(std::move(diagnostic));
  }
  [[nodiscard]] const Diagnostic* explanation(Span span) const;

  /// A connection gave None in place of a result; an error about a None may come from there.
  void note_result() { gave_result_ = asked_ = true; }
  [[nodiscard]] bool gave_result() const { return gave_result_; }

  /// Whether the body did what may end otherwise when it is connected.
  void note_question() { asked_ = true; }
  [[nodiscard]] bool asked() const { return asked_; }
  /// Hands the operations that were recorded since to the database of the context; gives the first whose
  /// rows it refuses for certain. What is wrong with a schema is told where the script is checked.
  struct Refused {
    ir::Refusal why;
    Span operation;
  };
  [[nodiscard]] std::optional<Refused> hand_over();
  /// The statement that the database refused, after which its transaction takes no other (refusals.hpp).
  std::optional<Span> refused;
  /// What follows from unknown rows (sqlalchemy._live_region), while a body is evaluated for each way; None
  /// where nothing does.
  python::Value region;
  /// Those up to here the database has.
  void handed_over(std::size_t count) { handed_over_ = count; }

  /// The MetaData of a declarative base lacks the table of a class that could not be made.
  void class_not_made(python::Interpreter& in, const std::vector<python::Value>& bases,
                      const Diagnostic& error) override;

  /// The declarative class of a table.
  void map_class(ir::TablePtr table, python::Value class_object) {
    mapped_.insert_or_assign(std::move(table), std::move(class_object));
  }
  [[nodiscard]] std::optional<python::Value> mapped_class(const ir::TablePtr& table) const;

  /// The connection that op.get_bind() gives, and the migration context.
  [[nodiscard]] const python::Value& connection();
  [[nodiscard]] const python::Value& migration_context();
  [[nodiscard]] const python::Value& dialect_object();
  /// alembic.op.
  [[nodiscard]] const python::Value& operations();
  /// context.config.
  [[nodiscard]] const python::Value& config(python::Interpreter& in, Span where);

  /// The functions of a naming convention's tokens; what is named with it calls them while a body is
  /// evaluated.
  [[nodiscard]] std::shared_ptr<ir::NamingFunctions> add_naming_functions(
      python::Interpreter& in, std::map<std::string, python::Value> by_token);
  [[nodiscard]] const std::map<std::string, python::Value>* functions_of(
      const ir::NamingTemplates& convention) const;
  /// The same for the next body, on its thread, and for the convention of the context.
  void open_naming_functions(python::Interpreter& in);

  /// The dialect of the context has changed: env.py has named it.
  void dialect_changed() { dialect_ = {}; }
  /// Set while env.py runs.
  const EnvironmentCalls* environment_calls = nullptr;
  /// The classes of names (names.hpp), made when first asked for.
  struct {
    python::Value quoted_name, conv;
  } name_classes;
  /// The functions that make types of packages, by class and dialect.
  std::map<std::pair<std::string, std::string>, python::Value> type_makers;
  /// What func gives for a package and a name: classes of the project that derive from GenericFunction.
  std::map<std::pair<std::string, std::string>, python::Value> functions;
  /// The modules of revisions that ran or that others asked for.
  std::map<FileId, python::Value> revision_modules;
  void variable_missed(const std::string& name, Span where) override;
  [[nodiscard]] const std::string* missed_variable(Span where) const override;
  /// Whether the revisions that register operations are to be loaded: once.
  [[nodiscard]] bool first_load() { return !std::exchange(loaded_, true); }

 private:
  void added(const ir::Operation& operation) override;

  struct TokenFunctions {
    std::shared_ptr<ir::NamingFunctions> names;
    std::map<std::string, python::Value> by_token;
  };
  void open(python::Interpreter& in, ir::NamingFunctions& names, std::size_t place);
  std::vector<TokenFunctions> naming_functions_;
  std::shared_ptr<ir::NamingFunctions> of_context_;  // made by another run of the project

  std::vector<CustomOperation> custom_;
  std::vector<std::pair<python::Value, python::Value>> implementations_;
  struct ElementCompiler {
    python::Value class_object;
    std::string dialect;
    python::Value function;
  };
  std::vector<ElementCompiler> compilers_;
  std::map<ir::ColumnPtr, std::vector<AttachHook>> attach_hooks_;
  std::vector<Diagnostic> explanations_;
  bool gave_result_ = false;
  bool asked_ = false;
  std::size_t handed_over_ = 0;
  std::map<ir::TablePtr, python::Value> mapped_;
  bool loaded_ = false;
  std::map<std::pair<FileId, std::uint32_t>, std::string> missed_;  // where a KeyError comes from
  python::Value connection_, context_, dialect_, operations_, config_;
};

}  // namespace sqlgen::alembic
