import queue
q = queue.Queue()
q.put(1)
q.put(2)
print(q.get(), q.qsize(), q.empty())  # expect: 1 1 False
stack = queue.LifoQueue()
stack.put("a")
stack.put("b")
print(stack.get())  # expect: b
by_rank = queue.PriorityQueue()
for item in (3, 1, 2):
    by_rank.put(item)
print([by_rank.get_nowait() for _ in range(3)])  # expect: [1, 2, 3]
try:
    by_rank.get_nowait()
except queue.Empty:
    print("empty")  # expect: empty
