#include <fmt/format.h>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::python {

namespace {

/// The text of a file that is written elsewhere.
class RedirectedText final : public Object {
 public:
  explicit RedirectedText(Diagnostic why) : why_(std::move(why)) {}
  [[nodiscard]] std::string type_name() const override { return "RedirectedText"; }
  std::optional<Value> attribute(Interpreter& in, std::string_view, Span where) override {
    refuse(in, where);
  }
  std::optional<Value> unary(Interpreter& in, UnaryOperator, Span where) override { refuse(in, where); }
  std::optional<Value> binary(Interpreter& in, BinaryOperator, const Value&, bool, Span where) override {
    refuse(in, where);
  }
  std::optional<Value> compare(Interpreter& in, Comparison, const Value&, Span where) override {
    refuse(in, where);
  }
  std::optional<Value> subscript(Interpreter& in, const Value&, Span where) override { refuse(in, where); }
  std::optional<bool> contains(Interpreter& in, const Value&, Span where) override { refuse(in, where); }
  std::optional<Iteration> iterate(Interpreter& in, Span where) override { refuse(in, where); }
  std::optional<std::int64_t> length(Interpreter& in, Span where) override { refuse(in, where); }
  bool truth(Interpreter&, Span) override { return true; }
  std::string str(Interpreter& in, Span where) override { refuse(in, where); }
  std::string repr(Interpreter& in, Span where) override { refuse(in, where); }
  std::optional<std::string> format(Interpreter& in, std::string_view, Span where) override {
    refuse(in, where);
  }

 private:
  [[noreturn]] void refuse(Interpreter& in, Span where) const {
    Diagnostic why = why_;
    why.span = where;
    in.fail(std::move(why));
  }

  Diagnostic why_;
};

/// Text or bytes that are read and written at a position: what open() and io.StringIO() give.
class TextFile final : public Object {
 public:
  TextFile(WrittenFiles::Content text, bool is_bytes, std::size_t at = 0)
      : shared_(std::move(text)), text_(*shared_), is_bytes_(is_bytes), at_(at) {}
  [[nodiscard]] std::string type_name() const override { return is_bytes_ ? "BytesIO" : "StringIO"; }
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;
  std::optional<Iteration> iterate(Interpreter& in, Span where) override {
    if (redirect_) {
      in.fail(redirect_->read(where));
    }
    return [self = shared_from_this(), this]() -> std::optional<Value> {
      return at_ < text_.size() ? std::optional(value(line())) : std::nullopt;
    };
  }
  std::optional<Value> enter(Interpreter&, Span) override { return Value::object(shared_from_this()); }
  bool truth(Interpreter&, Span) override { return true; }
  /// Gives what it held.
  std::string redirect(FileRedirect to) {
    redirect_ = std::move(to);
    at_ = 0;
    return std::exchange(text_, {});
  }

 private:
  [[nodiscard]] std::optional<Value> redirected_attribute(std::string_view name);
  [[nodiscard]] Value value(std::string text) const {
    return is_bytes_ ? make_bytes(std::move(text)) : Value::string(std::move(text));
  }
  std::string line() {
    const auto begin = std::min(at_, text_.size());
    const auto end = text_.find('\n', begin);
    at_ = end == std::string::npos ? text_.size() : end + 1;
    return text_.substr(begin, at_ - begin);
  }
  std::string read(std::size_t count) {
    const auto begin = std::min(at_, text_.size());
    at_ = begin + std::min(count, text_.size() - begin);
    return text_.substr(begin, at_ - begin);
  }
  void write(Interpreter& in, const std::string& text, Span where) {
    const std::size_t gap = at_ > text_.size() ? at_ - text_.size() : 0;  // seek() went past the end
    in.count_bytes(text.size() + gap, where);
    text_.append(gap, '\0');
    text_.replace(at_, text.size(), text);
    at_ += text.size();
  }

  WrittenFiles::Content shared_;  // with the other files that are open on it
  std::string& text_;
  bool is_bytes_;
  std::size_t at_;
  std::optional<FileRedirect> redirect_;
};

// What a file whose text goes elsewhere does otherwise; its position says nothing.
std::optional<Value> TextFile::redirected_attribute(std::string_view name) {
  const auto self = std::static_pointer_cast<TextFile>(shared_from_this());
  const auto method = [&](std::string_view parameters, NativeFunction function) {
    return make_builtin(std::string(name) + std::string(parameters), std::move(function));
  };
  if (name == "write") {
    return method("(text)", [self](Interpreter& in, Bound a) {
      self->redirect_->write(in, in.str(a.value(std::size_t{0}), a.call_span()), a.call_span());
      return Value::integer(in.length(a.value(std::size_t{0}), a.call_span()));
    });
  }
  if (name == "writelines") {
    return method("(lines)", [self](Interpreter& in, Bound a) {
      for (const Value& line : in.to_vector(a.value(std::size_t{0}), a.call_span())) {
        self->redirect_->write(in, in.str(line, a.call_span()), a.call_span());
      }
      return Value();
    });
  }
  if (name == "getvalue" || name == "read") {
    return method("(size=-1)", [self](Interpreter&, Bound a) {
      return Value::make<RedirectedText>(self->redirect_->read(a.call_span()));
    });
  }
  if (name == "readline" || name == "readlines" || name == "truncate" || name == "__next__") {
    return method("(size=-1)", [self](Interpreter& in, Bound a) -> Value {
      in.fail(self->redirect_->read(a.call_span()));
    });
  }
  return std::nullopt;
}

std::optional<Value> TextFile::attribute(Interpreter&, std::string_view name, Span) {
  if (redirect_) {
    if (auto method = redirected_attribute(name)) {
      return method;
    }
  }
  const auto self = std::static_pointer_cast<TextFile>(shared_from_this());
  const auto method = [](std::string_view declaration, NativeFunction function) {
    return make_builtin(declaration, std::move(function));
  };
  if (name == "read") {
    return method("read(size=-1)", [self](Interpreter& in, Bound a) {
      const Value& size = a.value(std::size_t{0});
      auto text = self->read(size.is_int() && size.as_int() >= 0 ? static_cast<std::size_t>(size.as_int())
                                                                 : SIZE_MAX);
      in.count_bytes(text.size(), a.call_span());
      return self->value(std::move(text));
    });
  }
  if (name == "readline") {
    return method("readline()", [self](Interpreter&, Bound) { return self->value(self->line()); });
  }
  if (name == "readlines") {
    return method("readlines()", [self](Interpreter& in, Bound a) {
      std::vector<Value> lines;
      while (self->at_ < self->text_.size()) {
        in.count_bytes(sizeof(Value) + sizeof(std::string), a.call_span());
        lines.push_back(self->value(self->line()));
      }
      return make_list(std::move(lines));
    });
  }
  if (name == "write") {
    return method("write(text)", [self](Interpreter& in, Bound a) {
      const Value& text = a.value(std::size_t{0});
      if (text.get<RedirectedText>() != nullptr) {
        return Value::integer(0);
      }
      const auto* bytes = bytes_of(text);
      self->write(in, bytes != nullptr ? *bytes : in.str(text, a.call_span()), a.call_span());
      return Value::integer(in.length(text, a.call_span()));
    });
  }
  if (name == "getvalue") {
    return method("getvalue()", [self](Interpreter& in, Bound a) {
      in.count_bytes(self->text_.size(), a.call_span());
      return self->value(self->text_);
    });
  }
  if (name == "seek") {
    return method("seek(offset, whence=0)", [self](Interpreter&, Bound a) {
      const Value& offset = a.value(std::size_t{0});
      const bool to_end = a.value(1).is_int() && a.value(1).as_int() == 2;
      self->at_ = to_end                                   ? self->text_.size()
                  : offset.is_int() && offset.as_int() > 0 ? static_cast<std::size_t>(offset.as_int())
                                                           : 0;
      return Value::integer(static_cast<std::int64_t>(self->at_));
    });
  }
  if (name == "tell") {
    return method("tell()", [self](Interpreter&, Bound) {
      return Value::integer(static_cast<std::int64_t>(self->at_));
    });
  }
  if (name == "close" || name == "flush") {
    return method("close()", [](Interpreter&, Bound) { return Value(); });
  }
  return name == "closed" ? std::optional(Value::boolean(false)) : std::nullopt;
}

}  // namespace

Value make_text_file(std::string text, bool is_bytes) {
  return Value::make<TextFile>(std::make_shared<std::string>(std::move(text)), is_bytes);
}

std::optional<std::string> redirect_file(const Value& file, FileRedirect redirect) {
  auto* text = file.get<TextFile>();
  return text != nullptr ? std::optional(text->redirect(std::move(redirect))) : std::nullopt;
}

const ProjectFiles* project_files(Interpreter& in) {
  const auto& provider = in.state().project_files;
  return provider ? &provider() : nullptr;
}

FileView file_view(Interpreter& in) {
  return {project_files(in), in.state().written_files};
}

void raise_no_file(Interpreter& in, const std::string& path, Span where) {
  in.raise("FileNotFoundError", fmt::format("[Errno 2] No such file or directory: '{}'", path), where);
}

void warn_no_file(Interpreter& in, const std::string& path, Span where) {
  in.warn("file-access", fmt::format("the script is written as if there were no '{}'", path), where,
          "only files of the project, beside the revisions, are looked at");
}

void warn_of_writing(Interpreter& in, const std::string& path, Span where) {
  in.warn("file-access", fmt::format("'{}' is changed for this run alone: a script changes no files", path),
          where, "what the file is for has to be done beside the script");
}

namespace {

Value open_for_writing(Interpreter& in, const std::string& path, const std::string& mode, Span where) {
  FileView files = file_view(in);
  const bool is_there = files.exists(path);
  const auto slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  if ((mode[0] == 'r' && !is_there) || (files.covers(folder) && !files.is_folder(folder))) {
    raise_no_file(in, path, where);
  }
  if (mode[0] == 'x' && is_there) {
    in.raise("FileExistsError", fmt::format("[Errno 17] File exists: '{}'", path), where);
  }
  warn_of_writing(in, path, where);
  auto content = files.write(path, mode[0] == 'a' || mode[0] == 'r');
  const std::size_t at = mode[0] == 'a' ? content->size() : 0;
  return Value::make<TextFile>(std::move(content), mode.find('b') != std::string::npos, at);
}

}  // namespace

Value open_file(Interpreter& in, const BoundArguments& a) {
  Value path = a.value("file");
  if (!path.is_string() && !is_opaque(path)) {
    if (const auto method = in.find_attribute(path, "__fspath__", a.call_span())) {
      path = in.call(*method, std::vector<Value>{}, a.call_span());
    }
  }
  const std::string name = in.str(path, a.span("file"));
  const std::string mode = a.given("mode") ? in.str(a.value("mode"), a.call_span()) : "r";
  if (mode.find_first_of("wax+") != std::string::npos) {
    return open_for_writing(in, name, mode, a.call_span());
  }
  const FileView files = file_view(in);
  auto text = files.read(name);
  if (text == nullptr) {
    if (files.covers(name)) {
      raise_no_file(in, name, a.call_span());
    }
    if (in.state().catching > 0) {
      warn_no_file(in, name, a.call_span());
      raise_no_file(in, name, a.call_span());
    }
    in.fail(Diagnostic{.id = "file-access",
                       .message = fmt::format("can't read '{}': it is not a file of the project", name),
                       .span = a.call_span(),
                       .help = {"put the file beside the revisions, or its content into the revision"}});
  }
  in.count_bytes(text->size(), a.call_span());
  return Value::make<TextFile>(std::move(text), mode.find('b') != std::string::npos);
}

}  // namespace sqlgen::python
