from sqlalchemy.types import Numeric, TypeDecorator

CURRENCIES = ('eur', 'usd')


class Amount(TypeDecorator):
    impl = Numeric(12, 2)
