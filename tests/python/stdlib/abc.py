from abc import ABC, abstractmethod, ABCMeta
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    def describe(self): return f"area {self.area()}"
class Square(Shape):
    def area(self): return 4
print(Square().describe(), isinstance(Square(), Shape), type(Shape) is ABCMeta)  # expect: area 4 True True
