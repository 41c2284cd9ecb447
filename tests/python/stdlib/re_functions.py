import re

p = re.compile(r"(?P<word>\w+)-(?P<num>\d+)?", re.I)
m = p.search("x: ab-12, cd-")
print(m.group("word", "num"), m.groupdict(), m.lastgroup, m.lastindex, m.pos, m.endpos, m.string, m.re is p, m.span("num"), m.regs[0] if hasattr(m, "regs") else 0, m.expand(r"<\g<num>:\1>"))
# expect: ('ab', '12') {'word': 'ab', 'num': '12'} num 2 0 13 x: ab-12, cd- True (6, 8) (3, 8) <12:ab>
print([x.groups("none") for x in p.finditer("ab-12, cd-")], p.sub(r"\g<word>", "ab-12"), p.sub(lambda x: x["word"].upper(), "ab-1 c-2", count=1), p.subn("-", "a-1 b-2"), p.groups, p.groupindex, p.pattern, p.flags & re.I == re.I)
# expect: [('ab', '12'), ('cd', 'none')] ab AB c-2 ('- -', 2) 2 {'word': 1, 'num': 2} (?P<word>\w+)-(?P<num>\d+)? True
print(p.match("ab-1", 1).group(), p.fullmatch("ab-1").end(), p.split("ab-1 x cd-2"), re.split(r"(,)|;", "a,b;c"), re.split("x*", "axbc"), re.findall(r"a|(b)", "ab"), re.findall("", "ab"), re.sub("", "-", "ab"), re.sub("a*", "x", "baac"))
# expect: b-1 4 ['', 'ab', '1', ' x ', 'cd', '2', ''] ['a', ',', 'b', None, 'c'] ['', 'a', '', 'b', 'c', ''] ['', 'b'] ['', '', ''] -a-b- xbxxcx
print(re.match(r"a(?=b)", "ab").group(), re.search(r"(?<=a)b", "ab").start(), re.search(r"(a)?b", "b").group(1), re.sub(r"(a)?b", r"[\1]", "b"), re.sub("a", r"\\", "a"), re.sub("a", r"\n", "a") == "\n", re.sub("(a)", r"\g<1>0", "a"), re.escape("a-b c_d.é"))
# expect: a 1 None [] \ True a0 a\-b\ c_d\.é
print(re.search("é", "É", re.I) is not None, re.findall(r"\w+", "été x", re.A), re.findall(r"\bé", "é"), re.findall(rb"\w", b"a\xe9"), re.search(r"^b$", "a\nb\n", re.M).span(), re.search("a.c", "a\nc", re.S | re.I).group() == "a\nc", bool(re.match(r"\d", "٣")), re.compile("a b # c", re.X).match("ab").group())
# expect: True ['t', 'x'] ['é'] [b'a'] (2, 3) True True ab
for act in (lambda: re.sub("a", r"\2", "a"), lambda: re.sub("a", r"\g<x>", "a"), lambda: m.group(5), lambda: m.group("zz"), lambda: re.match(5, "a"), lambda: re.match("a", 5), lambda: re.sub("a", r"\q", "a"), lambda: re.match("a", b"a"), lambda: re.compile("a{2,1}"), lambda: re.compile("*a"), lambda: re.compile("(?P<1>a)"), lambda: re.compile("(?P<a>x)(?P<a>y)"), lambda: re.compile(r"(?P=b)"), lambda: re.compile("[z-a]"), lambda: re.compile("a**")):
    try:
        print(act())
    except (re.error, IndexError, TypeError) as error:
        print(type(error).__name__)
# expect: error
# expect: IndexError
# expect: IndexError
# expect: IndexError
# expect: TypeError
# expect: TypeError
# expect: error
# expect: TypeError
# expect: error
# expect: error
# expect: error
# expect: error
# expect: error
# expect: error
# expect: error
