from math import nothing_like_this
kept = [nothing_like_this, nothing_like_this.more(1)]
print(len(kept))  # expect: 2
print(nothing_like_this)  # expect refusal: unknown-value
