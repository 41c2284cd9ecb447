#pragma once

#include <string>
#include <string_view>

#include "frontend/python/objects/value.hpp"

namespace sqlgen::alembic {

/// What op.get_bind() gives: it takes statements and prints them, and can't answer
/// (sqlalchemy/engine/mock.py, MockConnection). An engine, a connection and a transaction in one.
class ConnectionObject final : public python::Object {
 public:
  /// What the revision takes it for: what offline mode gives, or what it makes itself by create_engine().
  enum class Kind { mock, engine, connection };
  explicit ConnectionObject(Kind kind = Kind::mock) : kind_(kind) {}

  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] std::string type_name() const override;
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;
  std::optional<python::Value> enter(python::Interpreter& in, Span where) override;
  bool exit(python::Interpreter& in, const python::Value& exception, Span where) override;
  bool is_instance_of(python::Interpreter& in, const python::Value& class_object) override;

 private:
  Kind kind_;
  python::Value live_;  // what answers, once a body is connected
};

/// bind.begin(), begin_nested(): the script's own BEGIN and COMMIT stay as they are.
class TransactionObject final : public python::Object {
 public:
  [[nodiscard]] std::string type_name() const override { return "Transaction"; }
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;
  std::optional<python::Value> enter(python::Interpreter& in, Span where) override;
  bool exit(python::Interpreter& in, const python::Value& exception, Span where) override;
};

/// sqlalchemy.orm.Session over such a connection: it executes statements; objects and queries need a
/// database.
class SessionObject final : public python::Object {
 public:
  /// `scoped`: what scoped_session() gives, which is called for its Session.
  explicit SessionObject(bool scoped = false) : scoped_(scoped) {}

  [[nodiscard]] std::string type_name() const override { return scoped_ ? "scoped_session" : "Session"; }
  [[nodiscard]] bool callable() const override { return scoped_; }
  python::Value call(python::Interpreter& in, const python::Arguments& arguments) override;
  std::optional<python::Value> class_object(python::Interpreter& in) override;
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;
  std::optional<python::Value> enter(python::Interpreter& in, Span where) override;
  bool exit(python::Interpreter& in, const python::Value& exception, Span where) override;

 private:
  // A session that a module of the project made serves whichever body is evaluated.
  [[nodiscard]] const python::Value& live(python::Interpreter& in, Span where);

  bool scoped_;
  python::Value live_ = {}, live_connection_ = {};
};

/// What the driver makes of a statement that is given to it without values (exec_driver_sql()): where its
/// placeholders begin with a percent sign, %% is one.
[[nodiscard]] std::string driver_statement(python::Interpreter& in, const std::string& sql);

}  // namespace sqlgen::alembic
