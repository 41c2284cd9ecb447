import re
m = re.match(r"(?P<y>\d{4})-(\d\d)", "2024-05x")
print(m.group(), m.group(1), m["y"], m.groups(), m.groupdict(), m.span(2), m.start(), m.end(), bool(re.match("b", "ab")))
# expect: 2024-05 2024 2024 ('2024', '05') {'y': '2024'} (5, 7) 0 7 False
print(re.search("b+", "abbb").group(), re.fullmatch("a", "ab"), re.findall(r"(\w)=(\d)", "a=1,b=2"), re.findall("x", "axbx"), re.split(r"[,;]\s*", "a, b;c"), re.split("(-)", "a-b"))
# expect: bbb None [('a', '1'), ('b', '2')] ['x', 'x'] ['a', 'b', 'c'] ['a', '-', 'b']
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub("a", lambda m: m.group().upper(), "banana", count=2), re.subn("a", "", "banana"), re.sub(r"(?<!^)(?=[A-Z])", "_", "CamelCaseName").lower())
# expect: world hello bAnAna ('bnn', 3) camel_case_name
print([m.span() for m in re.finditer("a.", "abacad")], re.escape("a.b*c"), re.compile("A", re.I).findall("aA"), re.sub("(?m)^", "> ", "a\nb"), re.findall(r"(?s)a.b", "a\nb"))
# expect: [(0, 2), (2, 4), (4, 6)] a\.b\*c ['a', 'A'] > a
# expect: > b ['a\nb']
print(re.compile(r"\s+").pattern, re.match(r"(a)|(b)", "b").groups(), re.match("(?:a|b)+?", "aab").group(), re.sub(r"\bfoo\b", "bar", "foo food"))
# expect: \s+ (None, 'b') a bar food
try:
    re.compile("(")
except re.error as e:
    print(e)  # expect: missing ), unterminated subpattern at position 0
