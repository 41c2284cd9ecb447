import weakref
class A:
    pass
a = A()
print(weakref.ref(a)() is a)  # expect: True
known = weakref.WeakKeyDictionary()
known[a] = 1
print(known[a], len(weakref.WeakValueDictionary()))  # expect: 1 0
