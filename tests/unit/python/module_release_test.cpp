#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/objects.hpp"

namespace sqlgen::python {
namespace {

// Whether a module goes once it was run and given up. `shared` is a module that it may import; it stays.
bool goes(const std::string& source, const std::string& shared = "kept = []\n") {
  SourceManager sources;
  Diagnostics diagnostics;
  const FileId file = sources.add("unit.py", source);
  const FileId other = sources.add("shared.py", shared);
  Interpreter in(sources, diagnostics);
  in.set_source_loader(
      [&](const std::string& name) { return name == "shared" ? std::optional(other) : std::nullopt; });
  std::weak_ptr<ModuleObject> watched;
  {
    Value module = in.run_module(file, "unit_py");
    watched = module.as<ModuleObject>();
    in.release_module(std::move(module));
  }
  return watched.expired();
}

TEST(ModuleRelease, FreesWhatRefersToItself) {
  EXPECT_TRUE(goes("x = 1\n"));
  EXPECT_TRUE(goes("def f(): pass\ndef g(a=f): return lambda: f\n"));
  EXPECT_TRUE(goes("def outer():\n  def inner(): return inner\n  return inner\nf = outer()\n"));
  EXPECT_TRUE(
      goes("class A:\n  def f(self): return super()\nclass B(A):\n  x = A()\na = [B(), {1: A}, (B().f,)]\n"));
  EXPECT_TRUE(goes("import shared\nfrom shared import kept\nx = [kept]\n"));
}

TEST(ModuleRelease, KeepsWhatOthersReferTo) {
  EXPECT_FALSE(goes("import shared\ndef f(): pass\nshared.kept.append(f)\n"));
  EXPECT_FALSE(goes("import shared\ndef f(): pass\nshared.f = {'a': [f]}\n"));
  EXPECT_FALSE(goes("import shared\nclass A:\n  def f(self): pass\nshared.a = A()\n"));
  EXPECT_FALSE(
      goes("import shared\nclass A:\n  def f(self): pass\nx = [shared.kept]\nshared.kept.append(A().f)\n"));
  EXPECT_FALSE(
      goes("from shared import kept\ndef outer():\n  x = 1\n  return lambda: x\nkept.append(outer())\n"));
}

// What is kept can be used to the interpreter's end, its tree too.
TEST(ModuleRelease, LeavesWhatIsKeptUsable) {
  SourceManager sources;
  Diagnostics diagnostics;
  const FileId first = sources.add(
      "first.py",
      "import shared\ntext = 'used'\ndef f(): return [text for _ in range(2)]\nshared.kept.append(f)\n");
  const FileId second = sources.add("second.py", "import shared\nresult = shared.kept[0]()\n");
  const FileId other = sources.add("shared.py", "kept = []\n");
  Interpreter in(sources, diagnostics);
  in.set_source_loader(
      [&](const std::string& name) { return name == "shared" ? std::optional(other) : std::nullopt; });
  in.release_module(in.run_module(first, "first_py"));
  EXPECT_EQ(in.evaluate_global(second, "result"), "['used', 'used']");
}

}  // namespace
}  // namespace sqlgen::python
