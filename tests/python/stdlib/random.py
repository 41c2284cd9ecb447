import random
random.seed(1)  # expect refusal: random-value
