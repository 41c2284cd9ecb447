import sqlalchemy as sa


class Flag(sa.types.TypeDecorator):
    impl = sa.CHAR(1)
