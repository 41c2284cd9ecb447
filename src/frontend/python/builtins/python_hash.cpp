#include "frontend/python/builtins/python_hash.hpp"

#include "support/cpython_order/python_hash.hpp"

#include <bit>
#include <cmath>

#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "frontend/python/objects/objects.hpp"

// Python/pyhash.c, and the tp_hash of the builtin types.

namespace sqlgen::python {

namespace {

constexpr unsigned kHashBits = 61;
constexpr std::uint64_t kModulus = (std::uint64_t{1} << kHashBits) - 1;

/// -1 says an error in C.
std::uint64_t finished(std::uint64_t hash) {
  return hash == UINT64_MAX ? UINT64_MAX - 1 : hash;
}

std::uint64_t signed_hash(std::uint64_t magnitude, bool negative) {
  return finished(negative ? 0 - magnitude : magnitude);
}

/// _Py_HashDouble: a float that is a whole number has that number's hash.
PythonHash float_hash(double number) {
  if (std::isnan(number)) {
    return {0, false};
  }
  if (std::isinf(number)) {
    return {signed_hash(314159, number < 0), true};
  }
  int exponent = 0;
  double mantissa = std::frexp(std::abs(number), &exponent);
  std::uint64_t hash = 0;
  while (mantissa != 0) {
    hash = (hash << 28U & kModulus) | hash >> (kHashBits - 28);
    mantissa *= 268435456.0;  // 2 ** 28
    exponent -= 28;
    const auto digit = static_cast<std::uint64_t>(mantissa);
    mantissa -= static_cast<double>(digit);
    hash += digit;
    hash -= hash >= kModulus ? kModulus : 0;
  }
  const unsigned shift = static_cast<unsigned>(exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61);
  hash = (hash << shift & kModulus) | hash >> (kHashBits - shift);
  return {signed_hash(hash, number < 0), true};
}

/// Objects/tupleobject.c, after xxHash.
PythonHash tuple_hash(Interpreter& in, const std::vector<Value>& items, Span where) {
  constexpr std::uint64_t kPrime1 = 11400714785074694791U;
  constexpr std::uint64_t kPrime2 = 14029467366897019727U;
  constexpr std::uint64_t kPrime5 = 2870177450012600261U;
  const DepthGuard guard(in, where);
  in.count_steps(1 + items.size() / 4, where);
  PythonHash result{kPrime5, true};
  for (const Value& item : items) {
    const auto lane = python_hash(in, item, where);
    result.fixed = result.fixed && lane.fixed;
    result.value = std::rotl(result.value + lane.value * kPrime2, 31) * kPrime1;
  }
  result.value += items.size() ^ (kPrime5 ^ 3527539U);
  if (result.value == UINT64_MAX) {
    result.value = 1546275796;
  }
  return result;
}

std::uint64_t shuffled(std::uint64_t hash) {
  return ((hash ^ 89869747U) ^ (hash << 16U)) * 3644798167U;
}

/// Objects/setobject.c, frozenset_hash: the same for any order.
PythonHash frozenset_hash(Interpreter& in, const SetObject& set, Span where) {
  const DepthGuard guard(in, where);
  PythonHash result{0, true};
  in.count_steps(1 + set.size() / 4, where);
  for (const Value& item : set.items()) {
    const auto hash = python_hash(in, item, where);
    result.fixed = result.fixed && hash.fixed;
    result.value ^= shuffled(hash.value);
  }
  result.value ^= (set.size() + 1) * 1927868237U;
  result.value ^= (result.value >> 11U) ^ (result.value >> 25U);
  result.value = result.value * 69069U + 907133923U;
  if (result.value == UINT64_MAX) {
    result.value = 590923713;
  }
  return result;
}

/// An object of its own: a number in the order in which they were asked for.
PythonHash identity_hash(Interpreter& in, const Value& value) {
  auto& ids = in.state().ids;
  return {ids.try_emplace(value.as_object(), ids.size() + 1).first->second, false};
}

PythonHash instance_hash(Interpreter& in, const Value& value, Span where) {
  auto& instance = *value.cast<InstanceObject>();
  if (const auto result = instance.own_hash(in, where)) {
    return python_hash(in, *result, where);
  }
  if (!instance.native.is_unset()) {
    return python_hash(in, instance.native, where);
  }
  // Enum.__hash__ is that of the member's name.
  const auto name = in.find_attribute(value, "_name_", where);
  return name && name->is_string() ? PythonHash{python_text_hash(name->as_string()), true}
                                   : identity_hash(in, value);
}

}  // namespace

PythonHash python_hash(Interpreter& in, const Value& value, Span where) {
  if (value.is_string()) {
    in.count_steps(value.as_string().size() / 16, where);
    return {python_text_hash(value.as_string()), true};
  }
  if (value.is_int() || value.is_bool()) {
    return {int_hash(value), true};
  }
  if (value.is_float()) {
    return float_hash(value.as_float());
  }
  if (!value.is_object()) {
    return {0xFCA86420, true};  // None of Python 3.12; an address before
  }
  auto& object = *value.as_object();
  switch (object.kind()) {
    case Object::Kind::tuple:
      return tuple_hash(in, static_cast<TupleObject&>(object).items, where);
    case Object::Kind::big_int:
      return {int_hash(value), true};
    case Object::Kind::instance:
      return instance_hash(in, value, where);
    case Object::Kind::set:
      static_cast<void>(in.hash(value, where));  // whether it is frozen
      return frozenset_hash(in, static_cast<SetObject&>(object), where);
    case Object::Kind::bytes:
      static_cast<void>(in.hash(value, where));
      return {python_bytes_hash(static_cast<BytesObject&>(object).bytes), true};
    default:
      static_cast<void>(in.hash(value, where));  // whether it has one
      if (const auto number = object.number_hash(in, where)) {
        return {*number, true};
      }
      return identity_hash(in, value);
  }
}

}  // namespace sqlgen::python
