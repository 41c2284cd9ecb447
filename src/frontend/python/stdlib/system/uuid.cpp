#include <fmt/format.h>

#include "frontend/python/objects/numbers/big_int.hpp"
#include "frontend/python/stdlib/library.hpp"
#include "frontend/python/stdlib/numbers/mersenne_twister.hpp"
#include "frontend/python/stdlib/system/digest.hpp"
#include "support/digest/sha2.hpp"
#include "support/text.hpp"

namespace sqlgen::python::stdlib {

namespace {

using Bytes = std::string;  // always 16

std::string hex_of(const Bytes& bytes) {
  std::string out;
  for (const char byte : bytes) {
    out += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  }
  return out;
}

std::string text_of(const Bytes& bytes) {
  const auto hex = hex_of(bytes);
  return fmt::format("{}-{}-{}-{}-{}", hex.substr(0, 8), hex.substr(8, 4), hex.substr(12, 4),
                     hex.substr(16, 4), hex.substr(20));
}

class UuidObject final : public Object {
 public:
  explicit UuidObject(Bytes bytes) : bytes_(std::move(bytes)) {}
  [[nodiscard]] std::string type_name() const override { return "UUID"; }
  [[nodiscard]] const Bytes& bytes() const { return bytes_; }
  std::optional<Value> class_object(Interpreter& in) override {
    return in.get_attribute(in.import_module("uuid", {}), "UUID", {});
  }
  std::optional<Value> attribute(Interpreter&, std::string_view name, Span) override {
    if (name == "hex") {
      return Value::string(hex_of(bytes_));
    }
    if (name == "bytes") {
      return make_bytes(bytes_);
    }
    if (name == "int") {
      return int_from_digits(hex_of(bytes_), 16);
    }
    if (name == "urn") {
      return Value::string("urn:uuid:" + text_of(bytes_));
    }
    if (name == "version") {
      const bool is_rfc_4122 = (static_cast<unsigned char>(bytes_[8]) & 0xC0U) == 0x80;
      return is_rfc_4122 ? Value::integer(static_cast<unsigned char>(bytes_[6]) >> 4U) : Value();
    }
    return std::nullopt;
  }
  std::string str(Interpreter&, Span) override { return text_of(bytes_); }
  std::string repr(Interpreter&, Span) override { return fmt::format("UUID('{}')", text_of(bytes_)); }
  std::optional<Value> compare(Interpreter& in, Comparison op, const Value& other, Span where) override {
    const auto* uuid = other.get<UuidObject>();
    if (uuid == nullptr) {
      return std::nullopt;
    }
    return in.compare(op, Value::integer(bytes_.compare(uuid->bytes_)), Value::integer(0), where);
  }
  std::size_t hash(Interpreter&, Span) override { return hash_text(bytes_); }

 private:
  Bytes bytes_;
};

Bytes from_hex(const std::string& hex) {
  Bytes bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
  }
  return bytes;
}

Value with_version(Bytes bytes, unsigned version) {
  bytes[6] = static_cast<char>((static_cast<unsigned char>(bytes[6]) & 0x0FU) | (version << 4U));
  bytes[8] = static_cast<char>((static_cast<unsigned char>(bytes[8]) & 0x3FU) | 0x80U);
  return Value::make<UuidObject>(std::move(bytes));
}

Value new_uuid(Interpreter& in, Bound a) {
  if (const auto* bytes = bytes_of(a.value("bytes")); bytes != nullptr && bytes->size() == 16) {
    return Value::make<UuidObject>(*bytes);
  }
  std::string hex;
  if (a.given("int")) {
    hex = fmt::format("{:0>32}", int_to_string(as_index(in, a.value("int"), a.span("int")), 16));
  } else {
    if (!unwrap(a.value("hex")).is_string() && !is_opaque(a.value("hex"))) {
      in.raise("TypeError", "one of the hex, bytes, bytes_le, fields, or int arguments must be given",
               a.call_span());
    }
    hex = to_lower(in.str(a.value("hex"), a.call_span()));
    hex = replace_all(replace_all(hex, "urn:", ""), "uuid:", "");
    std::erase_if(hex, [](char c) { return c == '-' || c == '{' || c == '}'; });
  }
  if (hex.size() != 32 || hex.find_first_not_of("0123456789abcdef") != std::string::npos) {
    in.raise("ValueError", "badly formed hexadecimal UUID string", a.call_span());
  }
  auto bytes = from_hex(hex);
  if (a.given("version")) {
    return with_version(std::move(bytes), static_cast<unsigned>(small_int(a.value("version")).value_or(4)));
  }
  return Value::make<UuidObject>(std::move(bytes));
}

// The same for the same revision and place in it, so that a script can be made again.
Value random_uuid(Interpreter& in, Bound a, unsigned version) {
  return with_version(
      from_hex(next_random(in, a.call_span(), fmt::format("uuid{}()", version)).substr(0, 32)), version);
}

Value named_uuid(Interpreter& in, Bound a, unsigned version) {
  const auto* space = a.value("namespace").get<UuidObject>();
  if (space == nullptr) {
    in.raise("TypeError", "the namespace must be a UUID", a.span("namespace"));
  }
  const auto* given = bytes_of(a.value("name"));
  const std::string data =
      space->bytes() + (given != nullptr ? *given : in.str(a.value("name"), a.call_span()));
  in.count_steps(kDigestSteps + data.size() / 16, a.call_span());
  return with_version((version == 3 ? md5(data) : sha1(data)).substr(0, 16), version);
}

}  // namespace

std::string next_random(Interpreter& in, Span where, const std::string& what) {
  auto& state = in.state();
  in.warn("random-value", fmt::format("`{}` is made from the revision's id, not from chance", what), where,
          "write the value into the revision where others must know it");
  in.count_steps(kDigestSteps, where);
  return hex_of(sha256(fmt::format("{}:{}", state.seed, state.random_position++)));
}

// bits(name): 48 of them, for what the function of that name makes of chance.
Value random_bits(Interpreter& in, Bound a) {
  constexpr int kHex = 16;
  const auto what = in.str(a.value("name"), a.call_span()) + "()";
  return Value::integer(std::stoll(next_random(in, a.call_span(), what).substr(0, 12), nullptr, kHex));
}

// words(seed): a function that gives the next 32 bits that Python makes of a seed, given in such parts.
Value seeded_words(Interpreter& in, Bound a) {
  constexpr std::uint64_t kSeeding = 1250;  // both passes over the state
  in.count_steps(kSeeding, a.call_span());
  std::vector<std::uint32_t> seed;
  for (const Value& part : in.to_vector(a.value("seed"), a.call_span())) {
    seed.push_back(static_cast<std::uint32_t>(part.as_int()));
  }
  return make_builtin("word()", [next = mersenne_twister(std::move(seed))](Interpreter&, Bound) {
    return Value::integer(next());
  });
}

Value make_random_core(Interpreter&) {
  return make_module("_random", {{"bits", make_builtin("bits(name)", random_bits)},
                                 {"words", make_builtin("words(seed)", seeded_words)}});
}

Value make_uuid(Interpreter&) {
  const auto space = [](const char* digit) {
    return Value::make<UuidObject>(from_hex(fmt::format("6ba7b81{}9dad11d180b400c04fd430c8", digit)));
  };
  const auto random = [](std::string_view declaration, unsigned version) {
    return make_builtin(declaration,
                        [version](Interpreter& in, Bound a) { return random_uuid(in, a, version); });
  };
  const auto named = [](std::string_view declaration, unsigned version) {
    return make_function(declaration,
                         [version](Interpreter& in, Bound a) { return named_uuid(in, a, version); });
  };
  return make_module("uuid",
                     {{"UUID", Value::make<NativeClass>(
                                   "uuid.UUID(hex=None, bytes=None, bytes_le=None, fields=None, int=None, "
                                   "version=None, *, is_safe=None)",
                                   new_uuid)},
                      {"uuid1", random("uuid1(node=None, clock_seq=None)", 1)},
                      {"uuid4", random("uuid4()", 4)},
                      {"uuid3", named("uuid3(namespace, name)", 3)},
                      {"uuid5", named("uuid5(namespace, name)", 5)},
                      {"NAMESPACE_DNS", space("0")},
                      {"NAMESPACE_URL", space("1")},
                      {"NAMESPACE_OID", space("2")},
                      {"NAMESPACE_X500", space("4")}},
                     true);
}

}  // namespace sqlgen::python::stdlib
