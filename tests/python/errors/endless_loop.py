while True:
    pass
# expect refusal: evaluation-limit
