print("a")  # expect: a
undefined_thing  # expect error: NameError: name 'undefined_thing' is not defined
