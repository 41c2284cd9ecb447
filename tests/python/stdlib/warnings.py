import warnings
warnings.warn("nothing is printed")
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
print("on")  # expect: on
