try:
    print(float.fromhex("0x1p3"))  # expect refusal: not-modelled
except AttributeError:
    print("no such attribute")
