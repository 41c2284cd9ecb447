print('single' "double" """triple
line""", r"raw\n", b"bytes", u"unicode")
# expect: singledoubletriple
# expect: line raw\n b'bytes' unicode
a, b = 3, "x"
print(f"{a + 1} {b!r} {b:>3} {a:02d} {a=} {'q'}", f"""{
    a
}""", rf"\d{a}")  # expect: 4 'x'   x 03 a=3 q 3 \d3
print("\101 \x41 \u0041 \U00000041 \N{LATIN SMALL LETTER E WITH ACUTE} \\ \' \a".encode())  # expect: b"A A A A \xc3\xa9 \\ ' \x07"
print(f"{a if a > 2 else b} {[1, 2][0]} {dict(k=1)['k']} {(lambda: 5)()} {a:{a}}")  # expect: 3 1 1 5   3
print("%s" % "a" + "b", ("a"
      "b"), f"{a!s:^5}|", f"{1e3:.1f}")  # expect: ab ab   3  | 1000.0
