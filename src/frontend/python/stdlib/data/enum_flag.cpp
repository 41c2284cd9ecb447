#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "frontend/python/objects/numbers/big_int.hpp"
#include "frontend/python/stdlib/data/enum_class.hpp"

// Flag and IntFlag of docs.python.org/3.12/library/enum.html: bits that have names, and what is put together
// of them.

namespace sqlgen::python::stdlib {

namespace {

constexpr int kMostBits = 62;

std::int64_t bits_of(Interpreter& in, const Value& value, Span where) {
  const auto bits = small_int(value);
  if (!bits || *bits >= std::int64_t{1} << kMostBits || *bits < -(std::int64_t{1} << kMostBits)) {
    in.fail(Diagnostic{.id = "unsupported-python",
                       .message = fmt::format("a flag of more than {} bits can't be evaluated", kMostBits),
                       .span = where,
                       .help = {"use fewer members, or integers"}});
  }
  return *bits;
}

int width(std::int64_t bits) {
  return static_cast<int>(std::bit_width(static_cast<std::uint64_t>(bits < 0 ? ~bits : bits)));
}

// What the members of a class have.
struct FlagBits {
  std::int64_t named = 0;   // of any member
  std::int64_t single = 0;  // of members of one bit
  std::int64_t all = 0;     // all up to the highest
};

FlagBits flag_bits(Interpreter& in, const EnumBehaviour& behaviour, Span where) {
  FlagBits result;
  for (const auto& member : behaviour.canonical) {
    const auto bits = is_integer(value_of(member)) ? bits_of(in, value_of(member), where) : 0;
    result.named |= bits;
    result.single |= bits > 0 && (bits & (bits - 1)) == 0 ? bits : 0;
  }
  result.all = (std::int64_t{1} << width(result.named)) - 1;
  return result;
}

// The sign, then so many digits in two's complement.
std::string shown_bits(std::int64_t bits, int digits) {
  std::string text = bits < 0 ? "0b1 " : "0b0 ";
  for (int i = digits; i-- > 0;) {
    text += ((bits >> i) & 1) != 0 ? '1' : '0';
  }
  return text;
}

// A Flag has only what its members have, an IntFlag keeps the rest.
std::int64_t checked_bits(Interpreter& in, const std::shared_ptr<ClassObject>& cls, const FlagBits& known,
                          std::int64_t bits, Span where) {
  if (bits < ~known.all || bits > known.all || (bits & (known.all ^ known.named)) != 0) {
    if (!keeps_unknown_bits(*cls)) {
      const int digits = std::max({1, width(bits), width(known.named)});
      in.raise(
          "ValueError",
          fmt::format("{} invalid value {}\n    given {}\n  allowed {}", in.repr(Value::object(cls), where),
                      bits, shown_bits(bits, digits), shown_bits(known.named, digits)),
          where);
    }
    if (bits < 0) {
      return std::max(known.all + 1, std::int64_t{1} << width(bits)) + bits;
    }
  }
  return bits < 0 ? known.all + 1 + bits : bits;
}

// The names of the members that bits are put together of, and what is left of the bits; None for no bit.
Value flag_name(Interpreter& in, const EnumBehaviour& behaviour, const FlagBits& known, std::int64_t bits,
                Span where) {
  std::string name;
  std::int64_t found = 0;
  const auto add = [&](const std::string& part, std::int64_t value) {
    name += (name.empty() ? "" : "|") + part;
    found |= value;
  };
  for (const bool single : {true, false}) {
    if (!single && (bits & ~known.single) == 0) {
      break;
    }
    for (const auto& member : behaviour.canonical) {
      const auto value = is_integer(value_of(member)) ? bits_of(in, value_of(member), where) : 0;
      const bool is_single = value > 0 && (value & (value - 1)) == 0;
      if (is_single == single && value != 0 && (value & bits) == value) {
        add(text_attribute(member, "_name_"), value);
      }
    }
  }
  if (found == 0) {
    return Value();
  }
  if (found != bits) {
    add(fmt::format("{}", bits & ~found), 0);
  }
  return Value::string(std::move(name));
}

// The bits of an operand: a member of the same class, for an IntFlag also an integer.
std::optional<Value> operand_bits(const Value& self, const Value& other) {
  const auto* instance = self.cast<InstanceObject>();
  const auto* member = other.cast<InstanceObject>();
  if (member != nullptr && member->cls == instance->cls) {
    return value_of(other);
  }
  return keeps_unknown_bits(*instance->cls) && is_integer(unwrap(other)) ? std::optional(unwrap(other))
                                                                         : std::nullopt;
}

template <BinaryOperator kOp>
Value flag_binary(Interpreter& in, const Value& self, Bound a) {
  const auto right = operand_bits(self, a.value(std::size_t{0}));
  if (!right) {
    if (is_opaque(a.value(std::size_t{0}))) {
      fail_on_opaque(in, a.value(std::size_t{0}), a.call_span());
    }
    return *in.state().builtin("NotImplemented");
  }
  return flag_member(in, self.cast<InstanceObject>()->cls,
                     in.binary(kOp, value_of(self), *right, a.call_span()), a.call_span());
}

// All bits that have members and are not in it.
Value flag_invert(Interpreter& in, const Value& self, Bound a) {
  const auto& cls = self.cast<InstanceObject>()->cls;
  const auto bits = bits_of(in, value_of(self), a.call_span());
  const auto known = flag_bits(in, static_cast<EnumBehaviour&>(*cls->behaviour), a.call_span());
  return flag_member(in, cls, Value::integer(keeps_unknown_bits(*cls) ? ~bits : known.single & ~bits),
                     a.call_span());
}

Value flag_contains(Interpreter& in, const Value& self, Bound a) {
  const Value& other = a.value(std::size_t{0});
  const auto& cls = self.cast<InstanceObject>()->cls;
  const auto* member = other.cast<InstanceObject>();
  if (member == nullptr || member->cls != cls) {
    in.raise("TypeError",
             fmt::format("unsupported operand type(s) for 'in': '{}' and '{}'", in.type_name(other),
                         cls->qualified_name),
             a.call_span());
  }
  const Value bits = value_of(other);
  const Value common = in.binary(BinaryOperator::bit_and, value_of(self), bits, a.call_span());
  return Value::boolean(in.equal(common, bits, a.call_span()));
}

// Its members of one bit, in the order of their definition.
Value flag_iter(Interpreter& in, const Value& self, Bound a) {
  const auto& behaviour = static_cast<EnumBehaviour&>(*self.cast<InstanceObject>()->cls->behaviour);
  const auto bits = bits_of(in, value_of(self), a.call_span());
  std::vector<Value> members = behaviour.listed();
  std::erase_if(members, [&](const Value& member) {
    return (bits_of(in, value_of(member), a.call_span()) & bits) == 0;
  });
  return make_iterator("generator", in.iterate(make_list(std::move(members)), a.call_span()));
}

Value flag_len(Interpreter& in, const Value& self, Bound a) {
  return Value::integer(
      std::popcount(static_cast<std::uint64_t>(bits_of(in, value_of(self), a.call_span()))));
}

Value flag_bool(Interpreter& in, const Value& self, Bound a) {
  return Value::boolean(in.truth(value_of(self), a.call_span()));
}

}  // namespace

bool keeps_unknown_bits(const ClassObject& cls) {
  return cls.native && cls.native->name() == "int";
}

std::vector<BuiltinMethodTable::Row> flag_methods() {
  return {{"__or__(other)", flag_binary<BinaryOperator::bit_or>},
          {"__and__(other)", flag_binary<BinaryOperator::bit_and>},
          {"__xor__(other)", flag_binary<BinaryOperator::bit_xor>},
          {"__ror__(other)", flag_binary<BinaryOperator::bit_or>},
          {"__rand__(other)", flag_binary<BinaryOperator::bit_and>},
          {"__rxor__(other)", flag_binary<BinaryOperator::bit_xor>},
          {"__invert__()", flag_invert},
          {"__contains__(other)", flag_contains},
          {"__iter__()", flag_iter},
          {"__len__()", flag_len},
          {"__bool__()", flag_bool}};
}

Value flag_member(Interpreter& in, const std::shared_ptr<ClassObject>& cls, const Value& given, Span where) {
  auto& behaviour = static_cast<EnumBehaviour&>(*cls->behaviour);
  if (auto member = behaviour.by_value(in, given, where)) {
    return *member;
  }
  const auto known = flag_bits(in, behaviour, where);
  const auto bits = checked_bits(in, cls, known, bits_of(in, given, where), where);
  if (auto member = behaviour.by_value(in, Value::integer(bits), where)) {
    return *member;
  }
  Value member =
      make_enum_member(in, cls, flag_name(in, behaviour, known, bits, where), Value::integer(bits), where);
  behaviour.combined.push_back(member);
  return member;
}

}  // namespace sqlgen::python::stdlib
