import csv, io
rows = list(csv.reader(io.StringIO('a,b\n1,"x, ""y"""\n')))
print(rows)  # expect: [['a', 'b'], ['1', 'x, "y"']]
print(list(csv.DictReader(io.StringIO("id;name\n1;n\n"), delimiter=";")))  # expect: [{'id': '1', 'name': 'n'}]
out = io.StringIO()
w = csv.writer(out)
w.writerow(["a", 1, None, 'q"q', "c,d"])
print(repr(out.getvalue()))  # expect: 'a,1,,"q""q","c,d"\r\n'
