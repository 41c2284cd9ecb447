#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "frontend/python/objects/value.hpp"

namespace sqlgen::python {

/// Hash of a text key; the same that Interpreter::hash gives for a str.
[[nodiscard]] std::size_t hash_text(std::string_view text);

/// A table that keeps the order of insertion, beneath dict and set, and beneath the names of modules, classes
/// and instances.
class HashTable {
 public:
  struct Entry {
    Value key;  // unset where the entry was deleted
    Value value;
    std::size_t hash = 0;
  };

  [[nodiscard]] std::size_t size() const { return live_; }
  /// How many entries there are for Python. Errors: `unknown-value` where opaque keys may be equal to others.
  [[nodiscard]] std::int64_t length(Interpreter& in, Span where) const;
  /// Positions run from 0 to extent(); live(i) tells which of them hold an entry.
  [[nodiscard]] std::size_t extent() const { return entries_.size(); }
  [[nodiscard]] bool live(std::size_t position) const { return !entries_[position].key.is_unset(); }
  [[nodiscard]] const Entry& entry(std::size_t position) const { return entries_[position]; }
  [[nodiscard]] Entry& entry(std::size_t position) { return entries_[position]; }
  /// Grows with every insertion, deletion and reordering.
  [[nodiscard]] std::uint64_t version() const { return version_; }

  /// The value of `key`, or null. Errors: unhashable keys raise TypeError; `unknown-value` where it is not
  /// there and it, or a key that is there, is opaque: whether they are equal decides.
  [[nodiscard]] Value* find(Interpreter& in, const Value& key, Span where);
  /// The same for a text key, without an interpreter.
  [[nodiscard]] Value* find(std::string_view name);
  [[nodiscard]] const Value* find(std::string_view name) const {
    return const_cast<HashTable*>(this)->find(name);
  }
  /// Position of a key, or nothing.
  [[nodiscard]] std::optional<std::size_t> position(Interpreter& in, const Value& key, Span where) const;
  [[nodiscard]] std::optional<std::size_t> position(std::string_view name) const;

  /// Sets or adds; an existing entry keeps its key and its place.
  void set(Interpreter& in, const Value& key, Value value, Span where);
  void set(std::string_view name, Value value);
  /// The same for a text key that another table has: its text is shared.
  void set(const Entry& known, Value value);
  /// Makes room for so many.
  void reserve(std::size_t count);
  /// Removes and gives the value that was there.
  std::optional<Value> erase(Interpreter& in, const Value& key, Span where);
  bool erase(std::string_view name);
  void erase_at(std::size_t position);
  /// Moves an entry to one end, as OrderedDict.move_to_end does.
  void move_to_end(std::size_t position, bool last);
  void clear();

 private:
  static constexpr std::uint32_t kEmpty = UINT32_MAX;

  static void refuse_if_open(Interpreter& in, const Value& one, const Value& other, Span where);
  void refuse_unknown(Interpreter& in, const Value& key, Span where) const;
  template <class Same>
  [[nodiscard]] std::optional<std::size_t> locate(std::size_t hash, const Same& same) const;
  [[nodiscard]] std::optional<std::size_t> locate(Interpreter& in, const Value& key, std::size_t hash,
                                                  Span where) const;
  void append(Value key, Value value, std::size_t hash);
  void rebuild(std::size_t buckets);

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> buckets_;  // empty while there are few entries
  std::size_t used_ = 0;                // buckets that are taken, also by entries that are gone
  std::size_t live_ = 0;
  bool has_opaque_ = false;  // has or had a key that is opaque
  std::uint64_t version_ = 0;
};

}  // namespace sqlgen::python
