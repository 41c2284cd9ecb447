#include "frontend/alembic/orm/orm.hpp"

#include <algorithm>
#include <array>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/live/live_database.hpp"
#include "frontend/alembic/reference/reference_classes.hpp"
#include "frontend/alembic/run/connection/connection.hpp"
#include "frontend/alembic/run/connection/session.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/run/live.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::NativeClass;
using python::Value;

namespace {

/// The same of what answers, for a body that is evaluated as if it were connected.
Value make_connected(Interpreter& in, const std::string& name, const BoundArguments& call) {
  const std::string module = name == "Session" ? "_live_session" : "_live_session_makers";
  return make_live(in, module, name, call.all());
}

Value make_session(Interpreter& in, const BoundArguments& call) {
  Evaluation::of(in).note_question();
  return Evaluation::of(in).connected() ? make_connected(in, "Session", call) : Value::make<SessionObject>();
}

Value make_scoped_session(Interpreter& in, const BoundArguments& call) {
  Evaluation::of(in).note_question();
  return Evaluation::of(in).connected() ? make_connected(in, "scoped_session", call)
                                        : Value::make<SessionObject>(true);
}

/// What sessionmaker() gives: called, it makes a Session.
class SessionMakerObject final : public python::Object {
 public:
  [[nodiscard]] std::string type_name() const override { return "sessionmaker"; }
  [[nodiscard]] bool callable() const override { return true; }
  Value call(Interpreter& in, const python::Arguments& arguments) override {
    return in.call(
        in.get_attribute(in.import_module("sqlalchemy.orm", arguments.span), "Session", arguments.span),
        arguments);
  }
  std::optional<Value> class_object(Interpreter& in) override {
    return reference_class_object(in, "sqlalchemy.orm.session.sessionmaker", Span{});
  }
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override {
    if (name == "begin") {
      return in.get_attribute(in.import_module("sqlalchemy.orm", where), "Session", where);
    }
    return name == "configure" ? std::optional(python::make_function(
                                     "sessionmaker.configure(**kw)",
                                     [](Interpreter&, const BoundArguments&) { return Value::none(); }))
                               : std::nullopt;
  }
};

Value make_sessionmaker(Interpreter& in, const BoundArguments& call) {
  if (Evaluation::of(in).connected()) {
    return make_connected(in, "sessionmaker", call);
  }
  return Value::make<SessionMakerObject>();
}

/// A relationship is between objects: it has no part in a table. Where its arguments do not say which tables
/// it joins, it is opaque.
Value make_relationship(Interpreter& in, const BoundArguments& call) {
  const auto known =
      reference_class_object(in, "sqlalchemy.orm.relationships._RelationshipDeclared", call.call_span());
  python::Arguments arguments = call.all();
  arguments.positional.insert(
      arguments.positional.begin(),
      {python::make_opaque_of(*known, "sqlalchemy.orm.relationship()", call.call_span()), call.call_span()});
  const Value made = in.get_attribute(in.import_module("sqlalchemy.orm._relationships", call.call_span()),
                                      "Relationship", call.call_span());
  return in.call(made, arguments);
}

/// backref("name", ...): the arguments that the relationship of the other side is made of.
Value make_backref(Interpreter& in, const BoundArguments& call) {
  std::vector<std::pair<Value, Value>> options;
  for (const auto& keyword : call.keywords()) {
    options.emplace_back(Value::string(keyword.name), keyword.value);
  }
  return python::make_tuple(
      {call.value("name"), python::make_dict(in, std::move(options), call.call_span())});
}

/// foreign(column), remote(column): which side of a relationship a column is on, which only objects ask for.
Value annotated_column(Interpreter& /*in*/, const BoundArguments& call) {
  return call.value("expr");
}

Value make_inspector(Interpreter& in, const Value& bind, Span where) {
  return make_live(in, "_live_inspector", "Inspector", {{{bind, where}}, {}, where});
}

Value make_old_inspector(Interpreter& in, const BoundArguments& call) {
  if (!Evaluation::of(in).connected()) {
    fail_on_inspection(in, "Inspector", call.call_span());
  }
  return make_inspector(in, call.value("bind"), call.call_span());
}

Value inspect(Interpreter& in, const BoundArguments& call) {
  const Value& subject = call.value("subject");
  if (subject.get<ConnectionObject>() != nullptr || subject.get<SessionObject>() != nullptr) {
    if (Evaluation::of(in).connected()) {
      return make_inspector(in, subject, call.call_span());
    }
    fail_on_inspection(in, "inspect", call.call_span());
  }
  if (const auto* instance = subject.get<python::InstanceObject>();
      instance != nullptr && instance->cls->find("__self_inspects__") != nullptr) {
    return subject;
  }
  if (subject.cast<python::ClassObject>() != nullptr) {
    if (auto mapper = in.find_attribute(subject, "__mapper__", call.call_span())) {
      return *std::move(mapper);
    }
  }
  return python::make_opaque("sqlalchemy.inspect()", call.call_span());
}

}  // namespace

std::string_view orm_library_module(std::string_view name) {
  if (name == "Query") {
    return "sqlalchemy._live_query";
  }
  if (name == "aliased") {
    return "sqlalchemy.orm._aliased";
  }
  constexpr std::array<std::string_view, 8> kBases{
      "DeclarativeBase", "DeclarativeBaseNoMeta", "DeclarativeMeta",   "MappedAsDataclass",
      "as_declarative",  "declarative_base",      "declarative_mixin", "registry"};
  if (std::find(kBases.begin(), kBases.end(), name) != kBases.end()) {
    return "sqlalchemy.orm._declarative";
  }
  constexpr std::array<std::string_view, 13> kAttributes{
      "DynamicMapped", "Mapped",           "WriteOnlyMapped", "column_property",
      "composite",     "declared_attr",    "deferred",        "has_inherited_table",
      "mapped_column", "query_expression", "reconstructor",   "synonym",
      "validates"};
  const bool is_attribute = std::find(kAttributes.begin(), kAttributes.end(), name) != kAttributes.end();
  return is_attribute ? "sqlalchemy.orm._mapped_columns" : "";
}

const Value& inspect_function() {
  static const Value function = python::make_function("sqlalchemy.inspect(subject, raiseerr=True)", inspect);
  return function;
}

const Value& inspector_class() {
  static const Value value = [] {
    auto inspector = std::make_shared<NativeClass>("reflection.Inspector(bind)", make_old_inspector);
    inspector->add("from_engine", python::make_function("Inspector.from_engine(bind)", make_old_inspector));
    return Value::object(inspector);
  }();
  return value;
}

std::vector<std::pair<std::string, Value>> orm_names() {
  static const std::vector<std::pair<std::string, Value>> names = {
      {"Session",
       Value::make<NativeClass>(
           "orm.Session(bind=None, *, autoflush=True, future=True, expire_on_commit=True, autobegin=True, "
           "twophase=False, binds=None, enable_baked_queries=True, info=None, query_cls=None, "
           "autocommit=False, join_transaction_mode=None, close_resets_only=None)",
           make_session)},
      {"sessionmaker", python::make_function("orm.sessionmaker(bind=None, *, class_=None, autoflush=True, "
                                             "expire_on_commit=True, info=None, **kw)",
                                             make_sessionmaker)},
      {"scoped_session",
       python::make_function("orm.scoped_session(session_factory, scopefunc=None)", make_scoped_session)},
      {"relationship", python::make_function("orm.relationship(argument=None, secondary=None, *, "
                                             "uselist=None, collection_class=None, primaryjoin=None, "
                                             "secondaryjoin=None, back_populates=None, order_by=None, "
                                             "backref=None, overlaps=None, post_update=None, "
                                             "cascade=None, viewonly=None, init=None, repr=None, "
                                             "default=None, default_factory=None, compare=None, "
                                             "kw_only=None, hash=None, lazy=None, passive_deletes=None, "
                                             "passive_updates=None, active_history=None, "
                                             "enable_typechecks=None, foreign_keys=None, remote_side=None, "
                                             "join_depth=None, comparator_factory=None, "
                                             "single_parent=None, innerjoin=None, distinct_target_key=None, "
                                             "load_on_pending=None, query_class=None, "
                                             "info=None, omit_join=None, sync_backref=None, "
                                             "dataclass_metadata=None, cascade_backrefs=None, doc=None)",
                                             make_relationship)},
      {"backref", python::make_function("orm.backref(name, **kw)", make_backref)},
      {"foreign", python::make_function("orm.foreign(expr)", annotated_column)},
      {"remote", python::make_function("orm.remote(expr)", annotated_column)},
      {"inspect", inspect_function()},
  };
  return names;
}

}  // namespace sqlgen::alembic
