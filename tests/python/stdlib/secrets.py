import secrets
secrets.token_hex(8)  # expect refusal: random-value
