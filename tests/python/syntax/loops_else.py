for i in []:
    pass
else:
    print("empty")  # expect: empty
for i in [1, 2]:
    if i == 2: break
else:
    print("never")
n = 3
while n:
    n -= 1
    if n == 1: continue
else:
    print("done", n)  # expect: done 0
while True:
    try:
        break
    finally:
        print("left")  # expect: left
def first(items, wanted):
    for i, item in enumerate(items):
        if item == wanted:
            return i
    else:
        return None
print(first("abc", "b"), first("abc", "z"))  # expect: 1 None
for k, (a, *rest) in {"x": (1, 2, 3)}.items():
    print(k, a, rest)  # expect: x 1 [2, 3]
for i in range(3): i = 10
print(i)  # expect: 10
m = {"a": 1}
for k in m:  # expect error: RuntimeError: dictionary changed size during iteration
    m["b"] = 2
