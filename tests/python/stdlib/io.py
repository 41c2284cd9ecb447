import io
s = io.StringIO("line1\nline2\n")
print(s.readline(), list(s), s.getvalue())
# expect: line1
# expect:  ['line2\n'] line1
# expect: line2
# expect: 
o = io.StringIO()
o.write("a"); o.write("b")
print(o.getvalue(), io.BytesIO(b"xy").read(), o.tell())  # expect: ab b'xy' 2
