"x" * 10 ** 12
# expect refusal: evaluation-limit
