try:
    "x".encode("no-such-codec")
except LookupError as error:
    print(error)  # expect: unknown encoding: no-such-codec
"x".encode("koi8-r")  # expect refusal: unsupported-python
