from sqlalchemy.types import TypeDecorator, String


class Money(TypeDecorator):
    impl = String


class Colour(TypeDecorator):
    impl = String(20)
