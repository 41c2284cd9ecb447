try:
    "a".nothing
except AttributeError as e:
    print(e, e.name)  # expect: 'str' object has no attribute 'nothing' nothing
[].push(1)  # expect error: AttributeError: 'list' object has no attribute 'push'
