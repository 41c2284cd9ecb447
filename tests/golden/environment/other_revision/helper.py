INDEX = "ix_accounts_email"


def index(op):
    op.create_index(INDEX, "accounts", ["email"])
