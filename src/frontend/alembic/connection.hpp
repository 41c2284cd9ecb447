#pragma once

#include <string>
#include <string_view>

#include "frontend/python/value.hpp"

namespace sqlgen::alembic {

/// What op.get_bind() gives: it takes statements and prints them, and can't answer
/// (sqlalchemy/engine/mock.py, MockConnection). An engine, a connection and a transaction in one.
class ConnectionObject final : public python::Object {
 public:
  [[nodiscard]] std::string type_name() const override { return "MockConnection"; }
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;
  std::optional<python::Value> enter(python::Interpreter& in, Span where) override;
  bool exit(python::Interpreter& in, const python::Value& exception, Span where) override;
  bool is_instance_of(python::Interpreter& in, const python::Value& class_object) override;
};

/// bind.begin(), begin_nested(): the script's own BEGIN and COMMIT stay as they are.
class TransactionObject final : public python::Object {
 public:
  [[nodiscard]] std::string type_name() const override { return "Transaction"; }
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;
  std::optional<python::Value> enter(python::Interpreter& in, Span where) override;
  bool exit(python::Interpreter& in, const python::Value& exception, Span where) override;
};

/// What execute() gives. Alembic's offline mode gives None; so does this in every way but one: that a result
/// was asked of it is reported as `live-query`.
class ResultObject final : public python::Object {
 public:
  [[nodiscard]] std::string type_name() const override { return "NoneType"; }
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;
  std::optional<python::Iteration> iterate(python::Interpreter& in, Span where) override;
  std::optional<python::Value> subscript(python::Interpreter& in, const python::Value& key,
                                         Span where) override;
  std::optional<std::int64_t> length(python::Interpreter& in, Span where) override;
  std::optional<python::Value> compare(python::Interpreter& in, python::Comparison op,
                                       const python::Value& other, Span where) override;
  bool truth(python::Interpreter& in, Span where) override;
  std::string repr(python::Interpreter& in, Span where) override;
  bool equals(python::Interpreter& in, const python::Value& other, Span where) override;
};

/// sqlalchemy.orm.Session over such a connection: it executes statements; objects and queries need a
/// database.
class SessionObject final : public python::Object {
 public:
  [[nodiscard]] std::string type_name() const override { return "Session"; }
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;
  std::optional<python::Value> enter(python::Interpreter& in, Span where) override;
  bool exit(python::Interpreter& in, const python::Value& exception, Span where) override;
};

}  // namespace sqlgen::alembic
