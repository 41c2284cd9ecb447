#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "frontend/python/stdlib/library.hpp"
#include "frontend/python/stdlib/system/digest.hpp"
#include "support/digest/sha2.hpp"
#include "support/text.hpp"

// hashlib, base64, zlib.crc32 and secrets.
namespace sqlgen::python::stdlib {

namespace {

using Digest = std::string (*)(std::string_view);

class HashObject final : public Object {
 public:
  HashObject(std::string name, Digest algorithm, std::string data)
      : name_(std::move(name)), digest_(algorithm), data_(std::move(data)) {}
  [[nodiscard]] std::string type_name() const override { return "_hashlib.HASH"; }
  std::optional<Value> attribute(Interpreter&, std::string_view name, Span) override {
    const auto self = std::static_pointer_cast<HashObject>(shared_from_this());
    if (name == "hexdigest") {
      return make_builtin("hexdigest()", [self](Interpreter& in, Bound a) {
        return Value::string(to_hex(self->digest(in, a)));
      });
    }
    if (name == "digest") {
      return make_builtin("digest()",
                          [self](Interpreter& in, Bound a) { return make_bytes(self->digest(in, a)); });
    }
    if (name == "update") {
      return make_builtin("update(data, /)", [self](Interpreter& in, Bound a) {
        const auto* bytes = bytes_of(a.value(std::size_t{0}));
        if (bytes == nullptr) {
          in.raise("TypeError", "Strings must be encoded before hashing", a.call_span());
        }
        in.count_bytes(bytes->size(), a.call_span());
        self->data_ += *bytes;
        return Value();
      });
    }
    if (name == "copy") {
      return make_builtin("copy()", [self](Interpreter&, Bound) {
        return Value::make<HashObject>(self->name_, self->digest_, self->data_);
      });
    }
    if (name == "digest_size") {
      return Value::integer(static_cast<std::int64_t>(digest_("").size()));
    }
    if (name == "block_size") {
      return Value::integer(name_ == "sha384" || name_ == "sha512" ? 128 : 64);
    }
    return name == "name" ? std::optional(Value::string(name_)) : std::nullopt;
  }

 private:
  [[nodiscard]] std::string digest(Interpreter& in, Bound a) const {
    in.count_steps(kDigestSteps + data_.size() / 16, a.call_span());
    return digest_(data_);
  }

  std::string name_;
  Digest digest_;
  std::string data_;
};

std::string data_argument(Interpreter& in, Bound a, std::size_t index) {
  if (!a.given(index)) {
    return {};
  }
  if (const auto* bytes = bytes_of(a.value(index))) {
    return *bytes;
  }
  if (is_opaque(a.value(index))) {
    fail_on_opaque(in, a.value(index), a.span(index));
  }
  in.raise("TypeError",
           unwrap(a.value(index)).is_string() ? "Strings must be encoded before hashing"
                                              : "a bytes-like object is required",
           a.span(index));
}

Value hash_function(const char* name, Digest digest) {
  return make_builtin(fmt::format("{}(data=b'', /, *, usedforsecurity=True)", name),
                      [name, digest](Interpreter& in, Bound a) {
                        in.count_steps(data_argument(in, a, 0).size() / 16, a.call_span());
                        return Value::make<HashObject>(name, digest, data_argument(in, a, 0));
                      });
}

constexpr std::pair<std::string_view, Digest> kDigests[] = {
    {"md5", md5}, {"sha1", sha1}, {"sha256", sha256}, {"sha384", sha384}, {"sha512", sha512}};

Value new_hash(Interpreter& in, Bound a) {
  const auto name = in.str(a.value("name"), a.call_span());
  const auto found = std::find_if(std::begin(kDigests), std::end(kDigests),
                                  [&](const auto& known) { return known.first == name; });
  if (found == std::end(kDigests)) {
    in.raise("ValueError", fmt::format("unsupported hash type {}", name), a.call_span());
  }
  return Value::make<HashObject>(name, found->second, data_argument(in, a, 1));
}

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::string encode_base64(std::string_view data) {
  std::string out;
  for (std::size_t i = 0; i < data.size(); i += 3) {
    unsigned group = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      group = (group << 8U) | (i + k < data.size() ? static_cast<unsigned char>(data[i + k]) : 0U);
    }
    for (std::size_t k = 0; k < 4; ++k) {
      out += i + k > data.size() ? '=' : kAlphabet[(group >> (18 - 6 * k)) & 0x3FU];
    }
  }
  return out;
}

std::string decode_base64(Interpreter& in, std::string_view text, Span where) {
  std::string out;
  unsigned group = 0;
  unsigned count = 0;
  std::size_t padding = 0;
  for (const char c : text) {
    const auto digit = kAlphabet.find(c);
    padding += c == '=' ? 1 : 0;
    if (digit == std::string_view::npos) {
      continue;
    }
    group = (group << 6U) | static_cast<unsigned>(digit);
    if (++count % 4 != 1) {
      const unsigned left = count % 4 == 2 ? 4 : count % 4 == 3 ? 2 : 0;
      out += static_cast<char>((group >> left) & 0xFFU);
    }
  }
  if ((count + padding) % 4 != 0) {
    in.raise("ValueError", "Incorrect padding", where);
  }
  return out;
}

/// The two characters that stand for + and /, where they are others.
std::string other_characters(Interpreter& in, Bound a, bool url_safe) {
  if (url_safe || !a.given("altchars") || a.absent("altchars")) {
    return url_safe ? "-_" : "";
  }
  const auto* bytes = bytes_of(a.value("altchars"));
  if (bytes == nullptr || bytes->size() != 2) {
    in.raise("TypeError", "altchars is expected to be two bytes", a.span("altchars"));
  }
  return *bytes;
}

std::string exchanged(std::string text, std::string_view from, std::string_view to) {
  for (char& c : text) {
    if (const auto index = from.find(c); index != std::string_view::npos) {
      c = to[index];
    }
  }
  return text;
}

Value b64_function(std::string_view declaration, bool encodes, bool url_safe) {
  return make_builtin(declaration, [encodes, url_safe](Interpreter& in, Bound a) {
    const Value& given = a.value(std::size_t{0});
    std::string data =
        unwrap(given).is_string() && !encodes ? unwrap(given).as_string() : data_argument(in, a, 0);
    in.count_bytes(data.size() * 2, a.call_span());
    const std::string other = other_characters(in, a, url_safe);
    if (other.empty()) {
      return make_bytes(encodes ? encode_base64(data) : decode_base64(in, data, a.call_span()));
    }
    return make_bytes(encodes ? exchanged(encode_base64(data), "+/", other)
                              : decode_base64(in, exchanged(std::move(data), other, "+/"), a.call_span()));
  });
}

Value crc32(Interpreter& in, Bound a) {
  std::uint32_t crc = ~static_cast<std::uint32_t>(a.value(1).is_int() ? a.value(1).as_int() : 0);
  const std::string data = data_argument(in, a, 0);
  in.count_steps(data.size() / 16, a.call_span());
  for (const char byte : data) {
    crc ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) {
      crc = (crc >> 1U) ^ (0xEDB88320U & (~(crc & 1U) + 1U));
    }
  }
  return Value::integer(~crc);
}

// What follows from chance differs each time in Python; a script must not.
Value refused(const std::string& module) {
  auto object = std::make_shared<ModuleObject>(module);
  object->lazy = [module](Interpreter&, std::string_view name, Span) -> std::optional<Value> {
    if (name.starts_with("__")) {
      return std::nullopt;
    }
    const auto what = fmt::format("{}.{}", module, name);
    return make_builtin("random(*args, **kwargs)", [what](Interpreter& in, Bound a) -> Value {
      in.fail(Diagnostic{
          .id = "random-value",
          .message = fmt::format("`{}()` gives another value each time", what),
          .span = a.call_span(),
          .label = "the script would depend on chance",
          .help = {"write the value into the revision, or use uuid.uuid4(), which is made from the "
                   "revision's id"}});
    });
  };
  return Value::object(std::move(object));
}

}  // namespace

Value make_hashlib(Interpreter&) {
  return make_module("hashlib",
                     {{"md5", hash_function("md5", md5)},
                      {"sha1", hash_function("sha1", sha1)},
                      {"sha256", hash_function("sha256", sha256)},
                      {"sha384", hash_function("sha384", sha384)},
                      {"sha512", hash_function("sha512", sha512)},
                      {"new", make_builtin("new(name, data=b'', **kwargs)", new_hash)}},
                     true);
}

Value make_base64(Interpreter&) {
  return make_module(
      "base64",
      {{"b64encode", b64_function("b64encode(s, altchars=None)", true, false)},
       {"b64decode", b64_function("b64decode(s, altchars=None, validate=False)", false, false)},
       {"standard_b64encode", b64_function("standard_b64encode(s, altchars=None)", true, false)},
       {"standard_b64decode", b64_function("standard_b64decode(s, altchars=None)", false, false)},
       {"urlsafe_b64encode", b64_function("urlsafe_b64encode(s)", true, true)},
       {"urlsafe_b64decode", b64_function("urlsafe_b64decode(s)", false, true)}},
      true);
}

Value make_zlib(Interpreter&) {
  return make_module("zlib", {{"crc32", make_builtin("crc32(data, value=0, /)", crc32)}}, true);
}
Value make_secrets(Interpreter&) {
  return refused("secrets");
}

}  // namespace sqlgen::python::stdlib
