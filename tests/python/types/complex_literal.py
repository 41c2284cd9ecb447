2j  # expect refusal: unsupported-python
