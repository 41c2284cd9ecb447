out = []
for i in range(5):
    if i == 1:
        continue
    elif i == 4:
        break
    else:
        out.append(i)
else:
    out.append("never")
print(out)  # expect: [0, 2, 3]
n = 0
while n < 3:
    n += 1
else:
    out.append("done")
print(n, out)  # expect: 3 [0, 2, 3, 'done']
for a, (b, *c) in [(1, (2, 3, 4)), (5, (6,))]:
    out = [a, b, c]
print(out, "yes" if out else "no")  # expect: [5, 6, []] yes
for _ in []:
    pass
else:
    print("empty loop's else")  # expect: empty loop's else
while True:
    break
else:
    print("not reached")
if (m := len(out)) > 2:
    print("walrus", m)  # expect: walrus 3
