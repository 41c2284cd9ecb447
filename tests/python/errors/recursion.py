def f(n): return f(n + 1)
try:
    f(0)
except RecursionError:
    pass  # no `except` goes on beyond a bound of the evaluation
# expect refusal: evaluation-limit
