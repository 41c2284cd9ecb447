import atexit
import gc
@atexit.register
def leave():
    pass
print(leave.__name__, type(gc.collect()).__name__, gc.isenabled())  # expect: leave int True
