#include <algorithm>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/builtins/python_hash.hpp"
#include "frontend/python/objects/objects.hpp"

// The order of a set's members: CPython's, where their hashes are the same in every run of it, else that of
// insertion.

namespace sqlgen::python {

bool SetObject::has(Interpreter& in, const Value& item, Span where) {
  return table_.find(in, item, where) != nullptr;
}

bool SetObject::add(Interpreter& in, const Value& item, Span where) {
  if (table_.position(in, item, where)) {
    return false;
  }
  const auto hash = python_hash(in, item, where);
  table_.set(in, item, Value::unset(), where);
  fixed_ = fixed_ && hash.fixed;
  if (fixed_) {
    layout_.add(hash.value, item);
  }
  added(in, item, where);
  return true;
}

bool SetObject::erase(Interpreter& in, const Value& item, Span where) {
  if (!has(in, item, where)) {
    return false;
  }
  const auto position = table_.position(in, item, where);
  const Value held = table_.entry(*position).key;
  table_.erase_at(*position);
  forget(in, held, where);
  removed(held);
  return true;
}

void SetObject::forget(Interpreter& in, const Value& held, Span where) {
  if (fixed_) {
    layout_.remove(python_hash(in, held, where).value,
                   [&](const Value& other) { return identical(held, other); });
  }
  if (table_.size() == 0 && !fixed_) {
    table_.clear();
    layout_ = {};
    fixed_ = true;
  }
}

std::optional<Value> SetObject::pop(Interpreter& in, Span where) {
  if (table_.size() == 0) {
    return std::nullopt;
  }
  Value item = fixed_ ? *layout_.pop() : items().front();
  if (const auto position = table_.position(in, item, where)) {
    table_.erase_at(*position);
  }
  removed(item);
  return item;
}

void SetObject::clear() {
  const auto members = items();
  table_.clear();
  layout_ = {};
  fixed_ = true;
  for (const Value& item : members) {
    removed(item);
  }
}

void SetObject::assign(SetObject&& other) {
  const auto kept = other.items();
  for (const Value& item : items()) {
    if (std::none_of(kept.begin(), kept.end(), [&](const Value& one) { return identical(one, item); })) {
      removed(item);
    }
  }
  table_ = std::move(other.table_);
  layout_ = std::move(other.layout_);
  fixed_ = other.fixed_;
}

void SetObject::update(Interpreter& in, const SetObject& other, Span where) {
  in.count_steps(other.size(), where);
  const auto members = other.items();
  if (fixed_ && other.fixed_ && layout_.begin_update(other.layout_)) {
    table_ = other.table_;
    return;
  }
  for (const Value& item : members) {
    add(in, item, where);
  }
}

std::vector<Value> SetObject::items() const {
  if (fixed_) {
    return layout_.keys();
  }
  std::vector<Value> result;
  for (std::size_t i = 0; i < table_.extent(); ++i) {
    if (table_.live(i)) {
      result.push_back(table_.entry(i).key);
    }
  }
  return result;
}

}  // namespace sqlgen::python
