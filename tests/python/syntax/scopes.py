x = "global"
def outer():
    x = "outer"
    def inner():
        return x
    class K:
        x = "class"
        def m(self): return x
    return inner(), K().m(), K.x
print(outer(), x)  # expect: ('outer', 'outer', 'class') global
def uses_global():
    global y
    y = 1
uses_global()
print(y, sorted(k for k in globals() if len(k) == 1), "x" in locals())  # expect: 1 ['x', 'y'] True
def loops():
    fs = []
    for i in range(3):
        fs.append(lambda: i)
    return [f() for f in fs]
print(loops())  # expect: [2, 2, 2]
x = None
def unbound():
    try:
        z += 1
    except UnboundLocalError as e:
        return type(e).__name__
    z = 0
print(unbound())  # expect: UnboundLocalError
del x
try:
    x
except NameError as e:
    print(type(e).__name__)  # expect: NameError
