def message(f, *args):
    try:
        f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
print(message(lambda: [][0]), message(lambda: {}["k"]), message(lambda: "a" + 1), message(lambda: 1 + "a"))
# expect: IndexError: list index out of range KeyError: 'k' TypeError: can only concatenate str (not "int") to str TypeError: unsupported operand type(s) for +: 'int' and 'str'
print(message(lambda: None.x), message(lambda: None[0]), message(lambda: len(5)), message(lambda: 5()))
# expect: AttributeError: 'NoneType' object has no attribute 'x' TypeError: 'NoneType' object is not subscriptable TypeError: object of type 'int' has no len() TypeError: 'int' object is not callable
print(message(int, "x"), message(float, "x"), message(lambda: [1].index(2)), message(lambda: "ab".index("z")))
# expect: ValueError: invalid literal for int() with base 10: 'x' ValueError: could not convert string to float: 'x' ValueError: 2 is not in list ValueError: substring not found
print(message(lambda: [].pop()), message(lambda: {}.popitem()), message(lambda: next(iter([]))), message(list, 5))
# expect: IndexError: pop from empty list KeyError: 'popitem(): dictionary is empty' StopIteration:  TypeError: 'int' object is not iterable
print(message(lambda: "%d" % "x"), message(lambda: "{}".format()), message(lambda: "a" < 1), message(lambda: sum(["a"])))
# expect: TypeError: %d format: a real number is required, not str IndexError: Replacement index 0 out of range for positional args tuple TypeError: '<' not supported between instances of 'str' and 'int' TypeError: unsupported operand type(s) for +: 'int' and 'str'
print(message(lambda: (1, 2)[5]), message(lambda: "abc"[9]), message(lambda: [1, 2].remove(3)), message(lambda: set().pop()))
# expect: IndexError: tuple index out of range IndexError: string index out of range ValueError: list.remove(x): x not in list KeyError: 'pop from an empty set'
