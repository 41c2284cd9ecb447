print(1 if [] else 2, None or "x", 0 or [] or {}, 1 and "y", "" and 1, not "", not not 1)  # expect: 2 x {} y  True True
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 == True, 3 in [3] == True, [] is [], None is None, "a" not in "bc")
# expect: True False True False False True True
calls = []
def note(v): calls.append(v); return v
print(note(0) and note(1), note(2) or note(3), note(1) < note(2) < note(0) < note(9), calls)  # expect: 0 2 False [0, 2, 1, 2, 0]
print((lambda: 1)(), (lambda a, b=2, *c, d=4, **e: (a, b, c, d, e))(1, 5, 6, d=7, f=8))  # expect: 1 (1, 5, (6,), 7, {'f': 8})
print([*range(2), *"ab"], {**{"a": 1}, "b": 2, **{"a": 3}}, (*[1],), {*[1, 1]})  # expect: [0, 1, 'a', 'b'] {'a': 3, 'b': 2} (1,) {1}
print(f"{1 + 1=} {'q'!r:>5} {3.14159:.{2}f} {{}} {'a' if 1 else 'b'}", "a" "b" f"{1}", r"\n", b"\x41")  # expect: 1 + 1=2   'q' 3.14 {} a ab1 \n b'A'
print([x for x in range(6) if x % 2 if x > 1], {x: y for x, y in zip("ab", (1, 2))}, {len(w) for w in ("a", "bb", "cc")}, sum(x * x for x in range(4)))
# expect: [3, 5] {'a': 1, 'b': 2} {1, 2} 14
