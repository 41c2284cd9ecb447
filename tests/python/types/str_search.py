s = "abcabc"
print(s.find("c"), s.rfind("c"), s.find("x"), s.index("b"), s.count("ab"))  # expect: 2 5 -1 1 2
print(s.find("a", 1), s.find("c", 0, 2), "".find(""), s.count(""))  # expect: 3 -1 0 7
print(s.startswith("ab"), s.startswith(("x", "a")), s.endswith("bc"), s.startswith("b", 1))  # expect: True True True True
print(s.replace("b", "X"), s.replace("b", "X", 1), s.replace("", "-"))  # expect: aXcaXc aXcabc -a-b-c-a-b-c-
print(s.removeprefix("abc"), s.removesuffix("x"), "b" in s, "" in s)  # expect: abc abcabc True True
print("  x ".strip() + "|", "xxaxx".strip("x"), "  x".lstrip(), "abcba".rstrip("ab"))  # expect: x| a x abc
print("abc".translate(str.maketrans("ab", "xy", "c")), "abc".translate({97: None, 98: "BB"}))  # expect: xy BBc
s.index("z")  # expect error: ValueError: substring not found
