import traceback
try:
    1 / 0
except ZeroDivisionError:
    traceback.print_exc()
print("gone on")  # expect: gone on
