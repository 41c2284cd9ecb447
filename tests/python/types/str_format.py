print("{} {}".format(1, "a"), "{1} {0}".format("x", "y"), "{name!r}".format(name="n"))  # expect: 1 a y x 'n'
print("{0[k]} {1.real}".format({"k": "v"}, 3), "{:>5}|{:<5}|{:^5}".format(1, 2, 3))  # expect: v 3     1|2    |  3  
print("%s %r %d %5.2f %x %%" % ("a", "b", 3, 2.5, 255), "%(k)s" % {"k": 1}, "%-5s|" % "a", "%05d" % 42)  # expect: a 'b' 3  2.50 ff % 1 a    | 00042
print("{:{w}.{p}f}".format(3.14159, w=8, p=2), "{{}}".format(), "{:,}".format(1234567))  # expect:     3.14 {} 1,234,567
name = "x"
print(f"{name!r:>5} {name=} {1 + 1} {'nested ' + f'{name}'}", f"{{}}", f"{3.5:{4}.{2}}")  # expect:   'x' name='x' 2 nested x {}  3.5
print("{a.b}".format_map({"a": type("T", (), {"b": 5})}), "a{}b".format(None))  # expect: 5 aNoneb
print("%c%c" % ("a", 66), "%+d" % 5, "%i" % 3.7, "%e" % 12345.678, "%g" % 0.0001)  # expect: aB +5 3 1.234568e+04 0.0001
"%d" % "x"  # expect error: TypeError: %d format: a real number is required, not str
