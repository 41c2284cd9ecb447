text = "  a b\tc  \u00e9\u2003d "
print(text.rsplit(None, 1), text.rsplit(maxsplit=2), text.split(None, 1), text.split(maxsplit=0), "a,b,c".rsplit(",", 1), "".split(), "".split(","))
# expect: ['  a b\tc  é', 'd'] ['  a b\tc', 'é', 'd'] ['a', 'b\tc  é\u2003d '] ['a b\tc  é\u2003d '] ['a,b', 'c'] [] ['']
print("a\r\nb\x0bc\u2028d\n".splitlines(), "a\r\nb\n".splitlines(True), "abc".partition("b"), "abc".rpartition("x"), "a--b--c".rpartition("--"))
# expect: ['a', 'b', 'c', 'd'] ['a\r\n', 'b\n'] ('a', 'b', 'c') ('', '', 'abc') ('a--b', '--', 'c')
print("abcabc".translate(str.maketrans({"a": "1", 98: None})), "abc".translate(str.maketrans("ab", "xy", "c")), "a.b".translate({46: "::"}))
# expect: 1c1c xy a::b
print("tEst one".title(), "they're".title(), "\u00df".upper(), "\u0130".lower() == "i\u0307", "straSSe".casefold(), "aB".swapcase(), "x".center(4, "*"), "7".zfill(3), "-7".zfill(4))
# expect: Test One They'Re SS True strasse Ab *x** 007 -007
print("a\tbc\td".expandtabs(4), "%s" % "x".ljust(3, "."), "abc".rjust(5), "x" in "xyz", "abc".find("c", -1), "abc".rfind("a"), "abcabc".index("c", 3), "aaa".count("aa"), "abc".count(""))
# expect: a   bc  d x..   abc True 2 0 5 1 4
print("\u0661".isdigit(), "\u00b2".isdecimal(), "\u00bd".isnumeric(), "a1_".isidentifier(), "A b".istitle(), " \t".isspace(), "".isalpha(), "ab".isalnum(), "AB".isupper(), "a\n".isprintable())
# expect: True False True True False True False True True False
print("abc".removeprefix("ab"), "abc".removesuffix("x"), "b,a".join("xy"), "abc"[::-1], "abc"[-2:], "abcdef"[4:1:-2], "x" * -1, "abc" > "ab", "Z" < "a", max("bca"))
# expect: c abc xb,ay cba bc ec  True True c
print(f"{'x':>3}|{'x':^5}|{3:05d}|{-3:+}|{1234567:,}|{0.5:%}|{255:#x}|{255:b}|{1e10:g}|{3.14159:.3}|{'abcdef':.2}|{True:d}|{12:_}|{5:c}" == "  x|  x  |00003|-3|1,234,567|50.000000%|0xff|11111111|1e+10|3.14|ab|1|12|\x05")
# expect: True
for act in (
    lambda: str.maketrans("ab", "x"), lambda: "abc".index("z"), lambda: "a".join([1]), lambda: "x".center(3, "ab"), lambda: "{} {1}".format(1, 2), lambda: "{a}".format(),
    lambda: f"{'x':d}", lambda: "%d" % "x", lambda: "%s %s" % (1,), lambda: "a" + 1, lambda: "abc".split(""), lambda: "abc"[5], lambda: "{:>{w}}".format("x", w=4), lambda: "{0[1]}{1.real}".format("ab", 5), lambda: "%(a)s" % {"b": 1},
):
    try:
        print(act())
    except (ValueError, TypeError, IndexError, KeyError) as error:
        print(f"{type(error).__name__}: {error}")
# expect: ValueError: the first two maketrans arguments must have equal length
# expect: ValueError: substring not found
# expect: TypeError: sequence item 0: expected str instance, int found
# expect: TypeError: The fill character must be exactly one character long
# expect: ValueError: cannot switch from automatic field numbering to manual field specification
# expect: KeyError: 'a'
# expect: ValueError: Unknown format code 'd' for object of type 'str'
# expect: TypeError: %d format: a real number is required, not str
# expect: TypeError: not enough arguments for format string
# expect: TypeError: can only concatenate str (not "int") to str
# expect: ValueError: empty separator
# expect: IndexError: string index out of range
# expect:    x
# expect: b5
# expect: KeyError: 'a'
