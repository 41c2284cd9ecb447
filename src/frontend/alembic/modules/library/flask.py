"""flask, where a command runs and no request."""


def has_request_context():
    return False
