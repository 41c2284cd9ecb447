import shlex
print(shlex.split("a 'b c' \"d \\\" e\" f\\ g"))  # expect: ['a', 'b c', 'd " e', 'f g']
print(shlex.split("a # b", comments=True), shlex.split(""))  # expect: ['a'] []
print(shlex.quote("it's"), shlex.quote(""), shlex.join(["a", "b c"]))  # expect: 'it'"'"'s' '' a 'b c'
shlex.split("a 'b")  # expect error: ValueError: No closing quotation
