from contextlib import contextmanager, suppress, nullcontext, closing, ExitStack, redirect_stdout
@contextmanager
def tag(name):
    print("open", name)  # expect: open a
    try:
        yield name.upper()
    finally:
        print("close", name)
with tag("a") as t:
    print("in", t)
    # expect: in A
    # expect: close a
with suppress(KeyError, ValueError):
    {}["x"]
with nullcontext(5) as n:
    print(n)  # expect: 5
with ExitStack() as stack:
    names = [stack.enter_context(nullcontext(k)) for k in "xy"]
    stack.callback(print, "callback")
    print(names)
    # expect: ['x', 'y']
    # expect: callback
with suppress(KeyError):
    raise ValueError("not this")  # expect error: ValueError: not this
