complex(1, 2)  # expect refusal: unsupported-python
